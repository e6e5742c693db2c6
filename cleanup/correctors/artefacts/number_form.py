"""Numbers whose form is damaged: `6,8%`, `10.000 dollars`, `1000’s`, `H 2 O 2`, `£400 pounds`, `22h30`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Class, Hunk

UNIT = (
    r"%|percent|per cent|million|billion|trillion|miles?|meters?|metres?|feet|kilomet(?:er|re)s?"
    r"|km|kg|kilograms?"
    r"|pounds?|tons?|tonnes?|degrees|inch(?:es)?|hours?|years?|times|liters?|litres?|points?|acres?|hectares?|cm|mm"
)
MONEY = r"dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|rupees?|pesos?"
DECIMAL = re.compile(
    rf"(?<![\d.,$€£])(?P<whole>\d{{1,3}})(?P<comma>,)\d{{1,2}}(?=[ \u00a0-]?(?:{UNIT})(?![\w]))"
)
THOUSANDS = re.compile(
    rf"(?<![\d.,])(?:[$€£])?\d{{1,3}}(?:(?P<dot>\.)000)(?P<second>\.000)?(?![\d.,%])"
    rf"(?=[ \u00a0](?:{MONEY}|people|years|copies|workers|soldiers|residents|homes|tons|tonnes|men|women)\b)"
)
COUNTED = (
    "people|persons|customers|voters|residents|workers|employees|students|soldiers|troops|homes|houses|households|jobs"
    "|patients|passengers|visitors|fans|spectators|members|users|copies|tickets|cases|deaths|men|women|children|families"
    "|businesses|companies|schools|refugees|migrants|protesters|demonstrators|volunteers|victims|animals|vehicles|cars"
)
"""What comes in whole numbers."""
POINTED = re.compile(
    rf"(?<![\d.,$€£])[1-9]\d{{0,2}}(?P<dot>\.)\d{{3}}(?=[ \u00a0](?:{COUNTED})\b(?! (?:per|each|a|an)\b))"
)
PARTED = re.compile(
    r"(?<![\d.,])(?:[$€£])?[1-9]\d{0,2},(?P<gap>[ \u00a0])\d{3}"
    rf"(?=[ \u00a0](?:{COUNTED}|{MONEY})\b)"
)
PLURAL = re.compile(
    r"\b(?P<number>\d+0)(?P<mark>[’'])s\b(?=[ \u00a0]+(?:of\b|and\b|to\b|when\b|were\b|are\b|[.,]))"
)
DOUBLED = re.compile(
    r"(?:(?P<pound>£)|(?P<dollar>\$)|(?P<euro>€))\d[\d.,]*(?: (?:million|billion|trillion))?"
    r"(?P<unit>[ \u00a0](?:(?(pound)pounds?(?: sterling)?|(?(dollar)(?:US )?dollars?|euros?))))\b"
)
FORMULA = re.compile(
    r"\b(?:H 2 O(?: 2)?|C O 2|CO 2|H2 O|C 6 H 12 O 6|N 2 O|O 2|PM 2\.5|SO 2|NO 2)\b(?= ?[a-z,.;)])"
)
CLOCK = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])h(?P<minutes>[0-5]\d)\b(?P<stop>\.?)")
SCORE = re.compile(
    r"\b\d{1,2}(?P<colon>:)\d{1,2}(?=[ \u00a0](?:win|victory|defeat|loss|draw|lead|triumph|rout|thrashing)\b)"
)
VOTES = re.compile(r"\b(?<=by )(?P<for>\d{1,3}) votes against (?P<against>\d{1,3})\b")

LIKELY = re.compile(
    r"\d(?:,\d\d?[ \u00a0%-]|\.\d{3}\b|,[ \u00a0]\d{3}\b|0[’']s|h\d\d|:\d\d?[ \u00a0][wvdltr]| votes against)"
    r"|[HCONS] ?\d|O \d|PM 2|[£$€][\d.,]+(?: [mbt]\w+)? (?:pound|US|dollar|euro)"
)
"""One of these stands in every text that has such a number."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Forms of numbers that English does not write; the values stay as they are."""
    text = analysis.prose
    if not LIKELY.search(text):
        return
    for match in DECIMAL.finditer(text):
        yield _hunk(match, (Edit(*match.span("comma"), "."),), "English writes a decimal point.", 0.93)
    for match in THOUSANDS.finditer(text):
        if analysis.house.style is Style.AP and text.startswith(" dollars", match.end()):
            amount = Edit(match.start(), match.end() + len(" dollars"), f"${match.group().replace('.', ',')}")
            yield _hunk(match, (amount,), "The dollar sign stands before, a comma sets off thousands.", 0.85)
            continue
        dots = [Edit(*match.span("dot"), ",")]
        if match["second"]:
            dots.append(Edit(match.start("second"), match.start("second") + 1, ","))
        yield _hunk(match, tuple(dots), "English sets off thousands with a comma.", 0.85)
    for match in POINTED.finditer(text):
        if not match.group().endswith(".000"):
            dot = Edit(*match.span("dot"), ",")
            yield _hunk(match, (dot,), "English sets off thousands with a comma.", 0.85)
    for match in PARTED.finditer(text):
        yield _hunk(match, (Edit(*match.span("gap"), ""),), "No space stands inside a number.", 0.8)
    for match in PLURAL.finditer(text):
        yield _hunk(match, (Edit(*match.span("mark"), ""),), "The plural of a number has no apostrophe.", 0.8)
    for match in DOUBLED.finditer(text):
        yield _hunk(match, (Edit(*match.span("unit"), ""),), "The sign names the currency already.", 0.93)
    for match in FORMULA.finditer(text):
        joined = Edit(match.start(), match.end(), match.group().replace(" ", ""))
        yield _hunk(match, (joined,), "A formula is written without spaces.", 0.85)
    for match in CLOCK.finditer(text):
        clock = _clock(int(match["hour"]), match["minutes"], analysis.house.style)
        end = match.end() if clock.endswith(".") else match.start("stop")
        yield _hunk(match, (Edit(match.start(), end, clock),), "A time of day in a foreign form.", 0.85)
    for match in SCORE.finditer(text):
        yield _hunk(match, (Edit(*match.span("colon"), "-"),), "A score is written with a hyphen.", 0.85)
    for match in VOTES.finditer(text):
        count = Edit(match.start(), match.end(), f"{match['for']}-{match['against']}")
        yield _hunk(match, (count,), "A count of votes is written with a hyphen.", 0.8)


def _clock(hour: int, minutes: str, style: Style) -> str:
    half = "a" if hour < 12 else "p"
    twelve = hour % 12 or 12
    if style is Style.BRITISH:
        return f"{twelve}.{minutes}{half}m" if minutes != "00" else f"{twelve}{half}m"
    return f"{twelve}:{minutes} {half}.m." if minutes != "00" else f"{twelve} {half}.m."


def _hunk(match: re.Match[str], edits: tuple[Edit, ...], message: str, confidence: float) -> Hunk:
    span = Span(match.start(), match.end())
    return Hunk(RULE.id, Class.REVIEW, message, span, edits, confidence=confidence)


RULE = Rule(
    id="artefacts/number-form",
    summary="Numbers in a damaged or foreign form: “6,8%”, “1000’s”, “22h30”",
    find=find,
)
