"""Bindings, footer, help and palette say the same, because they are made from the same table."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from cleanup.errors import ConfigError
from tests.tui.harness import desk, press, review, sitting, snapshot, states, until
from tui.actions import ACTIONS, FOOTER, PICKS, PRESETS, key_label, key_names, keymap, keys_by_action
from tui.options import Options, fitting
from tui.screens.help import help_page
from tui.screens.review import ReviewScreen
from tui.themes import PLAIN


def test_every_action_has_its_method_and_its_words() -> None:
    """Nothing in the table leads nowhere, and every help is a sentence."""
    missing = [a.id for a in ACTIONS if not hasattr(ReviewScreen, f"action_{a.id}")]

    assert missing == []
    assert hasattr(ReviewScreen, "action_pick")
    assert all(a.help.endswith(".") and a.label for a in (*ACTIONS, *PICKS))
    assert len({a.id for a in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("preset", PRESETS)
def test_no_preset_binds_a_key_twice(preset: str) -> None:
    """Each preset is whole: every action can still be reached."""
    chosen = keymap(preset)

    assert all(keys_by_action(chosen).values())


def test_ones_own_keys_are_checked() -> None:
    """An unknown preset or action, or a key with two meanings, is said before the screen opens."""
    assert keymap("git", {"accept": "ctrl+a"})["accept"] == "ctrl+a"
    for preset, own, said in (
        ("emacs", {}, "no preset"),
        ("default", {"acept": "b"}, "no action 'acept'"),
        ("default", {"accept": "x"}, "bound to both"),
    ):
        with pytest.raises(ConfigError, match=said):
            keymap(preset, own)


def test_no_key_is_one_that_a_browser_keeps() -> None:
    """Ctrl+W, Ctrl+T and Ctrl+N never arrive; a modified Enter is another one in each terminal."""
    keys = {key for preset in PRESETS for bound in keys_by_action(keymap(preset)).values() for key in bound}

    assert not keys & {"ctrl+w", "ctrl+t", "ctrl+n"}
    assert not [key for key in keys if key.endswith("+enter")]


def test_keys_are_written_as_an_editor_reads_them() -> None:
    """A question mark is a question mark."""
    names = ["?", "ctrl+s", "space", "F1", "U", "right_square_bracket"]
    shown = [key_label(name) for key in names for name in key_names(key)]

    assert shown == ["?", "Ctrl+S", "␣", "F1", "U", "]"]
    assert key_label("space", ascii_only=True) == "Space"


def test_the_help_names_every_action(tmp_path: Path) -> None:
    """With the keys as they are now."""
    page = help_page(keys_by_action(keymap("git")))
    said = "\n".join(line.plain for line in page._body)

    assert all(action.help in said for action in ACTIONS)
    assert "  n                Leave the text as it is" in said


def test_a_preset_is_what_the_keys_do_and_what_the_footer_says(tmp_path: Path) -> None:
    """In git's words n rejects, and x does nothing."""

    async def test() -> None:
        async with review(sitting(tmp_path, options=Options(keys="git", own_keys={"mark": "M"}))) as pilot:
            await press(pilot, "x")

            assert "x does nothing here" in snapshot(pilot)

            await press(pilot, "n")

            assert "y accept  n reject" in snapshot(pilot)

            await press(pilot, "y", "M")

            assert states(pilot) == "ramPppp".replace("m", "m")

    asyncio.run(test())


def test_the_palette_offers_what_is_legal_and_does_it(tmp_path: Path) -> None:
    """Type a few letters of what you want."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await pilot.press("ctrl+p")
            await until(pilot, lambda: "Decide: accept" in snapshot(pilot))

            assert "Decide: redo" not in snapshot(pilot)

            await pilot.press(*"reject")
            await until(pilot, lambda: "Decide: accept" not in snapshot(pilot))
            await pilot.pause(0.3)
            await pilot.press("enter")
            await pilot.pause(0.2)
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
            await until(pilot, lambda: states(pilot).startswith("r"))

    asyncio.run(test())


def test_the_footer_holds_only_what_works_now(tmp_path: Path) -> None:
    """Undo appears once there is something to undo; never more than twelve keys."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            assert "u undo" not in snapshot(pilot)

            await press(pilot, "a")

            assert "u undo" in snapshot(pilot)

            await press(pilot, "j")
            row = next(row for row in snapshot(pilot).split("\n") if "x reject" in row)

            assert "a accept" not in row
            assert "L unlock" in row
            assert len(FOOTER) > 12 >= len(row.split("  "))

    asyncio.run(test())


def test_the_options_fit_the_terminal() -> None:
    """No colours where none are wanted, brackets where there are few."""
    wanted = Options()

    assert fitting(wanted, {"NO_COLOR": "1", "TERM": "xterm-256color"}).theme == PLAIN
    assert fitting(wanted, {"TERM": "xterm"}).marks.brackets
    assert not fitting(wanted, {"TERM": "xterm-256color"}).marks.brackets
    assert not fitting(wanted, {"TERM": "xterm", "COLORTERM": "truecolor"}).marks.brackets


def test_the_first_click_after_coming_back_only_comes_back(tmp_path: Path) -> None:
    """A click that gives the window the focus is not one on a hunk."""
    from textual.events import AppFocus, MouseDown, MouseUp

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            left, top = desk(pilot).hunks.region.offset
            x, y = left + 5, top + 3

            async def click() -> None:
                for kind in (MouseDown, MouseUp):
                    event = kind(None, x, y, 0, 0, 1, False, False, False, x, y)
                    pilot.app.post_message(event)
                    await pilot.pause()

            pilot.app.post_message(AppFocus())
            await pilot.pause()
            await click()

            assert states(pilot) == "Pplpppp"

            await click()

            assert states(pilot) == "pplPppp"

    asyncio.run(test())
