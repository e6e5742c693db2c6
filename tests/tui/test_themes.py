"""Every colour that text is written in is legible on every ground it is written on."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from cleanup.review import State
from tui.display import ASCII_SIGNS, SIGNS, WORDS
from tui.themes import GROUNDS, MARKS, THEMES

COLOURED = [theme for theme in THEMES if not theme.ansi]
LEAST = 4.5
"""WCAG 2, level AA."""


def contrast(a: str, b: str) -> float:
    """The ratio of WCAG 2."""
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [part / 255 for part in Color.parse(colour).rgb]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_contrast_is_enough(theme: Theme) -> None:
    """Marks on the background and the surface, text and changes on every ground."""
    colours = theme.variables | {"foreground": theme.foreground or ""}
    plain = [theme.background or "", theme.surface or ""]
    pairs = [(mark, ground) for mark in (*MARKS, "foreground") for ground in plain]
    grounds = [theme.variables[ground] for ground in GROUNDS]
    pairs += [(mark, ground) for mark in ("ins", "del", "foreground", "taken", "flag") for ground in grounds]
    weak = {
        (mark, ground): contrast(colours[mark], ground)
        for mark, ground in pairs
        if contrast(colours[mark], ground) < LEAST
    }

    assert weak == {}


def test_the_luminance_is_that_of_the_standard() -> None:
    """Black on white is 21 to 1, and a known pair is as published."""
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert round(contrast("#4ea1ff", "#121212"), 1) == 7.0


def test_without_colours_everything_is_left_to_the_terminal() -> None:
    """No colour of ours."""
    plain = next(theme for theme in THEMES if theme.ansi)

    assert set(plain.variables.values()) == {"ansi_default"}


@pytest.mark.parametrize("signs", [SIGNS, ASCII_SIGNS])
def test_every_state_is_told_apart_without_colours(signs: dict[State, str]) -> None:
    """By its word in the list, and by its sign."""
    assert len({WORDS[state] for state in State}) == len(State)
    assert len({signs[state] for state in State}) == len(State)
    assert signs is SIGNS or "".join(signs.values()).isascii()
