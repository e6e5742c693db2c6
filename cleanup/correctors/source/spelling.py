"""A word a letter away from the one that the source has at its place."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.source.evidence import as_there, of_pair
from cleanup.correctors.source.telling import About, told
from cleanup.hunk import Hunk

ID = "source/spelling"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each word that is mistyped, whether or not that makes another word of it."""
    for pair, (difference,) in told(analysis, About.SPELLING):
        edit = difference.edit
        written = analysis.prose[edit.start : edit.end]
        message = f"“{written}” is a letter away from “{edit.replacement}”, which the source has here."
        yield as_there(ID, message, edit, 0.9, of_pair(analysis, pair))


RULE = Rule(ID, "A word a letter away from the one that the source has", find)
