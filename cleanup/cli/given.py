"""From options as typed to the articles and settings they ask for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cleanup.articles import Article, find, listed
from cleanup.cli.options import Rules, What, Where
from cleanup.config import Configuration
from cleanup.errors import ConfigError, InputError
from cleanup.sources import of_others


@dataclass(frozen=True, slots=True)
class Given:
    """Articles with the settings that hold for them."""

    configuration: Configuration
    articles: Sequence[Article] = ()
    errors: Sequence[InputError] = ()
    """Paths that lead nowhere."""
    searched: bool = False
    """Whether more than one article may have been meant."""
    jobs: int | None = field(default=None)


def given(where: Where, what: What | None = None, rules: Rules | None = None) -> Given:
    """What the options ask for. ConfigError where nothing is named or a value means nothing."""
    configuration = Configuration(_values(where, what, rules), where.config, isolated=where.isolated)
    paths = [*(where.paths or []), *_listed(where)]
    if not paths and where.file_list is None:
        raise ConfigError("name an article, a folder, or - for standard input")
    found: list[Article] = []
    errors: list[InputError] = []
    for path in paths:
        if path == "-":
            found.append(_standard_input(where))
            continue
        exclude = configuration.values(Path(path) / "-")["exclude"][0]
        for each in find([path], exclude):
            if isinstance(each, InputError):
                errors.append(each)
            else:
                found.append(each)
    articles = list({article.name: article for article in found}.values())
    if rules is not None and rules.source:
        articles = _beside(articles, rules.source)
    single = len(paths) == 1 and where.file_list is None and not Path(paths[0]).is_dir()
    return Given(configuration, articles, errors, not single, where.jobs)


def _beside(articles: list[Article], given: Sequence[Path]) -> list[Article]:
    """The articles without those that are sources of others. ConfigError where one source is for several."""
    sources = of_others(articles, given)
    kept = [each for each in articles if each.data is not None or each.path.resolve() not in sources]
    for path in given:
        if not path.exists():
            raise ConfigError(f"--source: {path}: there is no such file")
        if len(kept) > 1 and not path.is_dir():
            raise ConfigError(
                f"--source: {path} is one file for {len(kept)} articles; name a folder with one for each"
            )
    return kept


def _listed(where: Where) -> list[str]:
    if where.file_list is not None and str(where.file_list) == "-":
        return listed(where.file_list, sys.stdin.buffer.read())
    return listed(where.file_list, None)


def _standard_input(where: Where) -> Article:
    return Article(where.stdin_filename or "-", sys.stdin.buffer.read())


def _values(where: Where, what: What | None, rules: Rules | None) -> dict[str, Any]:
    asked: dict[str, Any] = {"exclude": where.exclude, "encoding": where.encoding}
    if what is not None:
        asked |= {
            "select": _joined(what.select),
            "ignore": _joined(what.ignore),
            "min-confidence": what.min_confidence,
            "class": _joined(what.classes),
        }
    if rules is not None:
        asked |= {name: getattr(rules, name) for name in ("style", "quotes", "grammar", "date", "names")}
        asked["source"] = rules.source or None
    return {name: value for name, value in asked.items() if value is not None}


def _joined(parts: list[str] | None) -> str | None:
    return ",".join(parts) if parts else None
