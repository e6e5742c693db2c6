"""The example pages as test cases.

A page is `examples/FAMILY.md`; below a heading `## family/rule` stand ```diff blocks. Lines with `-` are what
an article says, lines with `+` what comes out, lines with a space stand in both; a block without `-` and `+`
must come out unchanged, without a query. A last line `? family/rule` says that the rule asks a query here.
A ```source block holds what the articles of the blocks below it, in the same section, were made from; an
```engine block what an engine of grammar writes otherwise there, a line `this → that` for each.
Words behind `diff` on the fence set the house: `style=british`, `quotes=all`, `date=2022-01-28`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
HEADING = re.compile(r"^## `?(?P<rule>[a-z]+/[a-z0-9-]+)`?", re.MULTILINE)
BESIDE = re.compile(r"^```(?P<kind>source|engine)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```diff(?P<settings>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    page: str
    rule: str
    number: int
    settings: dict[str, str]
    before: str
    after: str
    queries: tuple[str, ...]
    source: str
    engine: str

    def __str__(self) -> str:
        return f"{self.rule}-{self.number}"


def blocks(page: Path) -> list[Block]:
    """All blocks of a page, each with the rule whose heading it stands below."""
    text, found = page.read_text("utf-8"), []
    beside = [(m.start(), m["kind"], m["body"]) for m in BESIDE.finditer(text)]
    headings = [(m.start(), m["rule"]) for m in HEADING.finditer(text)]
    for number, match in enumerate(BLOCK.finditer(text), 1):
        section, rule = next((one for one in reversed(headings) if one[0] < match.start()), (0, page.stem))
        given = {kind: body for at, kind, body in beside if section < at < match.start()}
        lines = match["body"].split("\n")[:-1]
        found.append(
            Block(
                page.stem,
                rule,
                number,
                dict(pair.split("=", 1) for pair in match["settings"].split()),
                "\n".join(line[1:] for line in lines if line[:1] not in ("+", "?")),
                "\n".join(line[1:] for line in lines if line[:1] not in ("-", "?")),
                tuple(line[1:].strip() for line in lines if line[:1] == "?"),
                given.get("source", ""),
                given.get("engine", ""),
            )
        )
    return found
