"""Hostile bytes, names and patch sets: a clear error or the right result, and a quiet terminal."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cleanup.cli import terminal
from cleanup.output import FORMS, View
from tests.cli.conftest import GARBLED, MENDED, RULE, Run

ACTS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a terminal acts upon, line feeds and tabs aside."""
NASTY = (
    "\x1b]0;title\x07\x1b[2J The [red]mayor[/red] \x9b31m \u202eread\u202c the the {x} %s ${y}\x7f\x08\n\n"
    "Mayor John [/] Smith said the the\x0c\x0b\u2028\u0085 “[@click=app.bell]hi[/]”\n"
)
NAMES = [
    "esc\x1b[31m.txt",
    "new\nline.txt",
    "bell\x07\x9b.txt",
    "[red]name[red].txt",
    "caf\udce9.txt",
    "-n.txt",
]
QUICK = ("--grammar", "none")


@pytest.fixture
def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "view", lambda **_: View(terminal=True, verbose=True))


def quiet(*outputs: str | bytes) -> bool:
    """Whether nothing in what was printed makes a terminal do anything."""
    texts = [text if isinstance(text, str) else text.decode("utf-8", "replace") for text in outputs]
    return not any(ACTS.search(text) for text in texts)


@pytest.mark.usefixtures("on_a_terminal")
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_no_form_of_output_acts_on_the_terminal(run: Run, folder: Path, form: str, name: str) -> None:
    (folder / name).write_text(NASTY)
    ended = run("check", "--format", form, *QUICK, "--", name)

    assert ended.code == 1
    assert quiet(ended.out, ended.err)


@pytest.mark.usefixtures("on_a_terminal")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "command",
    [("names",), ("names", "-f", "jsonl"), ("quotes",), ("quotes", "-f", "jsonl"), ("diff",), ("fix",)],
)
def test_no_command_acts_on_the_terminal(run: Run, folder: Path, command: tuple[str, ...], name: str) -> None:
    (folder / name).write_text(NASTY)
    ended = run(*command, *(QUICK if command[0] in ("diff", "fix") else ()), "--", name)

    assert ended.code in (0, 1)
    assert quiet(ended.out, ended.err)


def test_markup_is_shown_as_it_stands(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("The [red]mayor[/red] {0} took the the money.\n")
    ended = run("check", "a.txt", *RULE)

    assert ended.code == 1
    assert "The [red]mayor[/red] {0} took the[- the-] money." in ended.text


def test_only_the_hunk_is_written_whatever_is_around_it(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes(NASTY.encode())
    ended = run("fix", "a.txt", *RULE, "--accept", "review")

    assert ended.code == 0
    assert (folder / "a.txt").read_bytes() == NASTY.replace("the the", "the").encode()


@pytest.mark.parametrize("name", NAMES)
def test_patch_sets_of_odd_names_can_be_applied(run: Run, folder: Path, name: str) -> None:
    for form in ("json", "diff"):
        (folder / name).write_text(GARBLED)
        stored = run("check", *RULE, "--format", form, "--", name).out
        ended = run("apply", "-", stdin=stored)

        assert ended.code == 0, ended.err
        assert (folder / name).read_text() == MENDED


@pytest.mark.parametrize(
    "data",
    [
        b"\x00" * 9,
        b"a\x00b",
        b"\xed\xa0\x80",
        b"\xff\xfe\x00",
        b"\x89PNG\r\n\x1a\n\x00",
        bytes(range(256)),
        b"caf\xe9",
    ],
)
@pytest.mark.parametrize("command", ["check", "diff", "fix", "names", "quotes"])
def test_what_is_no_text_is_one_clear_line(run: Run, folder: Path, command: str, data: bytes) -> None:
    (folder / "a.txt").write_bytes(data)
    ended = run(command, "a.txt")

    assert ended.code == 2
    assert re.fullmatch(r"cleanup: a\.txt: (NUL|byte 0x..) .*\n(.* could not be read\n)?", ended.err)
    assert (folder / "a.txt").read_bytes() == data


@pytest.mark.parametrize("data", [b"", b"\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b" \t\x0c"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_nothing_is_nothing_to_propose(run: Run, folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)

    assert [run(command, name).code for command in ("check", "diff", "fix", "names", "quotes")] == [0] * 5
    assert (folder / name).read_bytes() == data


def test_four_megabytes_can_be_read(run: Run, folder: Path) -> None:
    body = "The council said on Tuesday that it would meet again in the new hall.\n\n" * 57_000
    (folder / "a.txt").write_text(body + "He took the the money.\n")
    ended = run("check", "a.txt", *RULE, "-f", "concise")

    assert ended.code == 1
    assert ended.text.startswith("a.txt:114001:")


def test_a_line_of_a_megabyte_is_mended_too(run: Run, folder: Path) -> None:
    line = b"The council said that it would meet again. " * 24_000
    (folder / "a.txt").write_bytes(line + b"He took the the money.")
    ended = run("fix", "a.txt", *RULE)

    assert ended.code == 0
    assert (folder / "a.txt").read_bytes() == line + b"He took the money."


def change(record: dict, **more: object) -> dict:
    hunk = record["hunks"][0]
    return {**record, "hunks": [{**hunk, **more}]}


@pytest.mark.parametrize(
    "more",
    [
        {"edits": [{"start": 0, "end": 3, "original": "The", "replacement": "\ud800"}]},
        {"edits": [{"start": 0, "end": 10**30, "original": "The", "replacement": ""}]},
        {"edits": [{"start": -3, "end": 3, "original": "", "replacement": ""}]},
        {"edits": [{"start": 0, "end": 3, "original": "\x1b[31m", "replacement": ""}]},
        {"edits": [[[[]]]]},
        {"confidence": 10**400},
        {"id": "\x1b]0;x\x07", "edits": None},
        {"class": "\x9b31m"},
        {"decision": "\x1b[2J"},
    ],
)
def test_a_patch_set_made_to_harm_is_refused(run: Run, article: Path, more: dict) -> None:
    record = json.loads(run("check", article, *RULE, "-f", "json").out)
    ended = run("apply", "-", stdin=json.dumps(change(record, **more)).encode())

    assert ended.code == 2
    assert quiet(ended.err)
    assert ended.err.count("\n") == 1
    assert article.read_text() == GARBLED


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"{" * 100_000,
        b"[" * 100_000,
        b"--- a/x\n+++ b/../../x\n@@ -1 +1 @@\n-a\n+b\n",
        b"\xff" * 9,
        b"{}",
    ],
)
def test_what_is_no_patch_set_is_refused(run: Run, data: bytes) -> None:
    ended = run("apply", "-", stdin=data)

    assert (ended.code, ended.err.count("\n")) == (2, 1)
