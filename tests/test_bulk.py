"""Many articles: order, one that fails, one that kills its process."""

from __future__ import annotations

import os

import pytest

from cleanup.articles import Article
from cleanup.bulk import each
from cleanup.errors import EngineError, InputError


def shout(article: Article) -> str:
    """Work that fails in each of the ways there are, by what the article is called."""
    if article.name.startswith("bad"):
        raise InputError(f"{article.name}: bad")
    if article.name.startswith("fault"):
        raise ZeroDivisionError("oops")
    if article.name.startswith("engine"):
        raise EngineError("no server")
    if article.name.startswith("deadly"):
        os._exit(3)
    return article.name.upper()


def articles(*names: str) -> list[Article]:
    return [Article(name, b"x" * 5000) for name in names]


@pytest.mark.parametrize("jobs", [1, 3])
def test_outcomes_come_in_the_order_of_the_articles(jobs: int) -> None:
    names = [f"a{number}" for number in range(120)]

    assert [o.result for o in each(shout, articles(*names), jobs)] == [name.upper() for name in names]


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_that_fails_leaves_the_others_alone(jobs: int) -> None:
    outcomes = list(each(shout, articles("a", "bad", "fault", "b"), jobs))

    assert [o.result for o in outcomes] == ["A", None, None, "B"]
    assert outcomes[1].error == "bad: bad"
    assert outcomes[2].error == "fault: internal error, ZeroDivisionError: oops"
    assert "shout" in outcomes[2].trace


def test_one_that_kills_its_process_is_named_and_the_others_are_done() -> None:
    names = [*(f"a{n}" for n in range(60)), "deadly", *(f"b{n}" for n in range(60))]
    outcomes = list(each(shout, articles(*names), 2))

    assert [o.article.name for o in outcomes] == names
    assert [o.article.name for o in outcomes if o.error] == ["deadly"]
    assert "died" in next(o.error for o in outcomes if o.error)


def test_no_articles_are_no_work() -> None:
    assert list(each(shout, [], 4)) == []


def test_an_engine_that_is_not_there_stops_the_run_at_once() -> None:
    with pytest.raises(EngineError):
        list(each(shout, articles("engine", "a")))


def test_an_engine_that_fails_later_fails_that_article() -> None:
    outcomes = list(each(shout, articles("a", "engine", "b")))

    assert [o.error for o in outcomes] == ["", "engine: no server", ""]
