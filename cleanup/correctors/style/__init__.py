"""The family `style`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.rule import Corrector
from cleanup.correctors.style import (
    courtesy_titles,
    decades,
    figures,
    months,
    places,
    states,
    terms,
    times,
    units,
    us,
)

CORRECTOR = Corrector(
    "style",
    "House style: place names, dates, numbers",
    (
        places.RULE,
        courtesy_titles.RULE,
        states.RULE,
        us.RULE,
        months.RULE,
        times.RULE,
        figures.RULE,
        units.RULE,
        decades.RULE,
        terms.RULE,
    ),
)
