"""Whole articles come out as they did; sound ones are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.diff import from_diff
from cleanup.formats import parse
from cleanup.output import View, form
from cleanup.patchset import PatchSet
from tests.golden.files import ARTICLES, EXAMPLE, SOUND, example, golden, proposed


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_an_article_comes_out_as_it_did(article: Path) -> None:
    """Where the change is meant: python -m tests.golden, and read the difference."""
    assert golden(article) == article.with_suffix(".golden").read_text("utf-8")


@pytest.mark.parametrize("article", [a for a in ARTICLES if a.stem in SOUND], ids=lambda path: path.stem)
def test_a_sound_article_is_left_alone(article: Path) -> None:
    assert proposed(article, article.name).hunks == ()


def test_the_files_beside_the_example_are_what_the_tool_makes() -> None:
    """Where the change is meant: python -m tests.golden, and read the difference."""
    for path, data in example():
        assert path.read_bytes() == data, path.name


def test_patch_set_and_diff_of_the_example_clean_it_alike() -> None:
    clean = EXAMPLE.with_suffix(".clean.txt").read_text("utf-8")
    document = parse(EXAMPLE.read_bytes(), f"examples/articles/{EXAMPLE.name}")

    assert PatchSet.from_json(EXAMPLE.with_suffix(".json").read_bytes(), document).clean() == clean
    assert from_diff(EXAMPLE.with_suffix(".diff").read_bytes(), document).clean() == clean


def test_what_the_readme_shows_is_what_check_prints() -> None:
    readme = (EXAMPLE.parent.parent.parent / "README.md").read_text("utf-8")
    shown = readme.partition("```text\n")[2].partition("```")[0].strip("\n").split("\n\n")
    printed = form("text").piece(proposed(EXAMPLE, EXAMPLE.name), View())

    assert [block for block in shown if block not in printed] == []
