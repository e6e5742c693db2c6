"""Which files of a folder are articles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cleanup.articles import Article, find, listed
from cleanup.errors import InputError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")


def names(*paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [each.name if isinstance(each, Article) else str(each) for each in find(paths, exclude)]


def test_folders_are_searched_whole_in_order_for_text(folder: Path) -> None:
    make(folder, "b.txt", "a/z.md", "a/b/c.TXT", "a/photo.jpg", "a/.git/x.txt", "a/Makefile")

    assert names(".") == ["b.txt", "a/z.md", "a/b/c.TXT"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(folder: Path) -> None:
    make(folder, "story")

    assert names("story") == ["story"]


def test_no_article_comes_twice(folder: Path) -> None:
    make(folder, "a/b.txt")

    assert names("a/b.txt", "a", "a/b.txt") == ["a/b.txt"]


def test_what_git_ignores_is_left_out_but_not_when_named(folder: Path) -> None:
    make(folder, "a/draft.txt", "a/b.txt", "a/old/c.txt", "a/keep/draft.txt")
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("draft.txt\nold/\n")
    (folder / "a/keep/.gitignore").write_text("!draft.txt\n")

    assert names("a") == ["a/b.txt", "a/keep/draft.txt"]
    assert names("a/draft.txt") == ["a/draft.txt"]


def test_patterns_leave_out_more(folder: Path) -> None:
    make(folder, "a/b.txt", "a/b.md", "a/old/c.txt")

    assert names("a", exclude=("*.md", "old/")) == ["a/b.txt"]


def test_a_path_that_leads_nowhere_is_an_error_in_its_place(folder: Path) -> None:
    make(folder, "a.txt")
    found = list(find(["nowhere.txt", "a.txt"]))

    assert isinstance(found[0], InputError)
    assert found[1] == Article("a.txt")


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "", "a.txt/b.txt"])
def test_what_can_be_no_path_is_an_error_too(folder: Path, name: str) -> None:
    make(folder, "a.txt")

    assert [type(found) for found in find([name])] == [InputError]


def test_a_folder_that_cannot_be_searched_is_an_error_and_the_rest_is_found(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(folder, "a/b.txt", "closed/c.txt")
    scandir = os.scandir

    def refused(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)

    assert names(".") == ["a/b.txt", "closed: permission denied"]


def test_a_loop_of_links_ends(folder: Path) -> None:
    make(folder, "a/b.txt")
    (folder / "a/loop").symlink_to(folder / "a", target_is_directory=True)
    (folder / "a/self.txt").symlink_to(folder / "a/self.txt")

    assert "a/b.txt" in names("a")


def test_an_article_knows_its_path_below_the_folder_that_was_searched(folder: Path) -> None:
    make(folder, "a/b/c.txt")

    assert [article.within for article in find(["a"]) if isinstance(article, Article)] == [Path("b/c.txt")]
    assert Article("a/b/c.txt").within == Path("c.txt")


def test_a_list_holds_a_path_a_line(folder: Path) -> None:
    (folder / "list").write_bytes(b"a b.txt\r\n\nc\xff.txt")

    assert listed(Path("list"), None) == ["a b.txt", "c\udcff.txt"]
