"""Which file is whose source, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.articles import Article
from cleanup.errors import InputError
from cleanup.sources import files, sources


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "stories/a.txt",
        "stories/a.source.txt",
        "stories/deep/b.txt",
        "wire/deep/b.txt",
        "wire/c.txt",
    ):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return tmp_path


def test_a_file_is_taken_as_it_is(here: Path) -> None:
    assert files(Article("stories/a.txt"), [Path("wire/c.txt")]) == [Path("wire/c.txt")]


def test_a_folder_holds_a_file_of_the_same_name(here: Path) -> None:
    assert files(Article("c.txt"), [Path("wire")]) == [Path("wire/c.txt")]


def test_a_folder_that_was_searched_is_mirrored(here: Path) -> None:
    assert files(Article("stories/deep/b.txt", root="stories"), [Path("wire")]) == [Path("wire/deep/b.txt")]


def test_a_source_beside_the_article_is_taken_where_its_folder_is_named(here: Path) -> None:
    assert files(Article("stories/a.txt"), [Path("stories")]) == [Path("stories/a.source.txt")]
    assert files(Article("stories/a.txt"), []) == []


def test_an_article_is_not_its_own_source(here: Path) -> None:
    with pytest.raises(
        InputError, match=r"b\.txt: no source in stories.deep \(neither b\.txt nor b\.source\.txt\)"
    ):
        files(Article("stories/deep/b.txt"), [Path("stories/deep")])


def test_standard_input_has_the_source_of_its_name(here: Path) -> None:
    assert files(Article("stories/a.txt", b"..."), [Path("stories")]) == [Path("stories/a.source.txt")]
    assert files(Article("c.txt", b"..."), [Path("wire")]) == [Path("wire/c.txt")]


@pytest.mark.parametrize("bad", ["no.txt", "wire.pdf", "bytes.txt"])
def test_what_cannot_be_read_is_an_error(here: Path, bad: str) -> None:
    Path("wire.pdf").write_bytes(b"%PDF")
    Path("bytes.txt").write_bytes(b"\xff\xfea\x00\xd8")
    with pytest.raises(InputError, match=bad):
        sources(Article("stories/a.txt"), [Path(bad)])


def test_the_same_file_counts_once(here: Path) -> None:
    assert [d.name for d in sources(Article("c.txt"), [Path("wire/c.txt"), Path("wire")])] == ["wire/c.txt"]
