"""The golden files: which there are, and what they ought to hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cleanup.diff import to_diff
from cleanup.formats import parse
from cleanup.house import House
from cleanup.output import View, form
from cleanup.patchset import PatchSet
from cleanup.pipeline import propose

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "examples" / "articles" / "harbour.txt"
ARTICLES = sorted((*HERE.glob("*.txt"), *HERE.glob("*.md")))
SOUND = frozenset(
    "beetle briefs innings interview library lottery mayors obit plough regatta rooster transcript "
    "zoo".split()
)
"""Articles in which there is nothing to correct."""


def proposed(path: Path, name: str) -> PatchSet:
    """What is proposed for an article, under the name it is printed with."""
    return propose(parse(path.read_bytes(), name), House())


def golden(path: Path) -> str:
    """What `cleanup check --verbose` prints of an article."""
    return form("text").piece(proposed(path, path.name), View(verbose=True))


def example() -> Iterator[tuple[Path, bytes]]:
    """The files beside the example: patch set, diff, and the text with all hunks made."""
    patchset = proposed(EXAMPLE, f"examples/articles/{EXAMPLE.name}")
    one = form("json", single=True)
    json = "".join(one.together([one.piece(patchset, View())]))
    yield EXAMPLE.with_suffix(".json"), json.encode()
    yield EXAMPLE.with_suffix(".diff"), to_diff(patchset)
    yield EXAMPLE.with_suffix(".clean.txt"), patchset.document.encoding.encode(patchset.clean())
