"""The family `style`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.rule import Corrector
from cleanup.correctors.style import decades, figures, months, places, terms, times, units, us

CORRECTOR = Corrector(
    "style",
    "House style: place names, dates, numbers",
    (
        places.RULE,
        us.RULE,
        months.RULE,
        times.RULE,
        figures.RULE,
        units.RULE,
        decades.RULE,
        terms.RULE,
    ),
)
