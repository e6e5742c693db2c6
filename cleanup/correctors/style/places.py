"""Places under a name that news agencies no longer write: Kiev for Kyiv."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import together
from cleanup.edit import Edit, Span
from cleanup.house import Style
from cleanup.hunk import Evidence, Hunk

ID = "style/places"
DATA = Path(__file__).parent / "data" / "places.tsv"
GUARDED_BEFORE = (
    "[Cc]hicken|[Dd]ynamo|Dinamo|Arsenal|Zenit|Metalist|Shakhtar|Battles?|Sieges?|Treaty|Peace|Fall|Duchy|Old|New"
    "|Princes?|Principality|Kingdom|Metropolitan|Bishop|Archbishop|[Ff]ilm|[Bb]ook|[Nn]ovel|[Bb]attleship"
    "|[Cc]ruiser|HMS|USS|Little|Port|West|East|Fort|[Ff]ormerly|known as|called|then|old|spelled|renamed"
    "|instead of|rather than"
)
GUARDED_BEHIND = (
    "Sapphire|Mail|[Dd]uck|Dreams|Club|[Oo]pera|University|Stock|Cup|Rus|Post|Offensive|Pocket|Balti|Symphony|Gold"
    "|Express|Review|Times|Fever|potatoes|cake|Soviet|File|Steps|Stakes|Man|Presidency|mix|curry|plaid"
    "|High Court|Tablet|Conference|Accords?|Crisis"
)
OTHER_TOWNS = "Texas|Tex\\.|Fla|Florida|Mo\\.|Missouri|Del|Wash|N\\.Y\\.|New York|Minn|Neb|Ont|Maine"
GUARDS_BEFORE = re.compile(rf"(?:{GUARDED_BEFORE})(?: (?:of|from|the|in))*[ \u00a0](?:[“\"‘'])?$")
GUARDS_BEHIND = re.compile(rf"[ \u00a0](?:{GUARDED_BEHIND})\b|, (?:{OTHER_TOWNS})")
ASIDE = 20
"""So many characters, at most, between two names for one place that are compared."""
OR = "or|not|now|formerly|once|also|as|then|spelled|called|renamed|later|became|is|was"
BETWEEN = rf"(?:[^\w.!?\n]+(?:{OR}))*[^\w.!?\n]+"
CLOSING = re.compile('[”’"]')
SMALL = frozenset("a an and at by for from in of on or the to with".split())
YEAR = re.compile(r"\b(?:1[0-8]\d\d|19[0-8]\d)s?\b")
PAST = re.compile(
    r"\b(?:Soviet|USSR|U\.S\.S\.R|World War|Nazi|Wehrmacht|Red Army|czar|tsar|medieval|century"
    r"|Cossacks?|Bolsheviks?|Stalin|Raj\b|coloni(?:al|es|y)|British (?:India|rule)|East India"
    r"|Empire|[Pp]artition|ancestors|ancestral|great-grand|grandparents|steamship|viceroy|Rus[’'])"
)
LIVED = re.compile(
    r"\b(?:was born|were born|born (?:and|in)|grew up|his childhood|her childhood|emigrated)\b"
)
"""Where somebody comes from, the town has the name it had then."""


class Place(NamedTuple):
    """A name of a place and the one that took over."""

    old: str
    new: str
    since: date | None
    styles: frozenset[str]


@cache
def _places() -> dict[str, Place]:
    found = {}
    for line in DATA.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            old, new, since, styles = line.split("\t")
            found[old] = Place(
                old, new, date.fromisoformat(since) if since else None, frozenset(styles.split())
            )
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@#./-])(?:{'|'.join(map(re.escape, _places()))})(?![\w@])")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One hunk a place, for all the places in the text where it means the town of today."""
    style = analysis.house.style
    if style is Style.NONE:
        return
    found: dict[str, list[Edit]] = {}
    for match in _pattern().finditer(analysis.prose):
        place = _places()[match.group()]
        if style.value in place.styles and _holds(analysis, place) and _means_today(analysis, match, place):
            found.setdefault(place.old, []).append(Edit(match.start(), match.end(), place.new))
    for old, edits in found.items():
        place = _places()[old]
        modern = re.search(rf"\b{re.escape(place.new)}\b", analysis.prose)
        evidence = [Evidence(f"{place.new} here", Span(modern.start(), modern.end()))] if modern else []
        evidence.append(Evidence(f"{place.new} for {old}", source="style/data/places.tsv"))
        message = f"House style writes {place.new} for {old}."
        yield from together(analysis, ID, message, edits, 0.9 if modern else 0.8, tuple(evidence))


def _holds(analysis: Analysis, place: Place) -> bool:
    """Whether the new name was in use on the day of the article; yes where the day is not known."""
    day = analysis.document.date or analysis.house.date
    return place.since is None or day is None or day >= place.since


def _means_today(analysis: Analysis, match: re.Match[str], place: Place) -> bool:
    text = analysis.prose
    before = GUARDS_BEFORE.search(text, max(0, match.start() - 40), match.start())
    if before is not None:
        return f"{before.group().strip()} {place.new}" in text
    if GUARDS_BEHIND.match(text, match.end()) or _is_compared(text, match, place):
        return False
    if _in_title(text, match.start()):
        return False
    sentence, paragraph = analysis.sentence_at(match.start()), analysis.paragraph_at(match.start())
    if sentence is None or paragraph is None:
        return True
    one_before = analysis.sentence_at(sentence.start - 1)
    start = max(paragraph.start, one_before.start) if one_before else sentence.start
    told = text[start : sentence.end]
    return not (YEAR.search(told) or PAST.search(told) or LIVED.search(text, sentence.start, sentence.end))


def _is_compared(text: str, match: re.Match[str], place: Place) -> bool:
    """Whether the two names stand side by side, as names: Odesa, or Odessa, as it was then; Kyiv (Kiev)."""
    near = text[max(0, match.start() - ASIDE - len(place.new)) : match.start()]
    far = text[match.end() : match.end() + ASIDE + len(place.new)]
    return bool(
        re.search(rf"\b{re.escape(place.new)}{BETWEEN}$", near)
        or re.match(rf"{BETWEEN}{re.escape(place.new)}\b", far)
    )


def _in_title(text: str, at: int) -> bool:
    """Whether a place stands in the title of a work: between marks, with capitals."""
    opening = max(text.rfind(mark, max(0, at - 60), at) for mark in ("“", "‘", ' "'))
    closing = CLOSING.search(text, at, at + 60)
    if opening < 0 or closing is None:
        return False
    words = text[opening + 1 : closing.start()].strip('"').split()
    return len(words) > 1 and all(word[0].isupper() or word in SMALL for word in words)


RULE = Rule(ID, "Places under a name that is out of use", find, respells=True)
