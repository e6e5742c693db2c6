"""The family `style`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector("style", "House style: place names, dates, numbers", ())
