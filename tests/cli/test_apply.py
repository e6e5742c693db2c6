"""cleanup apply: stored patch sets fit exactly or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import GARBLED, MENDED, RULE, Run


@pytest.fixture
def stored(run: Run, article: Path) -> Path:
    """A patch set of the article in JSON."""
    Path("p.json").write_bytes(run("check", article, *RULE, "-f", "json").out)
    return Path("p.json")


def ids(stored: Path) -> list[str]:
    return [hunk["id"] for hunk in json.loads(stored.read_text())["hunks"]]


def decide(stored: Path, *decisions: str) -> str:
    record = json.loads(stored.read_text())
    for hunk, decision in zip(record["hunks"], decisions, strict=True):
        hunk["decision"] = decision
    return json.dumps(record)


def test_all_hunks_are_made_where_nothing_was_decided(run: Run, stored: Path, article: Path) -> None:
    ended = run("apply", stored)

    assert ended.code == 0
    assert article.read_text() == MENDED


def test_only_the_hunks_that_are_named(run: Run, stored: Path, article: Path) -> None:
    ended = run("apply", stored, "--only", ids(stored)[1])

    assert ended.code == 1
    assert article.read_text() == GARBLED.replace("until the the", "until the")


def test_the_beginning_of_an_id_will_do_where_it_is_one(run: Run, stored: Path, article: Path) -> None:
    ended = run("apply", stored, "--only", ids(stored)[1][:6])

    assert ended.code == 1
    assert article.read_text() == GARBLED.replace("until the the", "until the")


def test_an_id_that_is_not_there_is_refused(run: Run, stored: Path, article: Path) -> None:
    ended = run("apply", stored, "--only", f"{ids(stored)[0]},0000000000")

    assert ended.code == 2
    assert article.read_text() == GARBLED


def test_only_what_was_accepted_where_anything_was_decided(run: Run, stored: Path, article: Path) -> None:
    stored.write_text(decide(stored, "accepted", "rejected"))
    ended = run("apply", stored)

    assert ended.code == 0
    assert article.read_text() == GARBLED.replace("said the the", "said the")


def test_decisions_come_from_another_file(run: Run, stored: Path, article: Path) -> None:
    Path("d.json").write_text(decide(stored, "rejected", "accepted"))
    run("apply", stored, "--decisions", "d.json")

    assert article.read_text() == GARBLED.replace("until the the", "until the")


def test_an_editors_own_words_are_written(run: Run, stored: Path, article: Path) -> None:
    record = json.loads(decide(stored, "edited", "rejected"))
    record["hunks"][0]["edits"][0]["replacement"] = " old"
    Path("d.json").write_text(json.dumps(record))
    run("apply", stored, "--decisions", "d.json")

    assert article.read_text() == GARBLED.replace("said the the", "said the old")


def test_a_diff_is_applied_as_json_is(run: Run, article: Path) -> None:
    Path("p.diff").write_bytes(run("diff", article, *RULE).out)

    assert run("apply", "p.diff").code == 0
    assert article.read_text() == MENDED


def test_a_patch_set_comes_on_standard_input_too(run: Run, stored: Path, article: Path) -> None:
    run("apply", "-", stdin=stored.read_bytes())

    assert article.read_text() == MENDED


@pytest.mark.parametrize("form", ["json", "diff"])
def test_a_stale_article_is_refused_and_no_other_is_written(run: Run, article: Path, form: str) -> None:
    Path("a.txt").write_text(GARBLED)
    Path("p").write_bytes(run("check", "a.txt", article, *RULE, "-f", form).out)
    article.write_text("New. " + GARBLED)
    ended = run("apply", "p")

    assert ended.code == 2
    assert "bridge.txt" in ended.err
    assert Path("a.txt").read_text() == GARBLED


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[1]", b"nonsense", b'{"version": 9, "document": {}}', b"\xff"]
)
def test_what_is_no_patch_set_is_an_error(run: Run, folder: Path, data: bytes) -> None:
    Path("p").write_bytes(data)
    ended = run("apply", "p")

    assert ended.code == 2
    assert ended.err.startswith("cleanup: ")


def test_output_and_diff_leave_the_article_alone(run: Run, stored: Path, article: Path) -> None:
    shown = run("apply", stored, "--diff")
    printed = run("apply", stored, "--output", "-")

    assert "+The mayor said the bridge is closed" in shown.text
    assert printed.text == MENDED
    assert article.read_text() == GARBLED


@pytest.mark.parametrize("form", ["json", "diff"])
def test_articles_can_lie_below_another_folder(run: Run, article: Path, form: str) -> None:
    Path("b.txt").write_text(GARBLED)
    Path("p").write_bytes(run("check", article, "b.txt", *RULE, "-f", form).out)
    Path("there").mkdir()
    for name in ("bridge.txt", "b.txt"):
        Path(name).rename(Path("there", name))
    ended = run("apply", "p", "--root", "there")

    assert ended.code == 0
    assert Path("there/bridge.txt").read_text() == Path("there/b.txt").read_text() == MENDED


def test_a_diff_of_an_article_elsewhere_can_be_applied(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = article.absolute()
    Path("here").mkdir()
    monkeypatch.chdir("here")
    Path("p").write_bytes(run("diff", there, *RULE).out)

    assert run("apply", "p").code == 0
    assert there.read_text() == MENDED


@pytest.mark.parametrize("form", ["json", "diff"])
def test_a_patch_set_finds_its_article_from_any_folder(
    run: Run, folder: Path, form: str, monkeypatch
) -> None:
    (folder / "desk").mkdir()
    (folder / "story.txt").write_bytes(GARBLED.replace("mayor", "maïre").encode("cp1252"))
    monkeypatch.chdir(folder / "desk")
    stored = run("check", "../story.txt", *RULE, "--encoding", "cp1252", "-f", form).out
    ended = run("apply", "-", stdin=stored)

    assert ended.code == 0
    assert (folder / "story.txt").read_bytes() == MENDED.replace("mayor", "maïre").encode("cp1252")
