"""Nouns that can be counted, and what shows that a noun phrase is at its end."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from cleanup.correctors.grammar.classes import AUXILIARY, MODALS, PREPOSITIONS, STOPS

ENDS = (
    STOPS
    | PREPOSITIONS
    | AUXILIARY
    | MODALS
    | frozenset("and or but who which that when while later ago".split())
)
"""What follows a noun that no other noun follows."""


@cache
def count_nouns() -> frozenset[str]:
    """Nouns that in the singular do not stand bare."""
    text = (files("cleanup.correctors.grammar") / "data" / "count_nouns.txt").read_text("utf-8")
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())
