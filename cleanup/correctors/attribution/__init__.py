"""The family `attribution`: its rules, in the order in which they win."""

from __future__ import annotations

from cleanup.correctors.attribution import (
    comma_outside,
    detached_mark,
    doubled_mark,
    foreign_mark,
    inner_marks,
    missing_close,
    missing_comma,
    missing_open,
    mixed_glyphs,
    stray_mark,
    unpaired_marks,
    wrong_direction,
)
from cleanup.correctors.rule import Corrector

CORRECTOR = Corrector(
    "attribution",
    "Quotations that close and speakers that are there",
    (
        foreign_mark.RULE,
        wrong_direction.RULE,
        detached_mark.RULE,
        doubled_mark.RULE,
        inner_marks.RULE,
        missing_close.RULE,
        missing_open.RULE,
        stray_mark.RULE,
        missing_comma.RULE,
        comma_outside.RULE,
        unpaired_marks.RULE,
        mixed_glyphs.RULE,
    ),
)
