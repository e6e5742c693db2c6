"""Figures as AP writes them: `$1.3 million`, `4.2%`, `3 a.m.`; British `£1.3m` is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import follows_ap, spoken, together
from cleanup.edit import Edit
from cleanup.hunk import Hunk

AMOUNT = re.compile(
    r"(?<![\w.,$€£-])(?<!\d[ \u00a0])"
    r"(?P<amount>\d[\d,]*(?:\.\d+)?(?:[ \u00a0](?:million|billion|trillion))?|\d{1,3}\.000)"
    r"[ \u00a0](?:U\.?S\.? )?dollars\b"
)
PERCENT = re.compile(r"(?<=\d)(?P<gap>[ \u00a0]|-)(?P<word>percent|per cent|%)(?![\w’'-])")
SIGN = re.compile(r"\d%")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Dollars after the figure; percent in words in a text that has the sign, or that a machine garbled."""
    text = analysis.prose
    if "dollars" not in text and "percent" not in text and "per cent" not in text and " %" not in text:
        return
    if not follows_ap(analysis):
        return
    dollars = [
        Edit(match.start(), match.end(), f"${_amount(match['amount'])}")
        for match in AMOUNT.finditer(text)
        if not spoken(analysis, match.start())
    ]
    yield from together(analysis, RULE.id, "AP style sets the dollar sign before the amount.", dollars, 0.8)
    if len(SIGN.findall(text)) >= max(1, len(PERCENT.findall(text))) or analysis.garbledness.score >= 0.5:
        signs = [
            Edit(match.start("gap"), match.end("word"), "%")
            for match in PERCENT.finditer(text)
            if not spoken(analysis, match.start()) and (match["word"] == "%" or match["gap"] != "-")
        ]
        yield from together(analysis, RULE.id, "AP style writes % with a figure.", signs, 0.75)


def _amount(written: str) -> str:
    """The figure with a comma where a stop sets off thousands."""
    return written.replace(".", ",") if written.endswith(".000") else written


RULE = Rule(
    id="style/figures", summary="1.3 million dollars for $1.3 million, 4 percent beside 4%", find=find
)
