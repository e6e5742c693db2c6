"""Reviews in a real terminal, each with a state folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.pty.terminal import Terminal

Open = Callable[..., Terminal]

WORDS = "The mayor said the the bridge is closed until the the spring. "
RULE = ("--select", "artefacts/repeated-word")


@pytest.fixture
def open_review(tmp_path: Path) -> Iterator[Open]:
    """Opens `cleanup review` of a text in a terminal; whatever still runs is ended."""
    opened: list[Terminal] = []

    def open_review(
        text: str | bytes,
        *arguments: str,
        name: str = "bridge.txt",
        environment: dict[str, str] | None = None,
        **more: object,
    ) -> Terminal:
        data = text.encode() if isinstance(text, str) else text
        (tmp_path / name).write_bytes(data)
        environment = {"CLEANUP_STATE_DIR": str(tmp_path / "state"), **(environment or {})}
        terminal = Terminal(
            ["review", name, *(arguments or RULE)],
            tmp_path,
            environment=environment,
            **more,  # type: ignore[arg-type]
        )
        opened.append(terminal)
        return terminal

    yield open_review
    for terminal in opened:
        terminal.process.close(force=True)


def text_of(hunks: int) -> str:
    """An article with so many doubled words, two a paragraph."""
    return "The bridge is closed\n\n" + "\n\n".join(f"Day {n}. {WORDS}" for n in range(hunks // 2)) + "\n"
