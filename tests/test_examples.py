"""The pages in examples/ are true: each diff block does what it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from cleanup.backends import Finding
from cleanup.document import Document
from cleanup.house import Grammar, House, Quotes, Style
from cleanup.hunk import Class
from cleanup.pipeline import Selection, propose
from tests.pages import EXAMPLES, Block, blocks

BLOCKS = [block for page in sorted(EXAMPLES.glob("*.md")) for block in blocks(page)]


class Canned:
    """An engine that writes otherwise what the page says."""

    engine = "canned"

    def __init__(self, written: str, *, whole: bool) -> None:
        self.changes = [line.split(" → ") for line in written.splitlines()]
        self.whole = whole

    def check(self, passages: Sequence[str]) -> Iterator[Finding]:
        for index, passage in enumerate(passages):
            for old, new in self.changes:
                at = passage.find(old)
                if at >= 0 and self.whole:
                    yield Finding(index, 0, len(passage), "", "So.", (passage.replace(old, new),))
                elif at >= 0:
                    yield Finding(index, at, at + len(old), "RULE", "So.", (new,))


@pytest.fixture(autouse=True)
def engines(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below an ```engine block its answers stand for those of a server."""
    block: Block = request.getfixturevalue("block")
    for module, name in (("languagetool", "LanguageTool"), ("llm", "LanguageModel")):
        canned = Canned(block.engine, whole=module == "llm")
        monkeypatch.setattr(f"cleanup.correctors.grammar.{module}.{name}", lambda *_, one=canned: one)


def house(block: Block) -> House:
    settings = block.settings
    return House(
        grammar=Grammar(block.rule.partition("/")[2]) if block.engine else Grammar.HARPER,
        style=Style(settings.get("style", "ap")),
        quotes=Quotes(settings.get("quotes", "marks")),
        date=date.fromisoformat(settings["date"]) if "date" in settings else None,
        sources=(Document.plain(block.source, "source"),) if block.source else (),
    )


@pytest.mark.parametrize("block", BLOCKS, ids=str)
def test_a_block_comes_out_as_the_page_shows(block: Block) -> None:
    """The family's hunks turn the lines with a minus into those with a plus, and ask the queries shown."""
    selection = Selection(select=frozenset({block.page, block.rule}))
    patchset = propose(Document.plain(block.before), house(block), selection)

    assert patchset.clean() == block.after
    assert tuple(h.rule for h in patchset.hunks if h.cls is Class.QUERY) == block.queries
