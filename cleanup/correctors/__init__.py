"""The one ordered registry of correctors: where hunks overlap, the earlier family wins."""

from __future__ import annotations

from cleanup.correctors import artefacts, attribution, consistency, grammar, names, source, style, wording
from cleanup.correctors.rule import Corrector, Rule

__all__ = ["CORRECTORS", "Corrector", "Rule", "rules"]

CORRECTORS: tuple[Corrector, ...] = (
    source.CORRECTOR,
    names.CORRECTOR,
    attribution.CORRECTOR,
    artefacts.CORRECTOR,
    wording.CORRECTOR,
    grammar.CORRECTOR,
    style.CORRECTOR,
    consistency.CORRECTOR,
)


def rules() -> tuple[Rule, ...]:
    """All rules of all families, in order."""
    return tuple(rule for corrector in CORRECTORS for rule in corrector.rules)
