"""The help, generated from the table of actions, with the words of help.md before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import groupby

from textual.content import Content

from tui.actions import ACTIONS, PICKS, key_label
from tui.content import T
from tui.screens.page import Page


def help_page(keys: Mapping[str, tuple[str, ...]], *, ascii_only: bool = False) -> Page:
    """Every key and what it is for."""
    said = files("tui").joinpath("help.md").read_text("utf-8").strip().split("\n")
    body = [_spoken(line) for line in said]
    return Page("Help", [*body, T(""), *_table(keys, ascii_only)], [("q", "", "back"), ("?", "", "back")])


def _spoken(line: str) -> Content:
    return T(line[2:], "bold") if line.startswith("# ") else T(line)


def _table(keys: Mapping[str, tuple[str, ...]], ascii_only: bool) -> Iterator[Content]:
    for group, actions in groupby(ACTIONS, key=lambda action: action.group):
        yield T(group, "bold")
        for action in actions:
            bound = " ".join(key_label(key, ascii_only) for key in keys[action.id]) or "none"
            yield T(f"  {bound:<16} ", "$current") + T(action.help)
        if group == PICKS[0].group:
            yield T(f"  {'1 … 9':<16} ", "$current") + T("Accept the alternative with this number.")
        yield T("")
