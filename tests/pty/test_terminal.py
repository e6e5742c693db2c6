"""The review in a real terminal: signals, what reaches it, and what survives a crash."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.pty.conftest import Open, text_of
from tests.pty.terminal import Terminal

pexpect = pytest.importorskip("pexpect")

KILLS = int(os.environ.get("CLEANUP_KILLS", "2"))
"""How often the process is killed at a random instant."""
LEAVE = b"\x1b[?1049l"
"""Back from the alternate screen."""


def decided_on_disk(folder: Path) -> int:
    """How many hunks the journals say are decided, torn lines aside."""
    decided: set[str] = set()
    for journal in (folder / "state" / "sessions").glob("*/journal.jsonl"):
        for line in journal.read_bytes().split(b"\n")[:-1]:
            decided.update(change["id"] for change in json.loads(line).get("hunks", ()))
    return len(decided)


def decided_on_screen(terminal: Terminal) -> int:
    """How many hunks the screen shows as accepted."""
    found = re.search(r"✓ (\d+)", terminal.text)
    return int(found[1]) if found else 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_leaves_the_terminal_as_it_was_and_keeps_everything(
    open_review: Open, tmp_path: Path, number: int, code: int
) -> None:
    terminal = open_review(text_of(4))
    terminal.until("pending of 4")
    terminal.settle()
    terminal.press("a")
    terminal.signal(number)
    ended = terminal.end()

    assert ended == code
    assert LEAVE in terminal.raw
    assert terminal.raw.rindex(LEAVE) > terminal.raw.rindex(b"\x1b[?1049h")
    for mode in (b"1000", b"1003", b"2004", b"25"):
        off = b"\x1b[?" + mode + (b"h" if mode == b"25" else b"l")
        assert off in terminal.raw, off
    assert decided_on_disk(tmp_path) == 1


def test_a_terminal_that_is_closed_keeps_everything(open_review: Open, tmp_path: Path) -> None:
    terminal = open_review(text_of(4))
    terminal.until("pending of 4")
    terminal.settle()
    terminal.press("a")
    terminal.process.close(force=True)

    assert decided_on_disk(tmp_path) == 1


def test_a_review_goes_on_where_a_killed_one_was(open_review: Open) -> None:
    first = open_review(text_of(6))
    first.until("pending of 6")
    first.settle()
    first.press("a")
    first.press("x")
    first.kill()
    second = open_review(text_of(6))
    second.until("4 pending of 6")


def test_whatever_was_painted_is_on_disk_when_the_process_is_killed(
    open_review: Open, tmp_path: Path
) -> None:
    """At any instant: no decision is lost whose effect could be seen."""
    chance, count = random.Random(20240131), 60
    for _ in range(KILLS):
        terminal = open_review(text_of(count), *("--select", "artefacts/repeated-word", "--fresh", "--fast"))
        terminal.until(f"pending of {count}")
        terminal.settle()
        end = time.perf_counter() + chance.uniform(0.0, 0.6)
        while (left := end - time.perf_counter()) > 0:
            terminal.process.send("a")
            terminal.read(min(left, chance.uniform(0.0, 0.05)))
        terminal.kill()
        painted = decided_on_screen(terminal)

        assert decided_on_disk(tmp_path) >= painted
        for journal in (tmp_path / "state" / "sessions").glob("*/journal.jsonl"):
            journal.unlink()


def test_an_editor_gets_the_terminal_and_gives_it_back(open_review: Open, tmp_path: Path) -> None:
    """E hands the terminal over, and the review is there again with what was written."""
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys, pathlib\nfile = pathlib.Path(sys.argv[-1])\nsays = input('your words? ')\n"
        "file.write_text(says + '\\n')\n"
    )
    os.environ["VISUAL"] = f"{sys.executable} {editor}"
    try:
        terminal = open_review(text_of(2))
        terminal.until("pending of 2")
        terminal.settle()
        terminal.press("E", 0.3)
        terminal.until("your words?")
        terminal.process.send("The mayor said nothing.\n")
        terminal.until("reads as you wrote it")
        terminal.settle()
        terminal.press("q", 0.3)
        terminal.process.send("w")
    finally:
        del os.environ["VISUAL"]

    assert terminal.end() == 0
    assert "The mayor said nothing." in (tmp_path / "bridge.txt").read_text()


OWN = re.compile(
    r"\x1b\[[0-9;?<>=$]*[ -/]*[@-~]"  # cursor, colours, modes
    r"|\x1b\]22;[a-z]*\x07"  # the shape of the pointer
    r"|\x1bP[^\x1b]*\x1b\\"
    r"|\x1b[=>78cM]|\x1b[()][0-9A-B]"
)
"""What the screen itself sends to the terminal."""
HOSTILE = (
    "The the \x1b]0;PWNED\x07 title \x1b[31mred \x08\x9b31m back \x90q\x9c \x85 and\n\n"
    "[red]markup[/red] [/] [@click=app.bell]the the[/] [link=x]\u202egnirts\u2069\n\n"
    "\ufeffzero\u200bwidth \u2028 the the \x7f del\n"
)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
def test_nothing_of_an_article_acts_on_the_terminal(open_review: Open, size: tuple[int, int]) -> None:
    """What the program sends is known escape sequences and printable text, nothing that the article holds."""
    terminal = open_review(HOSTILE, columns=size[0], rows=size[1])
    terminal.until("PWNED")
    terminal.settle(0.3)
    for key in "vvvvzjiD\x1b?\x1b":
        terminal.press(key, 0.05)
    terminal.press("q", 0.2)
    rest = OWN.sub("", bytes(terminal.raw).decode("utf-8"))

    assert "PWNED" in rest
    assert not {c for c in rest if (ord(c) < 32 and c not in "\r\n") or 0x7F <= ord(c) < 0xA0}
    assert not set(rest) & set("\u202e\u2069\u2028\u200b\ufeff")


def test_without_colours_everything_is_still_said(open_review: Open) -> None:
    terminal = open_review(text_of(2), "--select", "artefacts/repeated-word", "--no-color")
    terminal.until("pending of 2")
    terminal.settle()

    set_ = {int(part or 0) for found in SGR.findall(bytes(terminal.raw)) for part in found.split(b";")}

    assert "[- the-]" in terminal.text
    assert not set_ & {*range(30, 39), *range(40, 49), *range(90, 108)}


SGR = re.compile(rb"\x1b\[([0-9;]*)m")


def test_few_colours_are_helped_by_brackets(open_review: Open) -> None:
    """A terminal of sixteen colours gets no others, and every change is told by signs as well."""
    terminal = open_review(text_of(2), environment={"TERM": "xterm", "COLORTERM": ""})
    terminal.until("pending of 2")
    terminal.settle()

    assert "[- the-]" in terminal.text
    assert not re.search(rb"\x1b\[[0-9;]*(?:38|48);[25];", bytes(terminal.raw))


def test_three_hundred_keys_typed_ahead_decide_next_to_nothing(open_review: Open, tmp_path: Path) -> None:
    """Nobody has seen what they would decide on."""
    terminal = open_review(text_of(400))
    terminal.until("pending of 400")
    terminal.settle()
    terminal.press("a" * 300, 0.5)

    assert 1 <= decided_on_disk(tmp_path) <= 3
    assert f"{400 - decided_on_disk(tmp_path)} pending of 400" in terminal.text


def test_the_current_hunk_is_seen_at_every_size(open_review: Open) -> None:
    """While the window is dragged larger and smaller."""
    terminal = open_review(text_of(60))
    terminal.until("pending of 60")
    terminal.settle()
    terminal.press("\x1b[F")
    for columns, rows in ((200, 60), (80, 24), (40, 12), (20, 6), (120, 40)):
        terminal.resize(columns, rows)
        terminal.settle(0.3)

        current = "▐ the▌" if columns >= 40 and rows >= 10 else "60/60"
        assert current in terminal.text, (columns, rows)


def test_a_line_without_end_and_a_file_of_nothing_are_articles(open_review: Open, tmp_path: Path) -> None:
    """Odd ends of what an article can be: neither breaks the screen, and every byte comes back."""
    empty = open_review(b"", name="empty.txt")

    assert empty.end(30) == 0
    assert "pending" not in empty.text

    line = b"x" * 60_000 + b" said the the bridge " + b"y" * 60_000
    terminal = open_review(line, name="long.txt")
    terminal.until("pending of 1", 60)
    terminal.settle(0.5)
    terminal.press("a", 1.0, 10.0)
    terminal.until("everything is decided")
    terminal.settle(0.5)
    terminal.press("w", 0.5, 5.0)
    terminal.process.send("q")

    assert terminal.end(20) == 0
    assert (tmp_path / "long.txt").read_bytes() == line.replace(b"the the", b"the")
