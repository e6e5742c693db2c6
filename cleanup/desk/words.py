"""The words a desk accepts as they are: one a line, # starts a comment."""

from __future__ import annotations

from pathlib import Path

from cleanup import storage
from cleanup.errors import ConfigError


def read(file: Path) -> frozenset[str]:
    """The words of a file. ConfigError where it cannot be read."""
    return frozenset(filter(None, map(_word, _lines(file))))


def add(file: Path, word: str) -> bool:
    """Write a word behind the others, the file made where it is missing; False where it stands there."""
    lines = _lines(file) if file.exists() else []
    if word in map(_word, lines):
        return False
    body = "\n".join(lines)
    gap = "\n" if body and not body.endswith("\n") else ""
    _write(file, f"{body}{gap}{word}\n")
    return True


def remove(file: Path, word: str) -> bool:
    """Take a word out, with what is said of it on its line; False where it does not stand there."""
    lines = _lines(file) if file.exists() else []
    kept = [line for line in lines if _word(line) != word]
    if len(kept) == len(lines):
        return False
    _write(file, "\n".join(kept))
    return True


def _word(line: str) -> str:
    return line.partition("#")[0].strip()


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text("utf-8-sig").split("\n")
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: not UTF-8, see byte {error.start}") from error


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"{file.parent}: {error.strerror or error}") from error
    storage.write(file, text.encode())
