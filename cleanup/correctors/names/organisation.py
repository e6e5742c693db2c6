"""Institutions put together wrongly: in another order, half translated, under a wrong acronym."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cleanup.analysis import Analysis
from cleanup.analysis.naming.similarity import slips
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import organisations

ID = "names/organisation"
DATA = Path(__file__).parent / "data" / "neighbours.tsv"
CAP = r"(?:U\.S\.|[A-Z][^\W\d_]*(?:[-’'](?!s\b)[^\W\d_]+)*\.?(?<!\w\w\w\w\.))"
LINK = r"(?:(?:of|for|and|in|on|to)(?: (?:the|and))?|&|the)"
PHRASE = re.compile(rf"\b(?:[Tt]he )?{CAP}(?: (?:{LINK} )?{CAP})+")
SMALL = frozenset("of for and in on to the & u.s. u.s us united states".split())
CHAMBER = re.compile(r"\b(?:in|to|of|before) the (Common|Lord)(?=[,.;]| (?!\w*[A-Z]))")
PARLIAMENT = re.compile(r"\bMPs?\b|\bWestminster\b|\bDowning Street\b|\bHouse of\b")
GENERIC = frozenset(
    "department ministry office house service party bank court council committee board".split()
)
"""One of these and another word are not enough to know an institution by."""
BRACKETED = re.compile(r" \([A-Z]{3,6}\)")
ACRONYM = re.compile(rf"\b(?P<name>{CAP}(?: (?:{LINK} )?{CAP}){{2,7}}) \((?P<short>[A-Z]{{3,6}})\)")


class Known(NamedTuple):
    """An institution and what its name is made of."""

    name: str
    words: tuple[str, ...]


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each name that is a known institution's but for its order or one word."""
    named = list(_phrases(analysis))
    for start, end, phrase in named:
        wanted = _reordered(phrase) or _translated(phrase)
        if wanted is not None:
            yield _hunk(
                start, end, phrase, wanted, Evidence(wanted, source="lexicon/data/organisations.txt"), 0.85
            )
    yield from _two_forms(named)
    yield from _chambers(analysis)
    yield from _acronyms(analysis)


def _phrases(analysis: Analysis) -> Iterator[tuple[int, int, str]]:
    """Runs of capitalised words with what joins them, known names and the article in front left out."""
    for match in PHRASE.finditer(analysis.prose):
        start = match.start() + (4 if match.group()[:4] in ("The ", "the ") else 0)
        phrase = analysis.prose[start : match.end()]
        phrase = phrase if phrase.endswith("U.S.") else phrase.rstrip(".,")
        if phrase not in organisations():
            yield start, start + len(phrase), phrase


def _hunk(start: int, end: int, phrase: str, wanted: str, evidence: Evidence, confidence: float) -> Hunk:
    return Hunk(
        ID,
        Class.REVIEW,
        f"“{phrase}” looks like {wanted}.",
        Span(start, end),
        (Edit(start, end, wanted),),
        confidence=confidence,
        evidence=(evidence,),
    )


def content(name: str) -> tuple[str, ...]:
    """The words that tell one institution from another, without small words and plurals."""
    words = name.lower().replace(",", "").replace("wild life", "wildlife").split()
    return tuple(_stem(word) for word in words if word not in SMALL)


def _stem(word: str) -> str:
    for tail in ("ies", "ians", "ian", "ics", "ic", "al", "s"):
        if word.endswith(tail) and len(word) - len(tail) >= 4:
            return word[: -len(tail)]
    return word


@cache
def _by_words() -> dict[frozenset[str], list[str]]:
    found: dict[frozenset[str], list[str]] = defaultdict(list)
    for name in organisations():
        if len(content(name)) > 1:
            found[frozenset(content(name))].append(name)
    return found


@cache
def _by_word() -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = defaultdict(list)
    for name in organisations():
        words = content(name)
        if len(words) > 1:
            for word in set(words):
                found[word].append(Known(name, words))
    return found


