"""Words for comparison: two that only a house's style tells apart have the same key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

COUNTS = dict(
    zip(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety""".split(),
        [*map(str, range(2, 21)), *map(str, range(30, 100, 10))],
        strict=True,
    )
)
ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(),
        strict=True,
    )
)
MAGNITUDES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12} | {
    "k": 3,
    "m": 6,
    "mn": 6,
    "bn": 9,
    "tn": 12,
}
MONTHS = """january february march april may june july august september october november
    december""".split()
CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro"}
SHORT = {
    # General English: abbreviations that style books spell out or not.
    **{month[:3]: month for month in MONTHS if month != "may"},
    **{"sept": "september", "dr": "doctor", "prof": "professor", "sen": "senator", "sens": "senators"},
    **{"rep": "representative", "reps": "representatives", "gov": "governor", "gen": "general"},
    **{"lt": "lieutenant", "col": "colonel", "capt": "captain", "sgt": "sergeant", "det": "detective"},
    **{
        "lb": "pound",
        "lbs": "pound",
        "pounds": "pound",
        "dollars": "dollar",
        "euros": "euro",
        "kg": "kilogram",
    },
    **{"km": "kilometer", "kilometers": "kilometer", "kilograms": "kilogram", "kilos": "kilogram"},
    **{"ok": "okay", "programme": "program", "grey": "gray", "whilst": "while", "towards": "toward"},
    **{"amongst": "among", "afterwards": "afterward", "judgement": "judgment", "cheque": "check"},
    **{"and": "&", "corp": "corporation", "inc": "incorporated", "co": "company", "ltd": "limited"},
    **{"st": "saint", "ave": "avenue", "rd": "road", "mt": "mount", "jr": "junior", "us": "us", "1": "one"},
    **{"vs": "versus"},
}
COURTESY = frozenset("mr mrs ms miss".split())
"""Titles that a style book gives or takes."""
SOUNDS = frozenset("um uh er erm ah hmm mm".split())
"""No article prints them."""
WITH_IS = frozenset("it he she that there here what who where how".split())
FULL = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
STEMS = {"ca": "can", "wo": "will", "sha": "shall"}

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+[.,]\d{1,2}(?!\d|,\d)|\d+"
COUNT = rf"(?:{DIGITS}|\b(?:{'|'.join(COUNTS)})\b)"
LONG = "|".join(magnitude for magnitude in MAGNITUDES if len(magnitude) > 4)
AMOUNT = rf"{COUNT}(?:[ -](?:{LONG})\b|[ ]?(?:bn|tn|mn|m|k)\b)?"
COIN = r" (?:dollars|pounds|euros)\b"
MONTH = (
    rf"(?:{'|'.join(month.capitalize() for month in MONTHS)}"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
ABBREVIATION = (
    r"(?:Mrs?|Ms|Dr|Prof|Sens?|Reps?|Gov|Gen|Lt|Col|Capt|Sgt|Det|St|Jr|Sr|Inc|Corp|Co|Ltd|No|Rev|Mt|Ave|Rd"
    r"|Bros)\."
)
WORD = re.compile(
    rf"(?P<ellipsis>…|\.[ \u00a0]?\.[ \u00a0]?\.)"
    rf"|(?P<bracket>\[[^\[\]\n]{{1,80}}\])"
    rf"|(?P<abbreviation>\b{ABBREVIATION}(?!\w))"
    rf"|(?P<date>\b{MONTH} {DAY}|\b{DAY} (?:of )?{MONTH}(?!\w))"
    rf"|(?P<time>\b\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\b\d{{1,2}}h[0-5]\d\b)"
    rf"|(?P<money>[$£€] ?{AMOUNT}(?:{COIN})?|{AMOUNT}{COIN})"
    rf"|(?P<share>{COUNT} ?(?:%|percent\b|per cent\b))"
    rf"|(?P<number>\b{COUNT}(?:st|nd|rd|th)\b|(?<!\w){AMOUNT}(?!\w))"
    r"|(?P<dotted>(?:[A-Za-z]\.){2,})"
    r"|(?P<states>\bUnited States\b|\bUSA?\b)|(?P<kingdom>\bUnited Kingdom\b|\bUK\b)"
    r"|(?P<word>\w+(?:['’]\w+)*(?:['’](?=\s))?)|(?P<amp>&)",
)
SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)"), "iz"),
    (re.compile(r"ys(?=(?:e|ed|es|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=s?$)"), "er"),
    (re.compile(r"enc(?=es?$)"), "ens"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers|or)$)"), "l"),
    (re.compile(r"^mum(?=s?$)"), "mom"),
)


