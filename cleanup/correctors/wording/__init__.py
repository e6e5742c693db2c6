"""The family `wording`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.rule import Corrector
from cleanup.correctors.wording import calque, frozen_phrase, month_as_verb, spun_name, spun_word, wrong_sense

CORRECTOR = Corrector(
    "wording",
    "Half of a frozen phrase replaced, reporting verbs out of their frame",
    (month_as_verb.RULE, frozen_phrase.RULE, spun_name.RULE, spun_word.RULE, calque.RULE, wrong_sense.RULE),
)
