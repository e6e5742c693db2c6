"""Keys that move, find, filter and look change nothing about the decisions."""

from __future__ import annotations

import asyncio
from pathlib import Path

from cleanup.review import Order
from tests.tui.harness import desk, press, review, sitting, snapshot, states, until
from tui.manuscript import View
from tui.widgets.hunks import HunkList
from tui.widgets.prose import Prose
from tui.widgets.why import Why


def test_every_way_to_move(tmp_path: Path) -> None:
    """Pending, any, paragraph, first, last, and by number, paragraph and id."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            seen = []
            for keys in (
                "j j k",
                "a J K right_square_bracket left_square_bracket",
                "} {",
                "end home",
                "g 7 enter",
                "g ¶ 3 enter",
                "g h 0 0 0 5 enter",
                "g 9 9 enter",
            ):
                await press(pilot, *keys.split())
                seen.append(states(pilot))

            assert seen == [
                "pPlpppp",
                "paLpppp",
                "paLpppp",
                "Palpppp",
                "palpppP",
                "paLpppp",
                "palpPpp",
                "palpPpp",
            ]
            assert "there is no 99" in snapshot(pilot)

    asyncio.run(test())


def test_moving_at_the_end_goes_round_to_what_is_pending(tmp_path: Path) -> None:
    """Next after the last is the first that is still to be decided."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "a", "end", "j")

            assert states(pilot) == "aPlpppp"

    asyncio.run(test())


def test_find_sees_text_corrections_and_reasons(tmp_path: Path) -> None:
    """Each place is reached with one key, and a hunk that is found is current."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "n")

            assert "no search is active" in snapshot(pilot)

            await press(pilot, "slash", *"harbour", "enter")

            assert "2 of 3" in snapshot(pilot)

            await press(pilot, "n")

            assert states(pilot) == "pplppPp"

            await press(pilot, "N", "slash", *"elsewhere", "enter")

            assert states(pilot) == "pplpppP"

            await press(pilot, "slash", *"zebra", "enter")

            assert "not in the text" in snapshot(pilot)

    asyncio.run(test())


def test_filter_lists_one_kind_and_clear_lists_all(tmp_path: Path) -> None:
    """What the filter lets through is what the keys go through."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "f", "2")
            screen = desk(pilot)

            assert [screen.reading.keys.index(key) for key in screen.reading.shown] == [2]
            assert "filter: 1 shown" in snapshot(pilot)

            await press(pilot, "F")

            assert len(screen.reading.shown) == 7

    asyncio.run(test())


def test_order_view_fold_and_panes(tmp_path: Path) -> None:
    """Each key goes through what there is and comes back to where it began."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            screen = desk(pilot)
            orders, views, panes = [], [], []
            for _ in Order:
                await press(pilot, "o")
                orders.append(screen.reading.order)
            for _ in View:
                await press(pilot, "v")
                views.append(screen.prose.galley.view)
            for _ in range(3):
                await press(pilot, "i")
                panes.append((screen.has_class("-with-side"), screen.has_class("-with-strip")))
            await press(pilot, "z")
            folded = snapshot(pilot)
            await press(pilot, "z")

            assert orders == [Order.SEVERITY, Order.RULE, Order.CONFIDENCE, Order.POSITION]
            assert views == [View.RESULT, View.ORIGINAL, View.BOTH, View.MARKUP]
            assert panes == [(False, True), (False, False), (True, False)]
            assert "2 paragraphs without proposals (z to unfold)" in folded
            assert "2 paragraphs without proposals" not in snapshot(pilot)
            assert states(pilot) == "Pplpppp"

    asyncio.run(test())


def test_enter_leads_to_the_reasons_and_from_there_to_the_proof(tmp_path: Path) -> None:
    """The place that proves a correction lights up, Esc comes back."""

    async def test() -> None:
        async with review(sitting(tmp_path), (120, 14)) as pilot:
            await press(pilot, "end", "enter")

            assert isinstance(pilot.app.focused, Why)

            far = desk(pilot).prose.scroll_offset.y
            await press(pilot, "enter")

            assert desk(pilot).prose.scroll_offset.y < far
            assert isinstance(pilot.app.focused, Why)

            await press(pilot, "escape")

            assert isinstance(pilot.app.focused, Prose)
            assert desk(pilot).prose.scroll_offset.y == far

    asyncio.run(test())


def test_the_list_moves_with_the_arrows_and_shows_with_enter(tmp_path: Path) -> None:
    """The prose follows the arrow."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            pilot.app.screen.query_one(HunkList).focus()
            await press(pilot, "down", "down", "down", "up")

            assert states(pilot) == "ppLpppp"

            await press(pilot, "pagedown", "enter")

            assert states(pilot) == "pplpppP"
            assert isinstance(pilot.app.focused, Prose)

    asyncio.run(test())


def test_unknown_keys_and_illegal_ones_say_so(tmp_path: Path) -> None:
    """A hint stands in the place of the keys until the next key."""

    async def test() -> None:
        async with review(sitting(tmp_path)) as pilot:
            await press(pilot, "é")

            assert "é does nothing here" in snapshot(pilot)

            await press(pilot, "s")

            assert "s: this is one piece" in snapshot(pilot)

            await press(pilot, "greater_than_sign")

            assert ">: this is the only article" in snapshot(pilot)

            await press(pilot, "u")

            assert "u: nothing to undo" in snapshot(pilot)

            await press(pilot, "down")

            assert "nothing to undo" not in snapshot(pilot)

    asyncio.run(test())


def test_the_current_hunk_is_on_every_screen(tmp_path: Path) -> None:
    """From very wide to very small and back, also while it is made smaller."""

    async def test() -> None:
        async with review(sitting(tmp_path), (200, 60)) as pilot:
            await press(pilot, "end")
            for size in (
                (120, 40),
                (80, 24),
                (60, 20),
                (40, 12),
                (30, 8),
                (20, 6),
                (10, 3),
                (1, 1),
                (80, 24),
            ):
                await pilot.resize_terminal(*size)
                await pilot.pause()
                if size >= (40, 10):
                    await until(pilot, lambda: desk(pilot).prose.is_in_view(6))
                elif size >= (20, 5):
                    await until(pilot, lambda: "Petrovich" in snapshot(pilot))

            assert states(pilot) == "pplpppP"

    asyncio.run(test())


def test_reasons_stand_in_whichever_pane_the_size_leaves(tmp_path: Path) -> None:
    """The strip below the prose and the column beside it take over from each other."""

    async def test() -> None:
        async with review(sitting(tmp_path), (80, 24)) as pilot:
            for size in ((120, 40), (80, 24), (130, 30)):
                await pilot.resize_terminal(*size)
                await pilot.pause()
                pane = desk(pilot).why if size >= (120, 0) else desk(pilot).strip
                await until(pilot, lambda pane=pane: bool(pane.rows) and pane.size.width > 0)
                desk(pilot).why.load([])
                desk(pilot).strip.load([])

    asyncio.run(test())


def test_decisions_are_off_where_nothing_can_be_seen(tmp_path: Path) -> None:
    """A terminal that is too small says so and decides nothing."""

    async def test() -> None:
        async with review(sitting(tmp_path), (19, 4)) as pilot:
            await press(pilot, "a", "j", "x")

            assert "terminal too" in snapshot(pilot)
            assert states(pilot) == "pPlpppp"

    asyncio.run(test())
