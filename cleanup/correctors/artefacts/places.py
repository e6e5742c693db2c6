"""Which states and countries stand behind the name of a town."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def places() -> frozenset[str]:
    """Names of states, provinces and countries."""
    text = (files("cleanup.correctors.artefacts") / "data" / "places.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name.replace("_", " ") for line in lines for name in line.split())
