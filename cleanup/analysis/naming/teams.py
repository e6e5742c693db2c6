"""Teams in results and tables: Stoke 4 3 1 0 7 4 10; Bradford 1 Tranmere 0."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.lexicon.proper import traits

NAME = r"[A-Z][^\W\d_]+(?:['’.]?[ -](?:of )?[A-Z][^\W\d_]+){0,3}(?: \([A-Z]+\))?"
RESULT = re.compile(rf"(?P<one>{NAME}) \d{{1,3}},? (?P<two>{NAME}) \d{{1,3}}(?: \(.*)?$")
ROW = re.compile(rf"(?:\d{{1,2}}\.? )?(?P<one>{NAME})(?: +[-+]?[\d.:]+){{6,}}$")
FEWEST = 2
"""So many lines of a kind are results or a table; one may be anything."""


def teams(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where teams are named in the lines of a text that are results or rows of a table, in order."""
    for pattern in (RESULT, ROW):
        found = [match for start, end in lines if (match := pattern.match(text, start, end))]
        if len(found) >= FEWEST:
            for match in found:
                for group in pattern.groupindex:
                    if not _is_player(match[group]):
                        yield match.span(group)


def _is_player(name: str) -> bool:
    """Whether a given name says that a row is about a player."""
    first, *rest = name.split()
    return bool(rest) and traits(first).given > 1 and traits(rest[-1]).surname > 0
