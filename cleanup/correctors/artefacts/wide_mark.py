"""A wide mark of East Asian type in English text: `The mayor，a teacher, left。`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

NARROW = {"，": ",", "、": ",", "。": ".", "．": ".", "：": ":", "；": ";", "？": "?", "！": "!", "％": "%"}
LATIN = r"[A-Za-zÀ-ɏ0-9”’\"')\]%.]"
CLOSING = re.compile(
    rf"(?<={LATIN})[ \u00a0\u3000]?(?P<mark>[{''.join(NARROW)}])"
    r"(?P<gap>[ \u00a0\u3000]*)(?P<next>[^\s\W]|[“\"‘(])?"
)
BRACKETS = re.compile(
    r"(?P<before>[ \u00a0\u3000]*)（(?P<inside>[^（）\n]{1,120})）(?P<behind>[ \u00a0\u3000]*)(?P<next>\w)?"
)
WIDE = re.compile(f"[{''.join(NARROW)}（]")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Full-width stops, commas and brackets between words in Latin letters."""
    text = analysis.prose
    if not WIDE.search(text):
        return
    for match in CLOSING.finditer(text):
        if match["next"] is None or not CJK.match(match["next"]):
            figures = match["mark"] in "：．" and match["next"] is not None and match["next"].isdigit()
            gap = " " if match["gap"] or (match["next"] and not figures) else ""
            yield _hunk(match.start(), match.end("gap"), NARROW[match["mark"]] + gap)
    for match in BRACKETS.finditer(text):
        if not CJK.search(match["inside"]):
            before = " " if match.start() and text[match.start() - 1] != "\n" else ""
            behind = " " if match["behind"] or match["next"] else ""
            yield _hunk(match.start(), match.end("behind"), f"{before}({match['inside'].strip()}){behind}")


def _hunk(start: int, end: int, written: str) -> Hunk:
    message = "A wide mark of East Asian type stands in English text."
    edit = Edit(start, end, written)
    return Hunk(RULE.id, Class.REVIEW, message, Span(start, end), (edit,), confidence=0.95)


RULE = Rule(
    id="artefacts/wide-mark",
    summary="A wide mark of East Asian type: “The mayor，a teacher, left。”",
    find=find,
)
