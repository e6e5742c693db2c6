"""A large first letter that was read apart from its word: `T he White House`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.lexicon.words import is_common, zipf

APART = re.compile(
    r"(?:^[ \t]*|(?<=[A-Za-z.)] [—–] ))[“\"‘]?"
    r"(?P<letter>[A-Z])(?P<gap>[ \u00a0]+|\r?\n{1,2})(?P<rest>[a-z]+)\b",
    re.MULTILINE,
)
WORDS_OF_ONE = frozenset("AIO")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A single capital at the start of a paragraph that makes a common word with what follows."""
    for match in APART.finditer(analysis.text):
        letter, rest = match["letter"], match["rest"]
        whole = letter.lower() + rest
        if zipf(whole) < 4 or not (is_common(whole) or zipf(whole) > 5):
            continue
        if letter in WORDS_OF_ONE and zipf(rest) > 3 and zipf(whole) < zipf(rest) + 2:
            continue
        yield Hunk(
            RULE.id,
            Class.REVIEW,
            f"The first letter of “{letter}{rest}” stands apart: a large initial on the page.",
            Span(match.start("letter"), match.end()),
            (Edit(match.start("gap"), match.end("gap"), ""),),
            confidence=0.93,
        )


RULE = Rule(
    id="artefacts/drop-capital",
    summary="A large first letter read apart from its word: “T he”",
    find=find,
)
