"""Which rules run and which of their hunks are kept, as settings and options say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cleanup.hunk import Class, Hunk

if TYPE_CHECKING:
    from cleanup.correctors.rule import Rule

CLASSES = tuple(Class)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules run and which of their hunks are kept; families and ids both name rules."""

    select: frozenset[str] = frozenset()
    """Only these (empty: all that are on by themselves); naming a rule switches it on."""
    ignore: frozenset[str] = frozenset()
    min_confidence: float = 0.0
    classes: frozenset[Class] = frozenset(CLASSES)

    def runs(self, rule: Rule) -> bool:
        """Whether a rule runs at all."""
        if rule.id in self.ignore or (rule.family in self.ignore and rule.id not in self.select):
            return False
        if not self.select:
            return rule.on
        return rule.id in self.select or (rule.on and rule.family in self.select)

    def keeps(self, hunk: Hunk) -> bool:
        """Whether a hunk is shown."""
        return hunk.confidence >= self.min_confidence and hunk.cls in self.classes
