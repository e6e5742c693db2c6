"""The family `artefacts`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.artefacts import (
    boilerplate,
    doubled_stop,
    inner_capital,
    orphan_verb,
    repeated_word,
    spaced_stop,
)
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "artefacts",
    "What a machine left behind: orphan verbs, boilerplate, doubled stops",
    (
        boilerplate.RULE,
        orphan_verb.RULE,
        doubled_stop.RULE,
        spaced_stop.RULE,
        inner_capital.RULE,
        repeated_word.RULE,
    ),
)