@cache
def _neighbours() -> dict[str, frozenset[str]]:
    lines = [line.split("\t") for line in DATA.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {_stem(right): frozenset(map(_stem, wrong.split("|"))) for right, wrong in lines}


def _reordered(phrase: str) -> str | None:
    """A known name made of the same words in another order, or with articles that it does not have."""
    words, lower = content(phrase), phrase.lower()
    american, many = "u.s" in lower or "united states" in lower, lower.endswith("s")
    found = sorted(
        _by_words().get(frozenset(words), ()),
        key=lambda name: (("U.S." in name) != american, name.endswith("s") != many),
    )
    if len(words) < 2 or not found or len(content(found[0])) != len(words):
        return None
    name = found[0]
    if lower.split()[0] in SMALL or (" and the " in lower and " and " not in name) or " in " in lower:
        return None
    if set(words) & {"department", "ministry"} and len(words) < 4:
        return None  # Labor Department and Department of Labor are both right
    if words != content(name):
        return name
    more = len(phrase.split()) - len(name.split())
    return name if american == ("U.S." in name) and (more >= 2 or "wild life" in lower) else None


def _translated(phrase: str) -> str | None:
    """A known name of which a dictionary neighbour took one word's place."""
    words = content(phrase)
    if len(words) < 2:
        return None
    american = "U.S" in phrase or "United States" in phrase
    known_names = {known for word in words for known in _by_word().get(word, ())}
    for known in sorted(known_names, key=lambda k: (("U.S." in k.name) != american, k.name)):
        if len(known.words) == len(words):
            apart = [(a, b) for a, b in zip(words, known.words, strict=True) if a != b]
            if (
                0 < len(apart) < len(words)
                and not set(words) <= GENERIC | {a for a, _ in apart}
                and all(_is_neighbour(a, b) for a, b in apart)
            ):
                return known.name
    return None


def _is_neighbour(wrong: str, right: str) -> bool:
    return wrong in _neighbours().get(right, ())


def _two_forms(named: list[tuple[int, int, str]]) -> Iterator[Hunk]:
    """One institution that nobody lists, under two names of which one is the other in a thesaurus."""
    by_tail: dict[tuple[str, ...], list[tuple[int, int, str]]] = defaultdict(list)
    for start, end, phrase in named:
        words = phrase.split()
        if len(words) > 2:
            by_tail[tuple(words[1:])].append((start, end, phrase))
    for same in by_tail.values():
        firsts: dict[str, tuple[int, int, str]] = {}
        for start, end, phrase in same:
            head = _stem(phrase.split()[0].lower())
            for right, (begin, stop, other) in firsts.items():
                if _is_neighbour(head, right):
                    yield _hunk(start, end, phrase, other, Evidence(f"{other} here", Span(begin, stop)), 0.8)
                    break
            firsts.setdefault(head, (start, end, phrase))


def _chambers(analysis: Analysis) -> Iterator[Hunk]:
    """`in the Common`: a chamber of the British parliament less its last letter."""
    parliament = PARLIAMENT.search(analysis.prose)
    for match in CHAMBER.finditer(analysis.prose) if parliament else ():
        evidence = Evidence("the parliament", Span(*parliament.span())) if parliament else Evidence("")
        name = f"{match[1]}s"
        yield _hunk(match.start(1), match.end(1), match[1], name, evidence, 0.8)


def _acronyms(analysis: Analysis) -> Iterator[Hunk]:
    """A query where a name and the acronym behind it differ by a letter."""
    for match in ACRONYM.finditer(analysis.prose) if BRACKETED.search(analysis.prose) else ():
        words = match["name"].replace(".", "").split()
        initials = {
            "".join(w[0].upper() for w in words),
            "".join(w[0].upper() for w in words if w[0].isupper()),
            "".join(w[0].upper() for w in words if w[0].isupper() and w != "US"),
        }
        short = match["short"]
        if (
            match["name"] in organisations()
            and short not in initials
            and any(len(i) == len(short) and slips(i, short) == 1 and i[0] == short[0] for i in initials)
        ):
            span = Span(match.start("short"), match.end("short"))
            name = Evidence(match["name"], Span(match.start("name"), match.end("name")))
            message = f"“{short}” does not fit the name before it: {match['name']}."
            yield Hunk(ID, Class.QUERY, message, span, confidence=0.6, evidence=(name,))


RULE = Rule(ID, "Institutions in a wrong order, half translated, or with another's acronym", find)
