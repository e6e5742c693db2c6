"""The family `attribution`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.attribution import (
    article_before_name,
    bare_verb,
    comma_outside,
    cut_off,
    dash_before_speaker,
    detached_mark,
    doubled_mark,
    first_person,
    foreign_mark,
    inner_marks,
    missing_close,
    missing_comma,
    missing_open,
    mixed_glyphs,
    name_divider,
    reporting_verb,
    stray_mark,
    unpaired_marks,
    verb_lost,
    wrong_direction,
)
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "attribution",
    "Quotations that close and speakers that are there",
    (
        name_divider.RULE,
        verb_lost.RULE,
        first_person.RULE,
        bare_verb.RULE,
        cut_off.RULE,
        foreign_mark.RULE,
        dash_before_speaker.RULE,
        wrong_direction.RULE,
        detached_mark.RULE,
        doubled_mark.RULE,
        inner_marks.RULE,
        missing_close.RULE,
        missing_open.RULE,
        stray_mark.RULE,
        missing_comma.RULE,
        comma_outside.RULE,
        reporting_verb.RULE,
        article_before_name.RULE,
        unpaired_marks.RULE,
        mixed_glyphs.RULE,
    ),
)
