"""Fewer bytes paint the same picture."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorSystem
from rich.style import Style

from tui.terse import shorter

COLOURS = st.none() | st.sampled_from(
    ["#4ea1ff", "#121212", "red", "bright_blue", "color(99)", "default"]
).map(Color.parse)
STYLES = st.builds(
    lambda text, ground, bold, underline, reverse, strike: Style(
        color=text, bgcolor=ground, bold=bold, underline=underline, reverse=reverse, strike=strike
    ),
    COLOURS,
    COLOURS,
    *[st.booleans()] * 4,
)
MOVES = st.builds("\x1b[{};{}H".format, st.integers(1, 5), st.integers(1, 20)) | st.just("\r\n")
WRITTEN = st.lists(st.tuples(STYLES, st.text("ab ✓", max_size=4)) | MOVES, max_size=12)


def rendered(written: list[tuple[Style, str] | str]) -> str:
    """As Textual sends it: each stretch with its whole style, which is taken back behind it."""
    return "".join(
        one if isinstance(one, str) else one[0].render(one[1], color_system=ColorSystem.TRUECOLOR)
        for one in written
    )


def painted(data: str) -> list[list[pyte.screens.Char]]:
    """The cells of a screen; what nobody sees of a space is left out."""
    screen = pyte.Screen(20, 6)
    pyte.Stream(screen).feed(data + "end")  # what comes next has no style either
    return [[_seen(screen.buffer[y][x]) for x in range(20)] for y in range(6)]


def _seen(cell: pyte.screens.Char) -> pyte.screens.Char:
    if cell.data != " " or cell.underscore or cell.reverse or cell.strikethrough:
        return cell
    return cell._replace(fg="default", bold=False)


@given(WRITTEN)
def test_the_picture_is_the_same(written: list[tuple[Style, str] | str]) -> None:
    data = rendered(written)

    assert painted(shorter(data)) == painted(data)


def test_only_what_changes_is_said() -> None:
    plain, bold = "38;2;9;9;9;48;2;1;1;1", "1;38;2;7;7;7;48;2;1;1;1"
    data = f"\x1b[{plain}ma\x1b[0m\x1b[2;2H\x1b[{plain}mb\x1b[0m\x1b[{bold}mc\x1b[0m\x1b[{plain}m \x1b[0m"

    assert shorter(data) == f"\x1b[{plain}ma\x1b[2;2Hb\x1b[1;38;2;7;7;7mc \x1b[0m"


def test_what_is_no_style_passes() -> None:
    data = "\x1b[?1049h\x1b[?25l\x1b]0;title\x07plain\x1b[6n"

    assert shorter(data) == data
