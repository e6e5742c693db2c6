"""The family `grammar`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.grammar import harper, misspelt, run_together
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "grammar",
    "What a grammar engine finds, behind an allow-list",
    (*harper.RULES, misspelt.RULE, run_together.RULE),
)
