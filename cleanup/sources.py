"""Sources: what an article was made from. Which files these are, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cleanup.articles import Article
from cleanup.document import Document
from cleanup.errors import InputError
from cleanup.formats import read

INFIX = ".source"
"""harbour.source.txt is a source of harbour.txt, in a folder that was named to look in."""


def sources(article: Article, given: Sequence[Path], encoding: str | None = None) -> tuple[Document, ...]:
    """What an article was made from. InputError where a file or a folder has nothing for it."""
    return tuple(read(path, encoding) for path in files(article, given))


def files(article: Article, given: Sequence[Path]) -> list[Path]:
    """The files of an article's sources: those named, and its own in each folder named."""
    found = [file for path in given for file in (_in_folder(article, path) if path.is_dir() else [path])]
    return list(dict.fromkeys(found))


def of_others(articles: Sequence[Article], given: Sequence[Path]) -> set[Path]:
    """Files that are sources of some of these articles, resolved."""
    folders = [path for path in given if path.is_dir()]
    return {file.resolve() for article in articles for folder in folders for file in _own(article, folder)}


def _in_folder(article: Article, folder: Path) -> list[Path]:
    own = list(_own(article, folder))
    if not own:
        name = article.path.name
        marked = _marked(Path(name))
        raise InputError(f"{article.name}: no source in {folder} (neither {name} nor {marked})")
    return own


def _own(article: Article, folder: Path) -> Iterator[Path]:
    """The article's file in a folder of sources: at the same path below it, or right in it."""
    itself = article.path.resolve() if article.data is None else None
    for below in dict.fromkeys((article.within, Path(article.path.name))):
        for file in (folder / _marked(below), folder / below):
            if file.is_file() and file.resolve() != itself:
                yield file
                return


def _marked(path: Path) -> Path:
    return path.with_name(f"{path.stem}{INFIX}{path.suffix}")
