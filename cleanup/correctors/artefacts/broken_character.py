"""Characters decoded the wrong way, and entities of a web page: `donâ€™t`, `&amp;`, a soft hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ODD = re.compile("[ÂÃâÐÑ´`\u00ad\u200b\ufeff]")
"""One of these stands in every text that has such a character."""
WRONGLY_DECODED = re.compile(
    r"(?:[ÂÃâÐÑ][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122]{1,2})+"
)
ENTITY = re.compile(
    r"&(?:amp|quot|apos|nbsp|lt|gt|rsquo|lsquo|ldquo|rdquo|mdash|ndash|hellip|#\d{2,5}|#x[0-9a-fA-F]{2,4});"
)
ACCENT = re.compile(r"(?<=[a-z])[´`](?=(?:s|t|re|ve|ll|d|m)\b)")
INVISIBLE = re.compile(r"(?<=\w)[\u00ad\u200b\ufeff](?=\w)")


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Each of them with the character that was meant; a format that has entities keeps them."""
    text = analysis.text
    odd = ODD.search(text) is not None
    for match in WRONGLY_DECODED.finditer(text) if odd else ():
        meant = _decoded(match.group())
        if meant is not None:
            yield _hunk(match, meant, f"“{match.group()}” is “{meant}”, decoded the wrong way.")
    if analysis.document.kind == "text" and "&" in text:
        for match in ENTITY.finditer(text):
            meant = unescape(match.group())
            yield _hunk(match, " " if meant == "\u00a0" else meant, "A character reference of a web page.")
    for match in ACCENT.finditer(text) if odd else ():
        yield _hunk(match, "’" if "’" in text or "“" in text else "'", "An accent stands for an apostrophe.")
    for match in INVISIBLE.finditer(text) if odd else ():
        yield _hunk(match, "", "An invisible character inside a word.")


def _decoded(wrong: str) -> str | None:
    """What the bytes say as UTF-8, where somebody read them as Windows-1252."""
    try:
        return b"".join(map(_byte, wrong)).decode("utf-8")
    except UnicodeError:
        return None


def _byte(letter: str) -> bytes:
    """The byte of Windows-1252; the five that it leaves out come through as they are."""
    return letter.encode("latin-1" if "\x80" <= letter <= "\x9f" else "cp1252")


def _hunk(match: re.Match[str], meant: str, message: str) -> Hunk:
    edit = Edit(match.start(), match.end(), meant)
    return Hunk(RULE.id, Class.REVIEW, message, Span(edit.start, edit.end), (edit,), confidence=0.95)


RULE = Rule(
    id="artefacts/broken-character",
    summary="Characters decoded the wrong way: “donâ€™t”, “&amp;”",
    find=find,
)
