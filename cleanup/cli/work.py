"""What is done with one article, in whichever process: functions that can be sent there."""

from __future__ import annotations

from dataclasses import dataclass

from cleanup.analysis import Analysis
from cleanup.articles import Article
from cleanup.config import Configuration, Settings
from cleanup.document import Document
from cleanup.formats import parse, read
from cleanup.output import View, form
from cleanup.patchset import PatchSet
from cleanup.pipeline import propose


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


def proposed(configuration: Configuration, article: Article) -> PatchSet:
    """The hunks for an article under its settings."""
    settings = configuration.settings(article.path)
    return propose(opened(article, settings), settings.house, settings.selection)


def analysed(configuration: Configuration, article: Article) -> Analysis:
    """An article read closely, under its settings."""
    settings = configuration.settings(article.path)
    return Analysis(opened(article, settings), settings.house)


def check(configuration: Configuration, format_: str, single: bool, view: View, article: Article) -> Checked:
    """Propose hunks and print them in a form."""
    patchset = proposed(configuration, article)
    piece = form(format_, single=single).piece(patchset, view)
    return Checked(piece, tuple(hunk.cls.value for hunk in patchset.hunks))
