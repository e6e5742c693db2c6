"""What counts as one word."""

from __future__ import annotations

from cleanup.analysis.tokens import tokens


def test_words_keep_their_stops_hyphens_apostrophes_and_figures():
    text = "U.S. officials’ o'clock al-Sisi’s 1,200 4.5% 22h30 café_x naïve"

    assert [token.text for token in tokens(text)] == [
        "U.S.",
        "officials",
        "o'clock",
        "al-Sisi’s",
        "1,200",
        "4.5",
        "22h30",
        "café",
        "x",
        "naïve",
    ]


def test_a_word_knows_its_place_its_case_and_what_it_is_without_a_possessive():
    token = next(tokens("(Dbeibah’s)"))

    assert (token.start, token.end, token.lower, token.capitalised, token.bare) == (
        1,
        10,
        "dbeibah’s",
        True,
        "Dbeibah",
    )
