"""The marks of a garbled article, as evidence of hunks that rest on them."""

from __future__ import annotations

from collections.abc import Iterable

from cleanup.analysis.garbledness import Mark
from cleanup.hunk import Evidence


def shown(marks: Iterable[Mark]) -> tuple[Evidence, ...]:
    """One place for each mark."""
    return tuple(Evidence(mark.note, mark.span) for mark in marks)
