"""Where a cleaned article goes: its own file, another, a folder, or standard output."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cleanup.articles import Article
from cleanup.cli.options import Written
from cleanup.document import Document
from cleanup.errors import ConfigError, InputError
from cleanup.storage import write


@dataclass(frozen=True, slots=True)
class Target:
    """Where results are written, if they are."""

    output: Path | None = None
    """A file, or a folder for several; None: back where they came from."""
    printed: bool = False
    """To standard output instead."""
    folder: bool = False
    backup: bool = False
    dry: bool = False
    """Nowhere."""

    def put(self, article: Article, before: Document, data: bytes) -> bytes:
        """Write an article's new bytes; what comes back is to be printed."""
        if self.dry:
            return b""
        if self.printed or (self.output is None and article.data is not None):
            return data
        if self.output is None:
            if data != before.data:
                _unless_changed(article, before)
                write(article.path, data, backup=self.backup)
            return b""
        path = self.path(article)
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, data, backup=self.backup)
        return b""

    def path(self, article: Article) -> Path:
        """The file an article goes to."""
        if self.output is None:
            return article.path
        return self.output / article.within if self.folder else self.output


def target(written: Written, articles: Iterable[Article], *, several: bool) -> Target:
    """Where these articles go. ConfigError where two would go to one file."""
    output, backup, dry = written.output, written.backup, written.diff
    if output is None or output == "-":
        return Target(printed=output == "-", backup=backup, dry=dry)
    folder = several or output.endswith("/") or Path(output).is_dir()
    found = Target(Path(output), folder=folder, backup=backup, dry=dry)
    taken: dict[Path, str] = {}
    for article in articles:
        path = found.path(article)
        if path in taken:
            raise ConfigError(f"{taken[path]} and {article.name} would both go to {path}")
        taken[path] = article.name
    return found


def _unless_changed(article: Article, before: Document) -> None:
    try:
        same = article.path.read_bytes() == before.data
    except OSError as error:
        raise InputError(f"{article.name}: {error.strerror or error}") from error
    if not same:
        raise InputError(f"{article.name}: changed while it was worked on, nothing is written")
