"""The pages in examples/ are true: each diff block does what it shows."""

from __future__ import annotations

from datetime import date

import pytest

from cleanup.document import Document
from cleanup.house import House, Quotes, Style
from cleanup.hunk import Class
from cleanup.pipeline import Selection, propose
from tests.pages import EXAMPLES, Block, blocks

BLOCKS = [block for page in sorted(EXAMPLES.glob("*.md")) for block in blocks(page)]


def house(block: Block) -> House:
    settings = block.settings
    return House(
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
