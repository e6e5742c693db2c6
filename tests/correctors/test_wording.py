"""What the wording family's pages cannot say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleanup.correctors.wording.tables import lines, matches, needles


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?P<w>[Ww]ith out) (?=the\b)", ("ith out",)),
        (r"\b(?P<w>(?:red|blue) card)\b", ("blue card", "red card")),
        (r"\b(?P<w>level(?:ed|s)? out)\b", ("level",)),
        (r"\b(?P<w>complaint|suits?)\b", ("complaint", "suit")),
        (r"\b(?P<w>\d+ votes?)\b", (" vote",)),
        (r"\b(?P<w>(?:manifestants|manifesters))\b", ("manifestants", "manifesters")),
        (r"\b(?P<w>on)\b", ()),
        (r"\b(?:grew|rose) (?P<w>on) (?=\d)", ("grew ", "rose ")),
        (r"(?<!ever )\b(?P<w>since) (?=\d)", ("since",)),
    ],
)
def test_a_needle_is_what_every_match_of_a_pattern_holds(pattern, expected):
    assert needles(pattern) == expected


@pytest.mark.parametrize("name", ["calques.tsv", "spun_frames.tsv"])
def test_no_pattern_of_the_tables_can_do_without_its_needle(name):
    patterns = [line.split("\t")[1] for line in lines(name)]
    without = [p for p in patterns if re.search(r"[()\\[\]|]", "".join(needles(p)))]

    assert without == []


@pytest.mark.parametrize("name", ["calques.tsv", "spun_frames.tsv"])
def test_lines_with_needles_hold_all_matches(name):
    text = Path(__file__).parents[2].joinpath("examples", "wording.md").read_text("utf-8")
    patterns = [line.split("\t")[1] for line in lines(name)]
    found = {p: [m.span() for m in matches(re.compile(p), needles(p), text)] for p in patterns}

    assert found == {p: [m.span() for m in re.finditer(p, text)] for p in patterns}
    assert any(found.values())
