"""Given names and surnames of the United States.

From the package `names` (US Census Bureau, 1990): one upper-case name a line with its share in percent.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

COLUMNS = 4
"""Of a line: name, share, share of all up to here, rank."""


@cache
def _shares(file: str) -> dict[str, float]:
    spec = find_spec("names")
    if spec is None or spec.origin is None:
        return {}
    columns = (Path(spec.origin).parent / file).read_text("ascii").split()
    return dict(zip(map(str.capitalize, columns[::COLUMNS]), map(float, columns[1::COLUMNS]), strict=True))


def female(name: str) -> float:
    """Share of women of that given name, in percent."""
    return _shares("dist.female.first").get(name.capitalize(), 0.0)


def male(name: str) -> float:
    """Share of men of that given name, in percent."""
    return _shares("dist.male.first").get(name.capitalize(), 0.0)


def is_given(name: str) -> bool:
    """Whether it is a given name at all."""
    return female(name) > 0 or male(name) > 0


def surnames() -> Iterable[str]:
    """All surnames, the commonest first."""
    return _shares("dist.all.last")


def surname(name: str) -> float:
    """Share of people of that surname, in percent."""
    return _shares("dist.all.last").get(name.capitalize(), 0.0)
