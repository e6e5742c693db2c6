"""Text from outside is shown, never obeyed: no markup, no escape sequences, no crash."""

from __future__ import annotations

import ast
import asyncio
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.edit import Edit, Span
from cleanup.errors import InputError
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.patchset import PatchSet
from tests.tui.harness import desk, plain, press, review, sitting, snapshot, until
from tui.content import T, one_line
from tui.widgets.linebar import read_back, shown_line

TUI = Path(__file__).parents[2] / "tui"
HOSTILE = (
    "[red]x[/red] [/] [/x] a [/ b [@click=app.bell]hi[/] [link=http://x]y[/link] [b",
    "X\x1b]0;PWNED\x07Y\x1b[31mZ\x08\x9b31mQ\tT\u202eR\x00N\x7f",
    "soft\u00adhyphen zero\u200bwidth \ufeffbom \u2028sep \u2066iso",
    "👩‍👩‍👧 🇫🇷 ✂️ 東京 e\u0301 " * 3,
    "|" + "x" * 5000 + "|",
)
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def hostile(name: str) -> PatchSet:
    """A patch set in which everything that can be hostile is."""
    document = plain(Path(name).read_bytes().decode(), name)
    text, found, at = document.text, [], 0
    for number, line in enumerate(text.split("\n\n")):
        span = Span(at, at + len(line))
        edits = (Edit(span.start, span.start + 1, HOSTILE[number % len(HOSTILE)]),)
        found.append(
            Hunk(
                rule="names/[/]",
                cls=Class.REVIEW,
                message=line,
                span=span,
                edits=edits,
                alternatives=((replace(edits[0], replacement=line[::-1]),),),
                evidence=(Evidence(line, span), Evidence(line, source=line)),
                engine=line[:60],
                id=f"[/]{number}",
            )
        )
        at += len(line) + 2
    return PatchSet(document, tuple(found))


def sent(pilot: object) -> str:
    """All text of the screen as it would go to the terminal."""
    strips = pilot.app.screen._compositor.render_strips()  # type: ignore[attr-defined]
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (30, 8)])
def test_hostile_articles_go_through_every_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    """Nothing crashes, and no character that acts reaches the terminal."""
    walk = "1 j e escape c a enter m A 2 escape f escape D escape v v v v z z / x enter n i i i ? escape"
    walk += " I escape o o . J K } { end home enter down enter escape u U g 2 enter w escape q escape"

    async def test() -> None:
        of = sitting(tmp_path, ("\n\n".join(HOSTILE), HOSTILE[0]), hostile)
        async with review(of, size) as pilot:
            for key in walk.split():
                await press(pilot, {"/": "slash", "?": "question_mark", ".": "full_stop"}.get(key, key))

                assert not CONTROLS.search(sent(pilot)), key
            await press(pilot, "b")

            assert not CONTROLS.search(sent(pilot))

    asyncio.run(test())


def test_hostile_errors_are_shown(tmp_path: Path) -> None:
    """A message that holds markup is a message."""

    def propose(name: str) -> PatchSet:
        if name.endswith("1.txt"):
            raise InputError("no [/] such \x1b[31m[red]file")
        return hostile(name)

    async def test() -> None:
        async with review(sitting(tmp_path, HOSTILE[:2], propose)) as pilot:
            desk(pilot).hint("[/] \x1b[1m [b")
            desk(pilot).app.notify(one_line("[/] \x1b"), markup=False)
            await pilot.pause()
            await press(pilot, "b")
            await until(pilot, lambda: "[/] such ␛" in snapshot(pilot))

            assert not CONTROLS.search(sent(pilot))

    asyncio.run(test())


@given(st.text(), st.text("ab⏎ \u200b", max_size=20))
def test_what_is_edited_on_a_line_keeps_what_was_not_touched(text: str, more: str) -> None:
    """The line shows stand-ins; the text behind them comes back to the letter."""
    line = shown_line(text)

    assert len(line) == len(text)
    assert not CONTROLS.search(line)
    assert read_back(text, line) == text
    assert read_back(text, line + "!") == text + "!"
    assert read_back(text, more + "x").replace("\n", "⏎").endswith("x")


@given(st.text(st.characters()))
def test_the_one_way_into_a_widget_parses_nothing(text: str) -> None:
    """Content made of text is that text, with stand-ins."""
    content = T(text)

    assert not CONTROLS.search(content.plain.replace("\n", ""))
    assert not content.spans


PARSES = {"Static", "Label", "Button", "Checkbox", "Option", "Selection", "Collapsible", "Tab", "update"}
"""What reads a plain string as markup."""
SAFE = {
    "T",
    "card",
    "keys",
    "progress",
    "Content",
    "join",
    "styled",
    "assemble",
    "_prompt",
    "_row",
    "_totals",
}
"""What makes Content."""


def test_nothing_that_parses_markup_is_given_a_string() -> None:
    """Widgets get Content, toasts are told not to parse, prompts are literals."""
    faults = [
        f"{path.name}:{node.lineno}"
        for path in TUI.rglob("*.py")
        if path.name != "web.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and _is_fault(node)
    ]

    assert faults == []


def _is_fault(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name == "notify":
        return not any(k.arg == "markup" and getattr(k.value, "value", 1) is False for k in node.keywords)
    if name not in PARSES or not node.args:
        return False
    return not _is_content(node.args[0])


def _is_content(value: ast.expr) -> bool:
    if isinstance(value, ast.Constant):
        return "[" not in str(value.value)
    if isinstance(value, ast.BinOp):
        return _is_content(value.left)
    if isinstance(value, ast.Call):
        name = value.func.attr if isinstance(value.func, ast.Attribute) else getattr(value.func, "id", "")
        return name in SAFE
    return isinstance(value, ast.Name) and value.id in ("left", "right", "line", "content")


def test_the_lint_finds_what_it_is_for() -> None:
    """A string that is no literal is a fault."""
    calls = ast.walk(ast.parse("Static(name); app.notify(error); Static(T(name))"))

    assert [_is_fault(node) for node in calls if isinstance(node, ast.Call)] == [True, True, False, False]


def test_the_screen_writes_no_control_character_of_the_article(tmp_path: Path) -> None:
    """What is drawn holds no escape sequence but Textual's own."""
    from rich.console import Console

    async def test() -> None:
        async with review(sitting(tmp_path, ("\n\n".join(HOSTILE),), hostile)) as pilot:
            console = Console(file=io.StringIO(), force_terminal=True, color_system=None)
            drawn = "".join(s.render(console) for s in pilot.app.screen._compositor.render_strips())

            assert not re.search(r"[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]", drawn)
            assert not re.search(r"\x1b(?!\[[0-9;]*m)", drawn)

    asyncio.run(test())