class Word(NamedTuple):
    """A word as it is compared, and where it stands."""

    key: str
    start: int
    end: int


def words(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of text[start:end]; one that stands for two (don’t) comes twice, at one place."""
    for match in WORD.finditer(text, start, end):
        first, last = match.span()
        kind = match.lastgroup or ""
        for key in _keys(kind, text[first:last]):
            yield Word(key, first, last)


def is_quantity(key: str) -> bool:
    """Whether a key is a number, an amount, a date or a time."""
    return key[0].isdigit()


@lru_cache(maxsize=65_536)
def _keys(kind: str, found: str) -> tuple[str, ...]:
    if kind in READ:
        return (READ[kind](found),)
    if kind == "dotted":
        plain = found.replace(".", "").lower()
        return ({"us": "united states", "uk": "united kingdom"}.get(plain, plain),)
    if found == "No.":
        return ("number",)
    return tuple(_plain(found.removesuffix(".").lower().replace("’", "'")))


def _plain(word: str) -> Iterator[str]:
    for ending, full in FULL.items():
        if word.endswith(ending) and len(word) > len(ending):
            stem = word.removesuffix(ending)
            yield STEMS.get(stem, stem) if full == "not" else stem
            yield full
            return
    if word == "cannot":
        yield from ("can", "not")
        return
    if word == "let's":
        yield from ("let", "us")
        return
    bare = word.removesuffix("'s").removesuffix("'")
    if word.endswith("'s") and bare in WITH_IS:
        yield from (bare, "is")
    elif bare and bare not in SOUNDS:
        yield ORDINALS.get(bare) or SHORT.get(bare) or _spelling(bare)


def _spelling(word: str) -> str:
    if len(word) > 4:
        for pattern, usual in SPELLINGS:
            word = pattern.sub(usual, word)
    return word


def _value(found: str) -> float:
    """The number that stands in a text, its magnitude counted."""
    digits = re.search(COUNT, found)
    if digits is None:
        return 0.0
    plain = COUNTS.get(digits.group(), digits.group())
    plain = plain.replace(",", "") if re.search(r",\d{3}", plain) else plain.replace(",", ".")
    magnitude = re.search(r"[a-z]+", found[digits.end() :])
    return float(plain) * 10.0 ** MAGNITUDES.get(magnitude.group() if magnitude else "", 0)


def _number(found: str) -> str:
    if found[-2:] in ("st", "nd", "rd", "th") and found[0].isdigit():
        return found
    value = f"{_value(found):.12g}"
    return "one" if value == "1" else value


def _money(found: str) -> str:
    sign = CURRENCIES.get(found[0]) or found.rsplit(" ", 1)[-1].removesuffix("s")
    return f"{_value(found):.12g} {sign}"


def _date(found: str) -> str:
    day = re.search(r"\d+", found)
    month = re.search(r"[A-Z][a-z]{2}", found)
    return f"{day.group() if day else ''} {month.group().lower() if month else ''}"


def _time(found: str) -> str:
    hour, minute = [*re.findall(r"\d+", found), "00"][:2]
    half = "p" if "p" in found else "a"
    if "h" in found:
        half, hour = ("p" if int(hour) > 12 else "a"), str(int(hour) % 12 or 12)
    return f"{int(hour)}:{minute}{half}m"


READ: dict[str, Callable[[str], str]] = {
    "ellipsis": lambda found: "…",
    "bracket": lambda found: "[]",
    "date": _date,
    "time": _time,
    "money": _money,
    "share": lambda found: f"{_value(found):.12g}%",
    "number": _number,
    "states": lambda found: "united states",
    "kingdom": lambda found: "united kingdom",
    "amp": lambda found: "&",
}
