"""The family `consistency`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.consistency import (
    age,
    date,
    headline_figure,
    headline_verb,
    listed,
    lost_clause,
    magnitude,
    ordinal,
    remainder,
    vote,
)
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "consistency",
    "Statements of one article that contradict each other",
    (
        headline_verb.RULE,
        headline_figure.RULE,
        lost_clause.RULE,
        age.RULE,
        listed.RULE,
        ordinal.RULE,
        remainder.RULE,
        vote.RULE,
        magnitude.RULE,
        date.RULE,
    ),
)
