"""The family `attribution`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector("attribution", "Quotations that close and speakers that are there", ())
