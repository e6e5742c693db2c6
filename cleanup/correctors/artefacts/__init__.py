"""The family `artefacts`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector("artefacts", "What a machine left behind: orphan verbs, boilerplate, doubled stops", ())
