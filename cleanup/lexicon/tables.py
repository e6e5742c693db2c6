"""The word lists of the data folder, read."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def entries(name: str) -> Iterator[str]:
    """The lines of a list, comments and blank lines left out."""
    text = (files("cleanup.lexicon") / "data" / name).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line


def phrases(name: str) -> list[str]:
    """The entries of a list that has several on a line, separated by semicolons."""
    return [phrase.strip() for line in entries(name) for phrase in line.split(";")]


def plural(word: str) -> str:
    """The regular plural, or the -s form of a verb."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh", "z")) else "s")
