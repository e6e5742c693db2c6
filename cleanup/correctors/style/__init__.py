"""The family `style`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.rule import Corrector
from cleanup.correctors.style import months, places, times, us

CORRECTOR = Corrector(
    "style",
    "House style: place names, dates, numbers",
    (
        places.RULE,
        us.RULE,
        months.RULE,
        times.RULE,
    ),
)
