"""The family `names`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.names import common_noun, lower_case, variant
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "names",
    "One person, one spelling; organisations, titles and by-lines that fit",
    (variant.RULE, common_noun.RULE, lower_case.RULE),
)
