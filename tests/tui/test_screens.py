"""Every screen at every size as text, with a letter for each style below each row.

The pictures are in screens/; CLEANUP_SNAPSHOTS=write draws them anew, and their diff is read like any other.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from tests.tui.harness import ARTICLE, desk, press, review, sitting, snapshot, until
from tui.options import Options
from tui.sitting import Stage

PICTURES = Path(__file__).parent / "screens"
DEFAULT = Options()
WIDE, NORMAL = (120, 40), (80, 24)
CASES: dict[str, tuple[tuple[int, int], str, Options]] = {
    "widest": ((200, 60), "", DEFAULT),
    "wide": (WIDE, "", DEFAULT),
    "wide-decided": (WIDE, "a x g 5 enter 2 m end", DEFAULT),
    "wide-locked": (WIDE, "g 3 enter", DEFAULT),
    "wide-query": (WIDE, "g 6 enter c w h o enter", DEFAULT),
    "wide-evidence": (WIDE, "end enter enter", DEFAULT),
    "wide-result": (WIDE, "a v", DEFAULT),
    "wide-original": (WIDE, "a v v", DEFAULT),
    "wide-both": (WIDE, "a v v v", DEFAULT),
    "wide-folded": (WIDE, "z", DEFAULT),
    "wide-by-rule": (WIDE, "o o", DEFAULT),
    "normal": (NORMAL, "", DEFAULT),
    "normal-list": (NORMAL, "i", DEFAULT),
    "normal-bare": (NORMAL, "i i", DEFAULT),
    "normal-end": (NORMAL, "end", DEFAULT),
    "normal-edit": (NORMAL, "e", DEFAULT),
    "normal-find": (NORMAL, "slash H a r b o u r enter", DEFAULT),
    "normal-all": (NORMAL, "A", DEFAULT),
    "normal-filter": (NORMAL, "f", DEFAULT),
    "normal-ignore": (NORMAL, "I", DEFAULT),
    "normal-quit": (NORMAL, "a q", DEFAULT),
    "normal-write": (NORMAL, "a w", DEFAULT),
    "normal-diff": (NORMAL, "a D", DEFAULT),
    "normal-help": (NORMAL, "question_mark pagedown", DEFAULT),
    "normal-summary": (NORMAL, "a a x a a x a", DEFAULT),
    "normal-card": (NORMAL, "", Options(first_run=True)),
    "normal-brackets": (NORMAL, "a", Options(brackets=True)),
    "normal-ascii": (NORMAL, "a m", Options(ascii=True)),
    "narrow": ((60, 20), "a", DEFAULT),
    "narrowest": ((40, 12), "a", DEFAULT),
    "tiny": ((30, 8), "a", DEFAULT),
    "tiniest": ((20, 5), "end", DEFAULT),
    "too-small": ((19, 4), "", DEFAULT),
}


def compare(name: str, picture: str) -> None:
    """The screen is as the picture has it."""
    file = PICTURES / f"{name}.txt"
    if os.environ.get("CLEANUP_SNAPSHOTS") == "write":
        PICTURES.mkdir(exist_ok=True)
        file.write_text(picture, "utf-8")

    assert picture == file.read_text("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_the_screen_is_as_pictured(name: str, tmp_path: Path) -> None:
    """At this size, after these keys."""
    size, keys, options = CASES[name]

    async def test() -> None:
        async with review(sitting(tmp_path, options=options), size) as pilot:
            await press(pilot, *keys.split())
            await pilot.pause()
            compare(name, snapshot(pilot))

    asyncio.run(test())


def test_queue_and_conflict_are_as_pictured(tmp_path: Path) -> None:
    """The two screens that need more than keys."""

    async def test() -> None:
        of = sitting(tmp_path, (ARTICLE, ARTICLE, "Nothing to mend.\n"))
        async with review(of, NORMAL) as pilot:
            await press(pilot, "a", "b")
            await until(pilot, lambda: all(job.stage is Stage.READY for job in of.jobs))
            pilot.app.screen.refill()
            await pilot.pause()
            compare("normal-queue", snapshot(pilot))
            await press(pilot, "escape")
            Path(of.jobs[0].name).write_text(ARTICLE.replace("quiet paragraph", "loud paragraph"))
            desk(pilot).look_at_file()
            await pilot.pause()
            compare("normal-changed", snapshot(pilot))
            await press(pilot, "C")
            compare("normal-conflict", snapshot(pilot))

    asyncio.run(test())


def test_no_picture_is_left_over() -> None:
    """Each file in the folder is one of a test."""
    kept = {file.stem for file in PICTURES.glob("*.txt")}

    assert kept == set(CASES) | {"normal-queue", "normal-changed", "normal-conflict"}
