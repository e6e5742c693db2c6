"""Words put for another of the same dictionary entry, told by their neighbours: the corporate said."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.wording import misfits
from cleanup.hunk import Hunk

ID = "wording/spun-word"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Sure frames wherever they stand; doubtful ones where the text is garbled."""
    for misfit in misfits.of(analysis, synonym=True):
        written = analysis.prose[misfit.start : misfit.end]
        message = f"“{written}” looks like a synonym that was put for “{misfit.right}”."
        hunk = misfits.hunk(analysis, ID, misfit, message)
        if hunk is not None:
            yield hunk


RULE = Rule(ID, "A word put for another of the same dictionary entry", find)
