"""The colours of the screen: dark, light, for every kind of colour vision, and none at all."""

from __future__ import annotations

from textual.theme import Theme

DARK, LIGHT, COLOUR_BLIND, PLAIN = "newsdesk-dark", "newsdesk-light", "newsdesk-cb", "newsdesk-plain"

MARKS = ("ins", "del", "taken", "query", "current", "flag", "muted")
"""Colours that text is written in; each has to be legible on the background."""
GROUNDS = ("evidence", "found", "selected")
"""Backgrounds that text is written on."""


def _theme(name: str, dark: bool, background: str, foreground: str, **colours: str) -> Theme:
    return Theme(
        name=name,
        primary=colours["ins"],
        secondary=colours["taken"],
        accent=colours["current"],
        warning=colours["del"],
        error=colours["flag"],
        success=colours["taken"],
        foreground=foreground,
        background=background,
        surface=colours.pop("surface"),
        panel=colours["selected"],
        dark=dark,
        variables={
            **colours,
            "footer-key-foreground": colours["current"],
            "block-cursor-background": colours["selected"],
            "block-cursor-foreground": foreground,
            "input-cursor-background": foreground,
            "input-selection-background": colours["selected"],
        },
    )


THEMES = (
    _theme(
        DARK,
        True,
        "#121212",
        "#d8d8d4",
        ins="#4ea1ff",
        **{"del": "#ffb454"},
        taken="#7fc8a9",
        query="#d9a6ff",
        current="#ffe08a",
        flag="#ff8f80",
        muted="#8c8c88",
        rule="#3a3a3a",
        surface="#1b1b1b",
        evidence="#233043",
        found="#332f0e",
        selected="#2c3440",
    ),
    _theme(
        LIGHT,
        False,
        "#ffffff",
        "#1d1d1b",
        ins="#0b5cad",
        **{"del": "#9a4d00"},
        taken="#17643f",
        query="#7a2ea0",
        current="#7a4b00",
        flag="#b3261e",
        muted="#63635f",
        rule="#c8c8c4",
        surface="#f4f4f0",
        evidence="#e2ecf8",
        found="#fff1b8",
        selected="#dfe7f2",
    ),
    _theme(
        COLOUR_BLIND,
        True,
        "#000000",
        "#f0f0f0",
        ins="#56b4e9",
        **{"del": "#e69f00"},
        taken="#b8d8ec",
        query="#f0e442",
        current="#ffffff",
        flag="#f0e442",
        muted="#a0a0a0",
        rule="#4a4a4a",
        surface="#101010",
        evidence="#10283a",
        found="#332c00",
        selected="#20303c",
    ),
    Theme(
        name=PLAIN,
        primary="ansi_default",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        ansi=True,
        variables=dict.fromkeys(
            (*MARKS, *GROUNDS, "rule", "ansi-background", "ansi-foreground"), "ansi_default"
        ),
    ),
)
"""The last one leaves all colours to the terminal."""


def defaults() -> dict[str, str]:
    """The names this program adds to a theme, with values for themes that do not know them."""
    return {name: value for name, value in THEMES[0].variables.items() if "-" not in name}
