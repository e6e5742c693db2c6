"""What a rule is, and the families they come in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cleanup.analysis import Analysis
from cleanup.hunk import Hunk


@dataclass(frozen=True, slots=True)
class Rule:
    """The small thing that finds one kind of defect.

    `find` looks at an article and yields hunks whose `rule` is this id. It may count on the pipeline for
    what holds for all: protected stretches, the quote lock, overlaps, ids, the floor of confidence.
    """

    id: str
    """family/name"""
    summary: str
    """One line: what it finds, in an editor's words."""
    find: Callable[[Analysis], Iterable[Hunk]]
    on: bool = True
    """Whether it runs without being asked for."""
    respells: bool = False
    """Whether it changes nothing but the spelling of names, which is ours even in somebody's words."""

    @property
    def family(self) -> str:
        """The part of the id before the stroke."""
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Corrector:
    """A family of rules, in the order in which they win where they overlap."""

    family: str
    summary: str
    rules: tuple[Rule, ...]
