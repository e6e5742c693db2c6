"""What laws are tried on: odd texts, edits and patch sets of them."""

from __future__ import annotations

import codecs
from itertools import pairwise

from hypothesis import strategies as st

from cleanup.document import Document, Encoding
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.patchset import PatchSet

ENCODINGS = (
    Encoding(),
    Encoding("utf-8", codecs.BOM_UTF8),
    Encoding("utf-16-le", codecs.BOM_UTF16_LE),
    Encoding("utf-16-be", codecs.BOM_UTF16_BE),
)

LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")

PIECES = st.sampled_from(
    [
        *("the", "The", "Mayor", "said", "U.S.", "3", "½", "e\u0301", "naïve", "لندن", "👩‍👩‍👧", "🇬🇧", "𝔘"),
        *(" ", "  ", "\u00a0", "\u2009", ". ", ", ", "? ", "-", "—", "’", "“", "”", '"', "'", "…", "&amp;"),
        *("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "\u0085", "\f", "\v", "\t", "\u200b", "\u202e"),
        *(
            "--- ",
            "+++ b/x",
            "@@ -1 +1 @@",
            "\\ No newline at end of file",
            "- ",
            "+",
            "# ",
            "*",
            "_",
            "`",
            "[",
        ),
        *("](https://x.example/)", "<b>", "<!-- cleanup off -->", "[sic]", "(CQ)", "> ", "---\n", "|a|b|\n"),
    ]
)

texts = st.lists(PIECES | st.text(LETTERS, max_size=5), max_size=40).map("".join)
"""Texts with what breaks programs: line ends of every kind, marks, combining letters, emoji, markup."""

replacements = st.lists(PIECES | st.text(LETTERS, max_size=4), max_size=3).map("".join)


@st.composite
def edits_of(draw: st.DrawFn, text: str, most: int = 6) -> tuple[Edit, ...]:
    """Edits of a text that can all be made, in order."""
    cuts = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2 * most))
    ranges = list(pairwise(sorted(cuts)))[::2]
    found: list[Edit] = []
    for start, end in ranges:
        edit = Edit(start, end, draw(replacements))
        if not found or not edit.clashes(found[-1]):
            found.append(edit)
    return tuple(found)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Plain documents in every encoding that files come in."""
    return Document.plain(draw(texts), "folder/story.txt", draw(st.sampled_from(ENCODINGS)))


@st.composite
def patchsets(draw: st.DrawFn) -> PatchSet:
    """Patch sets with hunks of one edit or two, alternatives, evidence and queries."""
    document = draw(documents())
    left, hunks = list(draw(edits_of(document.text))), []
    while left:
        count = draw(st.integers(1, 2))
        edits, left = tuple(left[:count]), left[count:]
        query = draw(st.booleans())
        span = Span(edits[0].start, edits[-1].end)
        hunks.append(
            Hunk(
                rule=draw(st.sampled_from(["names/variant", "style/x", "artefacts/doubled-stop"])),
                cls=Class.QUERY if query else draw(st.sampled_from([Class.SAFE, Class.REVIEW])),
                message=draw(st.text(LETTERS, max_size=10)),
                span=span,
                edits=() if query else edits,
                alternatives=(edits,) if draw(st.booleans()) else (),
                confidence=draw(st.floats(0, 1)),
                evidence=(Evidence("here", span), Evidence("a list", source="names.tsv"))[
                    : draw(st.integers(0, 2))
                ],
                in_quotation=draw(st.booleans()),
                id=f"h{len(hunks)}",
            )
        )
    return PatchSet(document, tuple(hunks))
