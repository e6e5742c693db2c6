"""Which files are articles: paths as given, folders searched, what .gitignore and patterns leave out."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cleanup.errors import InputError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".mkd", ".mdown"})
"""What a folder is searched for; a file that is named is always read."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article that is asked for: a file, or bytes that came another way."""

    name: str
    """As the user gave it."""
    data: bytes | None = None
    """What came on standard input; None: read the file."""
    root: str = ""
    """The folder that was searched, where it was not named itself."""

    @property
    def path(self) -> Path:
        """Where it is, or would be."""
        return Path(self.name)

    @property
    def within(self) -> Path:
        """Its path below the folder that was searched; its bare name otherwise."""
        return self.path.relative_to(self.root) if self.root else Path(self.path.name)


def patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    """Patterns of paths, as .gitignore has them."""
    from pathspec import GitIgnoreSpec  # an article that is named needs no patterns

    return GitIgnoreSpec.from_lines(lines)


def find(paths: Iterable[str], exclude: Sequence[str] = ()) -> Iterator[Article | InputError]:
    """The articles that paths name, each once, folders by name; an error for a path that leads nowhere."""
    seen: set[str] = set()
    for given in paths:
        for found in _named(given, exclude):
            if isinstance(found, InputError):
                yield found
            elif found.name not in seen:
                seen.add(found.name)
                yield found


def _named(given: str, exclude: Sequence[str]) -> Iterator[Article | InputError]:
    try:
        is_folder = stat.S_ISDIR(os.stat(given).st_mode)  # noqa: PTH116 - Path.exists hides what is wrong
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError | NotADirectoryError | ValueError)
        said = "there is no such file" if missing else str(getattr(error, "strerror", error)).lower()
        yield InputError(f"{given}: {said}")
        return
    if is_folder:
        yield from _in_folder(given, patterns(exclude))
    else:
        yield Article(given)


def _in_folder(given: str, exclude: GitIgnoreSpec) -> Iterator[Article | InputError]:
    root = Path(given)
    ignores, closed = _ignores_above(root), list[OSError]()
    for folder, folders, files in os.walk(root, onerror=closed.append):
        here = Path(folder)
        if spec := _ignore_file(here):
            ignores = {**ignores, here.absolute(): spec}
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not _left_out(here / name, root, exclude, ignores, "/")
        )
        for name in sorted(files):
            path = here / name
            if path.suffix.lower() not in SUFFIXES or _left_out(path, root, exclude, ignores):
                continue
            if path.is_file():  # neither a pipe nor a link that leads nowhere
                yield Article(str(path), root=given)
    for error in closed:
        yield InputError(f"{Path(error.filename)}: {str(error.strerror).lower()}")


def _left_out(
    path: Path, root: Path, exclude: GitIgnoreSpec, ignores: dict[Path, GitIgnoreSpec], end: str = ""
) -> bool:
    if exclude.match_file(path.relative_to(root).as_posix() + end):
        return True
    absolute, ignored = path.absolute(), False
    for folder, spec in ignores.items():
        if absolute.is_relative_to(folder):
            verdict = spec.check_file(absolute.relative_to(folder).as_posix() + end).include
            ignored = ignored if verdict is None else verdict
    return ignored


def _ignores_above(root: Path) -> dict[Path, GitIgnoreSpec]:
    """The .gitignore files of the folders above, up to the root of the working copy."""
    found: dict[Path, GitIgnoreSpec] = {}
    for folder in root.absolute().parents if not (root / ".git").exists() else ():
        if spec := _ignore_file(folder):
            found = {folder: spec, **found}
        if (folder / ".git").exists():
            return found
    return {}


def _ignore_file(folder: Path) -> GitIgnoreSpec | None:
    file = folder / ".gitignore"
    try:
        return patterns(file.read_text("utf-8", "replace").split("\n"))
    except OSError:
        return None


def listed(file: Path | None, standard_input: bytes | None) -> list[str]:
    """The paths a list names, one a line. InputError where it cannot be read."""
    if file is None:
        return []
    try:
        data = standard_input if standard_input is not None else file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from error
    return [os.fsdecode(line.rstrip(b"\r")) for line in data.split(b"\n") if line.strip()]
