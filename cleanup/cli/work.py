"""What is done with one article, in whichever process: functions that can be sent there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cleanup.analysis import Analysis
from cleanup.articles import Article
from cleanup.cli.target import Target
from cleanup.config import Configuration, Settings
from cleanup.diff import to_diff
from cleanup.document import Document
from cleanup.formats import parse, read
from cleanup.house import House
from cleanup.hunk import Class, Hunk
from cleanup.output import View, form
from cleanup.output.diff import shown
from cleanup.patchset import PatchSet
from cleanup.pipeline import Selection, propose
from cleanup.sources import sources
from cleanup.unattended import mend


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check leaves of an article: what is printed, and what is counted."""

    piece: str
    classes: tuple[str, ...] = ()
    """Of its hunks."""


def opened(article: Article, settings: Settings) -> Document:
    """The document an article holds."""
    if article.data is None:
        return read(article.path, settings.encoding)
    return parse(article.data, article.name, settings.encoding)


def house_of(article: Article, settings: Settings) -> House:
    """What the newsroom has decided, with the sources of this article."""
    if not settings.sources:
        return settings.house
    return replace(settings.house, sources=sources(article, settings.sources, settings.encoding))


def proposed(configuration: Configuration, article: Article) -> PatchSet:
    """The hunks for an article under its settings."""
    settings = configuration.settings(article.path)
    return propose(opened(article, settings), house_of(article, settings), settings.selection)


def analysed(configuration: Configuration, article: Article) -> Analysis:
    """An article read closely, under its settings."""
    settings = configuration.settings(article.path)
    return Analysis(opened(article, settings), house_of(article, settings))


def proposed_by(analysis: Analysis, *rules: str) -> tuple[Hunk, ...]:
    """The hunks that some families or rules have for an article."""
    return propose(analysis.document, analysis.house, Selection(select=frozenset(rules))).hunks


def check(configuration: Configuration, format_: str, single: bool, view: View, article: Article) -> Checked:
    """Propose hunks and print them in a form."""
    patchset = proposed(configuration, article)
    piece = form(format_, single=single).piece(patchset, view)
    return Checked(piece, tuple(hunk.cls.value for hunk in patchset.hunks))


@dataclass(frozen=True, slots=True)
class Fixed:
    """What a fix leaves of an article; hunks by their classes."""

    printed: str
    made: tuple[str, ...]
    left: tuple[str, ...]


def fix(configuration: Configuration, accept: str, to: Target, view: View, article: Article) -> Fixed:
    """Write what may be written without a person."""
    settings = configuration.settings(article.path)
    document = opened(article, settings)
    classes = frozenset({Class.SAFE, Class(accept)})
    mended = mend(document, house_of(article, settings), settings.selection, classes)
    printed = to.put(article, document, mended.result.data).decode("utf-8", "surrogateescape")
    if to.dry:
        printed = shown(to_diff(mended.difference), view)
    made, left = (tuple(hunk.cls.value for hunk in hunks) for hunks in (mended.made, mended.left))
    return Fixed(printed, made, left)


def proposer(
    configuration: Configuration, articles: Sequence[Article]
) -> Callable[[str, Callable[[int, int], None]], PatchSet]:
    """The hunks for an article by its name, with somebody told how far it is."""
    named = {article.name: article for article in articles}

    def propose_for(name: str, watch: Callable[[int, int], None]) -> PatchSet:
        article = named[name]
        settings = configuration.settings(article.path)
        house = house_of(article, settings)
        return propose(opened(article, settings), house, settings.selection, watch=watch)

    return propose_for
