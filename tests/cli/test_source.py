"""--source: which commands take it, and what happens where it is missing or wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanup.session import places
from tests.cli.conftest import Run

WIRE = "“Nobody is giving up on this town,” Ann Lund told reporters on the quay.\n"
STORY = "“No one will abandon this town,” Ann Lund told reporters on the quay.\n"
ONLY = ("--select", "source")


@pytest.fixture
def story(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article that misquotes, with its source in a file and in a folder."""
    monkeypatch.setenv(places.HOME, str(folder / "state"))
    (folder / "wire").mkdir()
    for name, text in {"a.txt": STORY, "wire.txt": WIRE, "wire/a.txt": WIRE}.items():
        (folder / name).write_text(text, "utf-8")
    return Path("a.txt")


@pytest.mark.parametrize("source", ["wire.txt", "wire"])
def test_the_words_of_the_source_are_proposed(run: Run, story: Path, source: str) -> None:
    ended = run("check", story, "--source", source, "-v", *ONLY)

    assert ended.code == 1
    assert "“[-No one will abandon-]{+Nobody is giving up on+} this town,”" in ended.text
    assert "told reporters on the quay. (wire" in ended.text


def test_nothing_of_it_is_written_unasked(run: Run, story: Path) -> None:
    run("fix", story, "--source", "wire.txt")
    assert story.read_text("utf-8") == STORY

    run("fix", story, "--source", "wire.txt", "--accept", "review", *ONLY)
    assert story.read_text("utf-8") == WIRE


def test_a_setting_names_the_source_beside_the_settings_file(run: Run, story: Path) -> None:
    Path("cleanup.toml").write_text('source = "wire"\n')

    assert run("diff", story, *ONLY).code == 1


@pytest.mark.parametrize("source", ["nowhere.txt", "nowhere/"])
def test_a_source_that_is_not_there_is_a_usage_error(run: Run, story: Path, source: str) -> None:
    ended = run("check", story, "--source", source)

    assert (ended.code, ended.out) == (2, b"")
    assert f"--source: {Path(source)}: there is no such file" in ended.err


def test_one_file_is_not_the_source_of_several_articles(run: Run, story: Path) -> None:
    Path("b.txt").write_text(STORY, "utf-8")
    ended = run("check", story, "b.txt", "--source", "wire.txt")

    assert ended.code == 2
    assert "wire.txt is one file for 2 articles" in ended.err


def test_an_article_without_a_source_in_the_folder_does_not_stop_the_others(run: Run, story: Path) -> None:
    Path("b.txt").write_text(STORY, "utf-8")
    ended = run("check", "b.txt", story, "--source", "wire", "--format", "concise", *ONLY)

    assert ended.code == 2
    assert "b.txt: no source in wire (neither b.txt nor b.source.txt)" in ended.err
    assert ended.text.startswith("a.txt:1:1: source/quotation ")


def test_sources_in_the_folder_of_the_articles_are_no_articles(run: Run, folder: Path) -> None:
    (folder / "stories").mkdir()
    (folder / "stories/a.txt").write_text(STORY, "utf-8")
    (folder / "stories/a.source.txt").write_text(WIRE, "utf-8")

    assert "2 articles" in run("check", "stories", *ONLY).err
    assert "1 hunk (1 review) in 1 article" in run("check", "stories", "--source", "stories", *ONLY).err


def test_quotes_says_how_each_stands_to_the_source(run: Run, story: Path) -> None:
    ended = run("quotes", story, "--source", "wire.txt")
    record = json.loads(run("quotes", story, "--source", "wire.txt", "--format", "jsonl").out)

    assert "“No one will abandon this town,”  [not as said: wire.txt:1]" in ended.text
    assert record["quotations"][0]["source"] == {"verdict": "not as said", "places": ["wire.txt:1"]}
    assert "source" not in json.loads(run("quotes", story, "--format", "jsonl").out)["quotations"][0]


def test_a_review_proposes_anew_when_the_source_has_changed(run: Run, story: Path) -> None:
    def shown() -> str:
        return run("review", story, "--plain", "--source", "wire.txt", *ONLY, stdin=b"n\n").text

    assert "giving up" in shown()
    Path("wire.txt").write_text(WIRE.replace("giving", "handing"), "utf-8")
    assert "handing up" in shown()
