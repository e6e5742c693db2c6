"""The family `source`: what the article says otherwise than what it was made from."""

from __future__ import annotations

from cleanup.correctors.rule import Corrector
from cleanup.correctors.source import (
    name,
    negation,
    not_found,
    number,
    quotation,
    reworded,
    speaker,
    spelling,
    stitched,
    unrelated,
    wording,
)

CORRECTOR = Corrector(
    "source",
    "Quotations, facts and names that are not those of the article’s source",
    (
        quotation.RULE,
        negation.RULE,
        number.RULE,
        name.RULE,
        spelling.RULE,
        wording.RULE,
        stitched.RULE,
        not_found.RULE,
        speaker.RULE,
        unrelated.RULE,
        reworded.RULE,
    ),
)
