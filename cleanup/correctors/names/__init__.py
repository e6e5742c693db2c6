"""The family `names`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.names import (
    by_line,
    common_noun,
    doubtful,
    first_reference,
    known,
    lower_case,
    organisation,
    romanised,
    title,
    two_forms,
    unknown,
    variant,
)
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "names",
    "One person, one spelling; organisations, titles and by-lines that fit",
    (
        known.RULE,
        by_line.RULE,
        title.RULE,
        romanised.RULE,
        variant.RULE,
        common_noun.RULE,
        lower_case.RULE,
        organisation.RULE,
        two_forms.RULE,
        first_reference.RULE,
        doubtful.RULE,
        unknown.RULE,
    ),
)
