"""What no hunk may touch: addresses, handles, code, editorial marks and what an editor switched off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleanup.edit import Edit

ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"“”]+"
    r"|www\.[^\s<>\"“”]+"
    r"|(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@])[@#](?=\w*[^\W\d_])\w+(?:\.\w+)*"
    r"|(?<![\w.])(?:[\w-]+\.)+(?:com|org|net|gov|edu|info|co\.uk|org\.uk|gov\.uk|example)\b(?:/[^\s<>\"“”]*)?"
    r"|</?[A-Za-z][^<>\n]*>"
    r"|`[^`\n]+`"
)
SIC = re.compile(
    r"(?:\S+[ \u00a0]){0,3}\S*[ \u00a0]?[\[(](?:sic|SIC)[\])]|(?:\S+[ \u00a0]){1,4}\((?:CQ|cq)\)"
)
SWITCH = re.compile(r"<!--\s*cleanup[ :](?P<word>off|on)(?P<rules>[^>]*?)-->")


class Protected(NamedTuple):
    """A stretch that is left alone; `rules` empty means by every rule."""

    start: int
    end: int
    rules: frozenset[str] = frozenset()
    """Rule ids and families it is closed to."""

    def closed_to(self, rule: str) -> bool:
        """Whether a rule, by id, may not touch it."""
        return not self.rules or rule in self.rules or rule.partition("/")[0] in self.rules


def protected(text: str, source: str) -> Iterator[Protected]:
    """Every protected stretch; `text` is masked, `source` is as an editor reads it (comments included)."""
    for pattern in (ADDRESS, SIC):
        for match in pattern.finditer(text):
            yield Protected(match.start(), match.end())
    yield from _switched_off(source)


def _switched_off(text: str) -> Iterator[Protected]:
    start, rules = -1, frozenset[str]()
    for match in SWITCH.finditer(text):
        if match["word"] == "off" and start < 0:
            start, rules = match.start(), frozenset(re.findall(r"[\w/-]+", match["rules"]))
        elif match["word"] == "on" and start >= 0:
            yield Protected(start, match.end(), rules)
            start = -1
    if start >= 0:
        yield Protected(start, len(text), rules)


def touches(stretch: Protected, edit: Edit) -> bool:
    """Whether an edit changes anything of a stretch; an insertion at its edge does not."""
    return edit.start < stretch.end and stretch.start < edit.end
