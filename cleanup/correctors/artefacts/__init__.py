"""The family `artefacts`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.artefacts import (
    boilerplate,
    broken_character,
    counter,
    cut_sentence,
    doubled_stop,
    drop_capital,
    headline_stop,
    inner_capital,
    inverted_mark,
    link_verb,
    loop,
    lost_negation,
    lost_subject,
    missing_space,
    missing_stop,
    number_form,
    orphan_verb,
    repeated_line,
    repeated_word,
    spaced_stop,
    stray_dash,
    weekday,
)
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "artefacts",
    "What a machine left behind: orphan verbs, boilerplate, doubled stops",
    (
        boilerplate.RULE,
        broken_character.RULE,
        inverted_mark.RULE,
        repeated_line.RULE,
        loop.RULE,
        lost_negation.RULE,
        orphan_verb.RULE,
        doubled_stop.RULE,
        spaced_stop.RULE,
        missing_space.RULE,
        cut_sentence.RULE,
        lost_subject.RULE,
        link_verb.RULE,
        inner_capital.RULE,
        repeated_word.RULE,
        number_form.RULE,
        counter.RULE,
        stray_dash.RULE,
        headline_stop.RULE,
        missing_stop.RULE,
        drop_capital.RULE,
        weekday.RULE,
    ),
)
