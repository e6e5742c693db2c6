"""Phrases taken over word by word from another language: in virtue of, on the sixth place, counts with."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis import Analysis, Misfit
from cleanup.correctors.rule import Rule
from cleanup.correctors.wording.misfits import hunks
from cleanup.hunk import Hunk

ID = "wording/calque"
LANGUAGES = {
    "Romance": "a Romance language",
    "Germanic": "German or Dutch",
    "Slavic": "a Slavic language",
}


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A hunk for each calque; doubtful ones where the article has more of the same language."""
    return hunks(analysis, ID, _message, synonym=False)


def _message(written: str, misfit: Misfit, known: bool) -> str:
    """What is wrong; the language only where the article has more of it."""
    told = f"English says “{misfit.right}”" if misfit.right else "English does without it"
    whence = f" from {LANGUAGES.get(misfit.origin, misfit.origin)}, it seems" if known else ""
    return f"“{written}” is taken over word by word{whence}; {told} here."


RULE = Rule(ID, "A phrase taken over word by word from another language", find)
