"""Engines that know English grammar: what each is asked, and what it answers.

An engine is handed passages (sentences or paragraphs of an article) and yields findings. What may become of a
finding is no business of an engine; how it counts characters, and what it cannot stomach, is no one else's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Finding:
    """What an engine has to say about one stretch of a passage."""

    passage: int
    """Index of the passage."""
    start: int
    end: int
    """Code points of the passage, half-open."""
    rule: str
    """The engine's own name of its rule; empty where it has none."""
    message: str
    replacements: tuple[str, ...] = ()
    """What may stand in place of the stretch, best first."""


class Backend(Protocol):
    """An engine, ready to be asked. EngineError where it is missing or does not answer."""

    @property
    def engine(self) -> str:
        """Its name, with a version where there is one."""

    def check(self, passages: Sequence[str]) -> Iterable[Finding]:
        """What it finds, in no particular order."""
