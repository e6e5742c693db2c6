"""The family's word lists, read from its data folder."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def lines(name: str) -> list[str]:
    """The entries of a list, comments and blank lines left out."""
    text = files("cleanup.correctors.wording").joinpath("data", name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def rows(name: str) -> Iterator[tuple[str, str]]:
    """The entries of a list of two columns."""
    for line in lines(name):
        first, _, second = line.partition("\t")
        yield first, second
