"""Institutions put together wrongly: in another order, half translated, under a wrong acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from cleanup.analysis import Analysis
from cleanup.correctors.names.acronyms import misfits
from cleanup.correctors.names.institutions import is_neighbour, meant, stem
from cleanup.correctors.names.lowered import lowered
from cleanup.correctors.names.ministries import is_abroad, ministries
from cleanup.correctors.names.translated import meant_before
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import organisations, traits

ID = "names/organisation"
OWNER = r"(?:[’']s(?= (?:Office|Department|Association|Hospital|Court|Union)\b))?"
"""What belongs to an office: the State Auditor's Office."""
CAP = r"(?:U\.S\.|[A-Z][^\W\d_]*(?:[-’'](?!s\b)[^\W\d_]+)*\.?(?<!\w\w\w\w\.))"
LINK = r"(?:(?:of|for|and|in|on|to)(?: (?:the|and))?|&|the)"
PHRASE = re.compile(rf"\b(?:[Tt]he )?{CAP}{OWNER}(?: (?:{LINK} )?{CAP}{OWNER})+")
GARBLED = 0.2
"""So garbled an article must be for a name to be one that was translated there and back."""
NATIONAL = ("National ", "Federal ", "Department ", "Bureau ", "Office ", "Supreme ", "Central ")
LONGEST = 12
"""So many words of a name, and so many names alike but for a word, are compared."""
AND_THE = re.compile(r" (?:and|in|to|for|on) the ")
JOINED = re.compile(r" (?:on|in|to|for) (?:the )?(?=[A-Z])")
INSIDE = re.compile(r"\b(?P<before>\w+) (?P<in>in) (?:the )?$")
OWNED = re.compile(r"['’]|,? [A-Z]| [a-z]+s\b")
HOUSES = re.compile(r"\b(?:University|College|Institutes?|Hospital|Infirmary|Clinic|Laboratory|Reserve)$")
"""Where things are done at it, not in it."""
THE = re.compile(r"\b([Tt]he) $")
BEHIND = re.compile(
    r"[,.;:)”]|$| (?:said|says|has|had|is|was|will|in|on|and|that|who|to|for|from|at|found|told|by|with)\b"
)
TRUST = frozenset(
    "confidence trust faith interest believe believes believed belief stake change changes".split()
)
CHAMBER = re.compile(r"\b(?:in|to|of|before) the (Common|Lord)(?=[,.;]| (?!\w*[A-Z]))")
PARLIAMENT = re.compile(r"\bMPs?\b|\bWestminster\b|\bDowning Street\b|\bHouse of\b")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each name that is a known institution's but for its order or one word."""
    named = list(_phrases(analysis))
    for start, _, phrase in named:
        for at, to in _parts(phrase):
            part = phrase[at:to]
            placed = to < len(phrase) and JOINED.match(phrase, to) is not None  # … of Health in Lima
            wanted = (None if placed else meant(part)) or _translated(analysis, part)
            if wanted is not None and not (placed and _is_theirs(wanted, phrase[to:])):
                source = Evidence(wanted, source="lexicon/data/organisations.txt")
                found = _hunk(start + at, start + to, part, wanted, source, 0.85)
                yield _housed(analysis, found, wanted)
                if to == len(phrase):
                    break
    yield from _two_forms(named)
    yield from _in_garbled(analysis)
    yield from _chambers(analysis)
    yield from _acronyms(analysis)


def _housed(analysis: Analysis, hunk: Hunk, wanted: str) -> Hunk:
    """The hunk, with the preposition of other languages mended too: developed in Ashby University."""
    hunk = _bare(analysis, hunk, wanted)
    start, end = hunk.edits[0].start, hunk.span.end
    inside = INSIDE.search(analysis.prose, max(0, start - 24), start)
    ends = not OWNED.match(analysis.prose, end) and HOUSES.search(wanted) is not None
    if inside is None or not ends or inside["before"] in TRUST or analysis.quotation_at(start) is not None:
        return hunk
    return replace(hunk, edits=(Edit(inside.start("in"), inside.end("in"), "at"), *hunk.edits))


def _bare(analysis: Analysis, hunk: Hunk, wanted: str) -> Hunk:
    """The hunk, without the article that the University of Ashby has and Ashby University has not."""
    text, (edit,) = analysis.prose, hunk.edits
    article = THE.search(text, max(0, edit.start - 5), edit.start)
    if article is None or not wanted.endswith(" University") or not BEHIND.match(text, edit.end):
        return hunk
    return replace(hunk, edits=(Edit(article.start(1), edit.end, edit.replacement),))


def _is_theirs(wanted: str, where: str) -> bool:
    """Whether a name that every country may have is that of another one: … in Lima."""
    return wanted.startswith(NATIONAL) and is_abroad(where)


def _translated(analysis: Analysis, name: str) -> str | None:
    """What a name was before its translation; the article is asked last, for few names are any."""
    wanted = meant_before(name)
    return wanted if wanted is not None and analysis.garbledness.score >= GARBLED else None


