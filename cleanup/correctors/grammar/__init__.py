"""The family `grammar`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.grammar import (
    agreement,
    clause,
    frame,
    harper,
    languagetool,
    llm,
    missing_article,
    misspelt,
    no_verb,
    number,
    place_article,
    reversed_compound,
    run_together,
    subjunctive,
    tense,
)
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "grammar",
    "Broken clauses, misspelt words, and what a grammar engine finds, behind an allow-list",
    (
        *frame.RULES,
        *clause.RULES,
        agreement.RULE,
        number.RULE,
        reversed_compound.RULE,
        missing_article.RULE,
        place_article.RULE,
        tense.RULE,
        subjunctive.RULE,
        no_verb.RULE,
        *harper.RULES,
        languagetool.RULE,
        llm.RULE,
        misspelt.RULE,
        run_together.RULE,
    ),
)
