"""States of the United States: AP spells them out behind a town and abbreviates them in a party tag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import follows_ap, together
from cleanup.edit import Edit
from cleanup.hunk import Hunk
from cleanup.lexicon.proper import State, states

ID = "style/states"
TAG = re.compile(r"\((?:R|D|I)-(?P<state>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)\)")
POSTAL = re.compile(
    r"\b[A-Z][a-z]+, (?P<state>[A-Z]{2})(?=,(?! \d)|\.(?=\s|\Z)|[;)]| (?:on|in|to|where|when|and|who|that)\b)"
)
WORDS = frozenset("OK OR IN ME HI OH PA MA LA DE ID AL CO".split())
"""Postal codes that are words or other abbreviations as well."""


@cache
def _by_any() -> dict[str, State]:
    """States by name and by postal code."""
    return {key: state for state in states() for key in (state.name, state.postal)}


def find(analysis: Analysis) -> Iterator[Hunk]:
    """One hunk for party tags and one for towns."""
    tags, towns = list(_tags(analysis)), list(_towns(analysis))
    if not (tags or towns) or not follows_ap(analysis):
        return
    message = "AP style abbreviates the state in a party tag in its own way."
    yield from together(analysis, ID, message, tags, 0.8)
    message = "AP style spells the state out behind a town."
    yield from together(analysis, ID, message, towns, 0.7)


def _tags(analysis: Analysis) -> Iterator[Edit]:
    for match in TAG.finditer(analysis.prose):
        state = _by_any().get(match["state"])
        if state is not None and state.short != match["state"]:
            yield Edit(match.start("state"), match.end("state"), state.short)


def _towns(analysis: Analysis) -> Iterator[Edit]:
    for match in POSTAL.finditer(analysis.prose):
        state = _by_any().get(match["state"])
        if state is not None and (match["state"] not in WORDS or analysis.prose[match.end()] == ","):
            written = state.short if state.postal == "DC" else state.name
            yield Edit(match.start("state"), match.end("state"), written)


RULE = Rule(ID, "States in party tags and behind towns, as AP writes them", find)
