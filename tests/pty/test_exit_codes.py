"""How a review on the screen ends, as its exit code says it."""

from __future__ import annotations

from pathlib import Path

from tests.pty.conftest import Open, text_of

MENDED = "The mayor said the bridge is closed until the spring."


def test_a_written_review_ends_with_0(open_review: Open, tmp_path: Path) -> None:
    terminal = open_review(text_of(2))
    terminal.until("pending of 2")
    terminal.settle()
    terminal.press("a")
    terminal.press("a")
    terminal.until("everything is decided")
    terminal.settle()
    terminal.press("w", 0.3)
    if terminal.process.isalive():
        terminal.process.send("q")

    assert terminal.end() == 0
    assert MENDED in (tmp_path / "bridge.txt").read_text()


def test_a_review_that_is_left_ends_with_3_and_writes_nothing(open_review: Open, tmp_path: Path) -> None:
    terminal = open_review(text_of(2))
    terminal.until("pending of 2")
    terminal.settle()
    terminal.press("a")
    terminal.press("q", 0.3)
    terminal.process.send("k")

    assert terminal.end() == 3
    assert (tmp_path / "bridge.txt").read_text() == text_of(2)


def test_an_article_that_somebody_else_has_open_ends_with_5(open_review: Open) -> None:
    first = open_review(text_of(2))
    first.until("pending of 2")
    second = open_review(text_of(2))
    second.until("read only")
    second.settle()
    second.press("a")

    assert "2 pending of 2" in second.text
    second.process.send("q")
    assert second.end() == 5


def test_an_article_without_hunks_ends_with_0_and_opens_no_screen(open_review: Open) -> None:
    terminal = open_review("All is well here.\n")

    assert terminal.end(30) == 0
    assert "pending" not in terminal.text