def _in_garbled(analysis: Analysis) -> Iterator[Hunk]:
    """Names that a machine alone writes so: in small letters, or of another country's government."""
    text = analysis.prose
    for low in lowered(text):
        if analysis.garbledness.score >= GARBLED:
            source = Evidence(low.name, source="lexicon/data/organisations.txt")
            yield _hunk(low.start, low.end, text[low.start : low.end], low.right, source, 0.9)
    for each in ministries(text):
        if analysis.garbledness.score >= GARBLED:
            sign = Evidence("in the United States", Span(*each.sign.span()) if each.sign else None)
            yield _hunk(each.start, each.end, text[each.start : each.end], each.right, sign, 0.75)


def _phrases(analysis: Analysis) -> Iterator[tuple[int, int, str]]:
    """Runs of capitalised words with what joins them, known names and the article in front left out."""
    for match in PHRASE.finditer(analysis.prose):
        start = match.start() + (4 if match.group()[:4] in ("The ", "the ") else 0)
        phrase = analysis.prose[start : match.end()]
        phrase = phrase if phrase.endswith("U.S.") else phrase.rstrip(".,")
        plain = phrase.replace("’", "'")
        if plain not in organisations() and f"U.S. {plain}" not in organisations():
            yield start, start + len(phrase), phrase


def _parts(phrase: str) -> Iterator[tuple[int, int]]:
    """Where a name may stand: the whole phrase, on each side of what joins it to more, before `and`."""
    yield 0, len(phrase)
    for match in JOINED.finditer(phrase):
        yield match.end(), len(phrase)
        yield 0, match.start()
    cuts = [(0, 0), *(match.span() for match in AND_THE.finditer(phrase)), (len(phrase), len(phrase))]
    if len(cuts) > 2:
        yield from ((a[1], b[0]) for a, b in pairwise(cuts) if phrase[a[1] : b[0]] not in organisations())


def _hunk(start: int, end: int, phrase: str, wanted: str, evidence: Evidence, confidence: float) -> Hunk:
    wanted = wanted.replace("'", "’") if "’" in phrase else wanted
    return Hunk(
        ID,
        Class.REVIEW,
        f"“{phrase}” looks like {wanted}.",
        Span(start, end),
        (Edit(start, end, wanted),),
        confidence=confidence,
        evidence=(evidence,),
    )


def _two_forms(named: list[tuple[int, int, str]]) -> Iterator[Hunk]:
    """One institution that nobody lists, under two names of which one is the other in a thesaurus."""
    alike: dict[tuple[int, tuple[str, ...]], dict[str, list[tuple[int, int, str]]]] = {}
    for start, end, phrase in named:
        words = tuple(phrase.split())[:LONGEST]
        if len(words[-1]) == 1:
            continue  # a column of a table: Income N
        for at in range(len(words) - 1):  # what stands last says which body it is
            held = alike.setdefault((at, words[:at] + words[at + 1 :]), {})
            held.setdefault(words[at], []).append((start, end, phrase))
        if len(words) > 2:  # Ashby City Council is a City Council
            tail = " ".join(words[-2:])
            alike.setdefault((0, words[-1:]), {}).setdefault(words[-2], []).append(
                (end - len(tail), end, tail)
            )
    for same in alike.values():
        for wrong, right in _exchanged(list(same)[:LONGEST]):
            begin, stop, name = same[right][0]
            for start, end, phrase in same[wrong]:
                yield _hunk(start, end, phrase, name, Evidence(f"{name} here", Span(begin, stop)), 0.8)


def _exchanged(words: list[str]) -> Iterator[tuple[str, str]]:
    """Words of which one is a dictionary neighbour of the other, and no body of its own."""
    for wrong in words:
        known = traits(wrong)
        if not (known.organisation_last or known.organisation_any):
            near = [w for w in words if w != wrong and is_neighbour(stem(wrong.lower()), stem(w.lower()))]
            yield from ((wrong, right) for right in near[:1])


def _chambers(analysis: Analysis) -> Iterator[Hunk]:
    """`in the Common`: a chamber of the British parliament less its last letter."""
    if " the Common" not in analysis.prose and " the Lord" not in analysis.prose:
        return
    parliament = PARLIAMENT.search(analysis.prose)
    for match in CHAMBER.finditer(analysis.prose) if parliament else ():
        evidence = Evidence("the parliament", Span(*parliament.span())) if parliament else Evidence("")
        name = f"{match[1]}s"
        yield _hunk(match.start(1), match.end(1), match[1], name, evidence, 0.8)


def _acronyms(analysis: Analysis) -> Iterator[Hunk]:
    """A query for each acronym that does not fit."""
    for each in misfits(analysis.prose):
        witness = Evidence(analysis.prose[slice(*each.witness)], Span(*each.witness))
        yield Hunk(
            ID, Class.QUERY, each.message, Span(each.start, each.end), confidence=0.6, evidence=(witness,)
        )


RULE = Rule(ID, "Institutions in a wrong order, half translated, or with another's acronym", find)
