"""Amounts as other languages write them: `3,7 millions of dollars`, `190.000 £`, `12 500 members`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from cleanup.analysis import Analysis
from cleanup.correctors.artefacts.forms import WHOLE, rewritten
from cleanup.correctors.rule import Rule
from cleanup.edit import Span
from cleanup.hunk import Hunk
from cleanup.lexicon.forms import is_plural

BLANK = r"[ \u00a0\u202f]"
SCALES = {
    # What a scale multiplies by, and the scale that stands for it in English.
    "thousand": (1_000, ""),
    "ten thousand": (10_000, ""),
    "hundred thousand": (100_000, ""),
    "million": (1, "million"),
    "ten million": (10, "million"),
    "hundred million": (100, "million"),
    "billion": (1, "billion"),
    "milliard": (1, "billion"),
    "ten billion": (10, "billion"),
    "hundred billion": (100, "billion"),
    "trillion": (1, "trillion"),
    "mln": (1, "million"),
    "mio": (1, "million"),
    "bln": (1, "billion"),
    "mlrd": (1, "billion"),
}
ENGLISH = ("", "million", "billion", "trillion")
"""Scales that stand behind a figure in print."""
CURRENCIES = {"$": "$", "US$": "$", "USD": "$", "dollar": "$", "£": "£", "GBP": "£", "€": "€", "EUR": "€"}
MONEY = (
    "(?:US |U\\.S\\. )?dollars?|euros?|pounds(?: sterling)?|yen|yuan|won|rubles?|roubles?|rupees?|pesos?"
    "|francs?|crowns|kroner|zlotys?|hryvnias?|liras?|lire|rands?|dirhams?|riyals?|dinars?|shekels?|reais|soles|bolivars|marks|baht"
)
UNIT = rf"%|pct\b|US\$|\$|£|€|(?:USD|GBP|EUR|{MONEY})\b"
SCALE = r"(?:(?:ten|hundred) )?(?:thousand|million|billion|milliard|trillion)s?\b|(?:mln|mio|bln|mlrd)\b\.?"
AMOUNT = re.compile(
    rf"(?<![\w.,:/’'$£€+-])(?:(?P<percent>%)|(?P<sign>US\$|[$£€]){BLANK}?)?"
    rf"(?P<number>\d{{1,3}}(?:(?P<mark>[., \u00a0\u202f’'])\d{{3}}(?:(?P=mark)\d{{3}})*)(?![\d])|\d+)"
    r"(?:(?P<point>[.,])(?P<decimals>\d{1,2}))?(?![\d:/]|[.,’-]\d|-[a-z])"
    rf"(?:{BLANK}(?P<scale>{SCALE}))?"
    rf"(?:(?P<of>{BLANK}of)?(?P<gap>{BLANK}?)(?P<unit>{UNIT})(?!\w)|(?P<some>(?<=s)(?:{BLANK}of)?)(?={BLANK}[a-z]))?"
)
FIRST = re.compile(r"[%U$£€\d](?<![\w.,:/’'$£€+-].)")
NOUN = re.compile(rf"{BLANK}(?P<word>[a-z]+)\b")
COUNTED = frozenset("people men women children police troops percent times km kg cm mm".split())
HELD = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?)\. ?|\b(?:pages?|verses?|chapters?|numbers"
    r"|call|phone|dial|room|line|bus|flight|channel|on) |[A-Z][\w-]* |\()\Z"
)
"""What stands before figures that are no amount: days, pages, numbers of things."""
PER = re.compile(
    r" (?:(?:a|per) (?:gallon|liter|litre|euro|dollar|pound|share|ounce|therm)|to the (?:dollar|euro)"
    r"|(?:[a-z]+s|people|men|women|children) (?:per|each|for every|on average) )"
)

MEASURE = re.compile(
    r"\b(?:magnitude|from|to|than|about|around|average|averaged|rate|rated|score|scored|nearly|almost|of|by|at|factor|film"
    r"|in|is|was|reached|over) \Z"
)


TWO_SCALES = re.compile(
    rf"(?<![\w.,])(?P<high>\d{{1,3}}){BLANK}(?P<scale>million|billion)s?{BLANK}(?P<low>[1-9]\d{{0,2}}){BLANK}"
    r"(?P<below>thousand|million)s?\b"
)
"""An amount told scale by scale: 3 million 200 thousand."""
FEWEST_MARKED = 0.3
"""The garbledness from which on figures that count nothing named are read in the foreign way."""
ABOUT = re.compile(
    r"\b(?:[Ss]ome|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Oo]ver|than|of|crowd|and|[Tt]he other) \Z"
)
VERB = re.compile(
    rf"{BLANK}(?:had|have|were|are|could|would|will|can|may|might|must|should|did|do|evacuated|injured|dead"
    r"|wounded|killed|arrested|displaced|infected|missing|came|watched|saw|attended|took|left|fled|died)\b"
)
RATED = re.compile(
    r"\b(?:average|averag\w+|mean|rate|ratio|odds|GPA|factor|index|score|points?|distance|time)\b"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Figures with a decimal comma, points or blanks in them, their sign or scale out of place."""
    text = analysis.prose
    for match in TWO_SCALES.finditer(text):
        if written := _one_scale(match):
            span = Span(match.start(), match.end())
            yield from rewritten(analysis, RULE.id, span, written, "English tells it in one scale.", 0.85)
    for match in _figures(text):
        if match.group().isdigit() or text.endswith(BELOW, 0, match.start()):
            continue
        written = _written(text, match)
        if not written and (crowd := _crowd(text, match)) and analysis.garbledness.score >= FEWEST_MARKED:
            written = crowd
        if not written or written == match.group():
            continue
        span = Span(match.start(), match.end())
        yield from rewritten(analysis, RULE.id, span, written, "English writes this amount otherwise.", 0.9)


