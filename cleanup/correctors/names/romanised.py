"""English names that came back from another alphabet letter by letter: Dzheyms Ellison for James Ellison."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from cleanup.analysis import Analysis
from cleanup.analysis.mentions import NameKind
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.lexicon.proper import gender, traits

ID = "names/romanised"
DATA = Path(__file__).parent / "data"
PEOPLE, PLACES = "romanised.tsv", "romanised_places.tsv"
CAPITAL = re.compile(r"[A-Z](?<![\w@#./-].)[a-z]+(?:-[A-Z][a-z]+)?(?![\w@/-]|\.\w)")
WORD = re.compile(r"[^\W\d_]+")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each such place, and each such word of a name of a person that is English otherwise."""
    for mention in analysis.mentions:
        words = list(WORD.finditer(analysis.text, mention.start, mention.end))
        if mention.kind is not NameKind.PERSON or len(words) < 2:
            continue
        for word in words:
            right = _table().get(word.group())
            others = [other.group() for other in words if other is not word]
            if right is not None and all(_is_english(other) for other in others):
                yield _hunk(word, right, PEOPLE)
    for word in CAPITAL.finditer(analysis.prose):
        place = _table(PLACES).get(word.group())
        if place is not None:
            yield _hunk(word, place, PLACES)


def _hunk(word: re.Match[str], right: str, file: str) -> Hunk:
    span = Span(*word.span())
    return Hunk(
        ID,
        Class.REVIEW,
        f"“{word.group()}” is {right}, taken letter by letter from another alphabet.",
        span,
        (Edit(span.start, span.end, right),),
        confidence=0.85,
        evidence=(Evidence(f"{right} for {word.group()}", source=f"names/data/{file}"),),
    )


@cache
def _table(file: str = PEOPLE) -> dict[str, str]:
    text = (DATA / file).read_text("utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in lines}


def _is_english(word: str) -> bool:
    return word in _table() or traits(word).surname > 0 or bool(gender(word)) or len(word) == 1


RULE = Rule(ID, "A name or a place taken letter by letter from another alphabet", find, respells=True)
