"""Words put for another of the same dictionary entry, told by their neighbours: the corporate said."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Misfit
from cleanup.correctors.rule import Rule
from cleanup.correctors.wording.misfits import hunks
from cleanup.hunk import Hunk

ID = "wording/spun-word"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Sure frames wherever they stand; doubtful ones where the article is spun."""
    return hunks(analysis, ID, _message, synonym=True)


def _message(written: str, misfit: Misfit, _: bool) -> str:
    return f"“{written}” looks like a synonym that was put for “{misfit.right}”."


RULE = Rule(ID, "A word put for another of the same dictionary entry", find)
