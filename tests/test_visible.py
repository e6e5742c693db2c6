"""Text from outside is shown, never obeyed."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from cleanup.visible import visible

HARMFUL = {"Cc", "Cs", "Zl", "Zp"}


@given(st.text(st.characters()))
def test_nothing_shown_acts_and_offsets_stay(text: str) -> None:
    """No control character is left, and each character stands where it stood."""
    shown = visible(text)

    assert len(shown) == len(text)
    assert not HARMFUL & {unicodedata.category(char) for char in shown}
    assert not any(unicodedata.bidirectional(char) in ("RLO", "LRO", "RLE", "LRE", "PDF") for char in shown)


def test_controls_are_named() -> None:
    """An editor sees what is there."""
    shown = visible("a\x1b]0;x\x07b\x9bc\u202ed\u200be\tf\ng\ud800")

    assert shown == "a␛]0;x␇b␛c¦d·e␉f␊g�"


def test_plain_text_is_left_alone() -> None:
    """Letters, quotation marks and emoji are what they are."""
    text = "“Größe”, she said – naïve 東京 👩‍👩‍👧 e\u0301"

    assert visible(text) == text
