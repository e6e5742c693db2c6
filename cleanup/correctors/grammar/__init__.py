"""The family `grammar`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.grammar import harper, languagetool, llm, misspelt, run_together
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "grammar",
    "What a grammar engine finds, behind an allow-list",
    (*harper.RULES, languagetool.RULE, llm.RULE, misspelt.RULE, run_together.RULE),
)
