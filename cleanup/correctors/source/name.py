"""A name that the source spells otherwise, or that is another's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.analysis.mentions import NameKind
from cleanup.analysis.naming.similarity import similarity
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import as_there, compared, of_pair
from cleanup.correctors.source.telling import About, told
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "source/name"
SPELLING = 0.5
"""From this likeness on two names are one, spelt in two ways."""

SHORT = 4
"""Letters of a name that another can be like."""
LONGEST = 60
"""Code points before a surname that its full name begins in."""


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each name that a sentence of the source has otherwise."""
    comparison = compared(analysis)
    if comparison is None:
        return
    count = Counter(token.bare for token in analysis.tokens)
    asked: set[str] = set()
    for pair, (difference,) in told(analysis, About.NAME):
        edit, evidence = difference.edit, of_pair(analysis, pair)
        written = analysis.prose[edit.start : edit.end]
        if comparison.reworded or not _throughout(written, edit.replacement, count):
            yield _hunk(written, edit, evidence)
        elif _is_person(analysis, edit) and _bare(written) not in asked:
            asked.add(_bare(written))
            yield _query(written, edit, evidence)
    yield from _misspelt(analysis, asked)


def _misspelt(analysis: Analysis, asked: set[str]) -> Iterator[Hunk]:
    """People whose surname no source has, where one has a name like it that the article has not."""
    ours = {token.bare for token in analysis.tokens}
    theirs: dict[str, Evidence] = {}
    for one in analysis.sources:
        for mention in one.mentions:
            if mention.kind is NameKind.PERSON and (name := mention.surname or mention.text) not in ours:
                theirs.setdefault(name, Evidence(f"named {mention.text} there", source=one.document.name))
    known = {token.bare for one in analysis.sources for token in one.tokens}
    for entity in analysis.entities if theirs else ():
        first = entity.mentions[0]
        name = first.surname or first.text
        plain = name.isalpha() and len(name) >= SHORT
        if entity.kind is not NameKind.PERSON or not plain or name in known or name in asked:
            continue
        near = [other for other in theirs if similarity(name, other) >= SPELLING]
        if len(near) == 1:
            end = first.end
            yield _query(name, Edit(end - len(name), end, near[0]), theirs[near[0]])


def _hunk(written: str, edit: Edit, evidence: Evidence) -> Hunk:
    alike = similarity(_bare(written), _bare(edit.replacement)) >= SPELLING
    said = "The source spells this name" if alike else "The source has another name here:"
    return as_there(ID, f"{said} “{edit.replacement}”.", edit, 0.9 if alike else 0.75, evidence)


def _query(written: str, edit: Edit, evidence: Evidence) -> Hunk:
    said = f"The article has “{_bare(written)}” throughout, the source “{_bare(edit.replacement)}”"
    return Hunk(
        rule=ID,
        cls=Class.QUERY,
        message=f"{said}: which is right?",
        span=Span(edit.start, edit.end),
        confidence=0.6,
        evidence=(evidence,),
    )


def _bare(name: str) -> str:
    return name.removesuffix("’s").removesuffix("'s")


def _throughout(written: str, new: str, count: Counter[str]) -> bool:
    """Whether the article always writes it like this, and never as the source does."""
    ours, theirs = set(_bare(written).split()), set(_bare(new).split())
    return all(count[word] > 1 for word in ours - theirs) and not any(count[word] for word in theirs - ours)


def _is_person(analysis: Analysis, edit: Edit) -> bool:
    """Whether it is a person's name; a place is called as the house calls it: Kyiv for Kiev."""
    found = analysis.mentions_in(max(edit.start - LONGEST, 0), edit.end)
    return any(m.kind is NameKind.PERSON for m in found if m.end > edit.start)


RULE = Rule(ID, "A name that the source spells otherwise", find, respells=True)
