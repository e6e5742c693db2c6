"""Good English that holds the words of the tables: nothing that is certain matches it."""

from __future__ import annotations

from pathlib import Path

from cleanup.lexicon.frames import Doubt, fits
from cleanup.lexicon.frozen import exchanges
from cleanup.lexicon.stream import Stream

SOUND = Path(__file__).with_name("sound.txt")


def certain(text: str) -> list[str]:
    """What of a sentence is surely wrong by the tables alone."""
    stream = Stream(text)
    phrases = [text[found.start : found.end] for found in exchanges(stream) if found.sure]
    framed = [fit for fit in fits(stream) if fit.frame.doubt is Doubt.NONE]
    return phrases + [text[stream.start[fit.first] : stream.end[fit.behind - 1]] for fit in framed]


def test_no_certain_row_matches_good_english():
    lines = [line for line in SOUND.read_text("utf-8").splitlines() if line and line[0] != "#"]
    matched = {line: found for line in lines if (found := certain(line))}

    assert len(lines) > 200
    assert matched == {}


def test_certain_rows_match_what_they_are_for():
    assert "loss of life toll" in certain("The loss of life toll rose.")
    assert certain("He depends of the weather.") == ["of"]