BELOW = ("million ", "billion ", "millions ", "billions ")
"""What stands before the lower part of an amount."""


def _one_scale(match: re.Match[str]) -> str | None:
    """3.2 million; None where the lower part is not of the next scale, or needs too many decimals."""
    lower = {"million": "thousand", "billion": "million"}[match["scale"]]
    if match["below"] != lower:
        return None
    decimals = f"{int(match['low']):03}".rstrip("0")
    return f"{match['high']}.{decimals} {match['scale']}" if len(decimals) < 3 else None


def _crowd(text: str, match: re.Match[str]) -> str | None:
    """So many people who are not named as such: some 1.200 had to leave."""
    if match["mark"] != "." or match["point"] or match["scale"] or match["unit"] or match["sign"]:
        return None
    line = text.rfind("\n", 0, match.start()) + 1
    told = ABOUT.search(text, max(line, match.start() - 12), match.start())
    rated = RATED.search(text, max(line, match.start() - 30), match.start())
    if not (told and VERB.match(text, match.end())) or rated:
        return None
    return match["number"].replace(".", ",")


def _figures(text: str) -> Iterator[re.Match[str]]:
    """Every match of the pattern; sought where a figure, a sign or a currency begins."""
    at = 0
    while first := FIRST.search(text, at):
        match = AMOUNT.match(text, first.start())
        if match is not None:
            yield match
        at = match.end() if match else first.end()


def _written(text: str, match: re.Match[str]) -> str | None:
    """The amount in English; None where it is in order, or may be something else."""
    noun = NOUN.match(text, match.end())
    counted = noun is not None and (noun["word"] in COUNTED or is_plural(noun["word"]))
    digits = _digits(text, match, counted)
    if digits is None:
        return None
    scale, unit = match["scale"] or "", match["unit"] or ""
    if match["percent"] or unit in ("%", "pct"):
        return None if scale or match["sign"] or match["of"] else f"{digits}%"
    name = scale.removesuffix("s").removesuffix(".")
    foreign = name != scale or name not in ENGLISH or match["of"]
    behind_it = unit in CURRENCIES or (match["sign"] and unit)
    if (match["of"] and not scale) or not (digits != _as_is(match) or foreign or behind_it):
        return None
    factor, large = SCALES[name] if name else (1, "")
    if factor != 1:
        digits = _times(digits, factor)
    before, behind = _money(match["sign"], unit)
    return f"{before}{digits}{' ' + large if large else ''}{' ' + behind if behind else ''}"


def _money(sign: str | None, unit: str) -> tuple[str, str]:
    """What stands before an amount, and behind it."""
    if not unit:
        return sign or "", ""
    known = CURRENCIES.get(unit) or ("$" if "dollar" in unit else None)
    if sign:
        same = known == sign[-1] or {"£": "pound", "€": "euro"}.get(sign, "?") in unit
        return (sign, "") if same else (sign, unit)
    return (known, "") if known else ("", unit)


def _as_is(match: re.Match[str]) -> str:
    return match["number"] + (match["point"] + match["decimals"] if match["point"] else "")


def _digits(text: str, match: re.Match[str], counted: bool) -> str | None:
    """The figure as English writes it; None where nobody can say what it is."""
    number, mark = match["number"], match["mark"]
    money = bool(match["sign"] or match["unit"])
    before = text[max(0, match.start() - 16) : match.start()]
    telling = money or counted or bool(match["scale"])
    if mark in (None, ","):
        whole = number
    elif match["scale"]:
        return None
    elif mark == "." and number.count(mark) > 1:
        whole = number.replace(mark, ",")
    elif mark == ".":
        if not _sets_off(text, match, counted):
            return _as_is(match)
        whole = number.replace(mark, ",")
    elif telling and (money or HELD.search(before) is None) and not number.startswith("0"):
        whole = number.replace(mark, ",")
    else:
        return _as_is(match)
    if match["point"] is None:
        return whole
    if match["point"] == ".":
        return f"{whole}.{match['decimals']}"
    if mark == "," or not (telling or _measured(text, match)):
        return None
    return f"{whole}.{match['decimals']}"


def _sets_off(text: str, match: re.Match[str], counted: bool) -> bool:
    """Whether a single point sets off thousands: no money has a third decimal, nothing counted has any."""
    money = match["unit"] not in (None, "%", "pct")
    noun = NOUN.match(text, match.end())
    people = noun is not None and noun["word"] in WHOLE
    whole = people or (match["number"].endswith(("00", "50")) and (counted or bool(match["sign"])))
    return (money or whole) and PER.match(text, match.end()) is None


def _measured(text: str, match: re.Match[str]) -> bool:
    """Whether words about a figure alone show that its comma is a decimal point."""
    return MEASURE.search(text, max(0, match.start() - 14), match.start()) is not None or text.startswith(
        " out of", match.end()
    )


def _times(digits: str, factor: int) -> str:
    product = Decimal(digits.replace(",", "")) * factor
    plain = f"{product:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


RULE = Rule(
    id="artefacts/amount",
    summary="Amounts as other languages write them: “3,7 millions of dollars”, “190.000 £”",
    find=find,
)
