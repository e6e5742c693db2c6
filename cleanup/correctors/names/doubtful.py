"""People nobody knows, in an article that a machine translated: their names seldom come back as they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cleanup.analysis import Analysis
from cleanup.correctors.garbling import shown
from cleanup.correctors.names import unknown
from cleanup.correctors.rule import Rule
from cleanup.hunk import Hunk

ID = "names/doubtful"


def find(analysis: Analysis) -> Iterator[Hunk]:
    """The queries of `names/unknown`, where the article bears the marks of a translation."""
    garbledness = analysis.garbledness
    if not garbledness.translated:
        return
    evidence = shown(garbledness.signs)
    for hunk in unknown.find(analysis):
        yield replace(hunk, rule=ID, evidence=evidence)


RULE = Rule(ID, "A full name that no list has, in an article that a machine translated", find)
