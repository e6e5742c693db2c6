"""Phrases taken over word by word from another language: in virtue of, on the sixth place, counts with."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.wording import misfits
from cleanup.hunk import Hunk

ID = "wording/calque"
LANGUAGES = {"Romance": "a Romance language"}


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each calque; doubtful ones where the text is garbled."""
    for misfit in misfits.of(analysis, synonym=False):
        written, right = analysis.prose[misfit.start : misfit.end], misfit.right
        told = f"English says “{right}”" if right else "English does without it"
        language = LANGUAGES.get(misfit.origin, misfit.origin)
        whence = f" from {language}, it seems" if misfits.kin(analysis, misfit) else ""
        message = f"“{written}” is taken over word by word{whence}; {told} here."
        hunk = misfits.hunk(analysis, ID, misfit, message)
        if hunk is not None:
            yield hunk


RULE = Rule(ID, "A phrase taken over word by word from another language", find)
