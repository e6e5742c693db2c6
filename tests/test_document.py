"""Documents: source and text, and the way between them."""

from __future__ import annotations

import codecs
import hashlib
from html import escape, unescape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.document import Document, Encoding, Slice
from cleanup.edit import Edit, splice
from tests.strategies import LETTERS, documents, edits_of

MARKUP = st.sampled_from(["<p>", "</p>", "<i class='x'>", "<br/>", "<!-- x -->"])


def read(source: str) -> Document:
    """A toy format: what stands between tags is text, with entities for some letters."""
    text, slices, at = "", [], 0
    while at < len(source):
        if source[at] == "<":
            at = source.index(">", at) + 1
            continue
        end = source.find("<", at) if "<" in source[at:] else len(source)
        words = unescape(source[at:end])
        if words == source[at:end]:  # a piece with entities in it can be read, but not be edited
            slices.append(Slice(len(text), len(text) + len(words), at, end))
        text, at = text + words, end
    return Document("story.toy", source, text, tuple(slices), escape=lambda words: escape(words, quote=False))


PROSE = st.text(LETTERS, min_size=1, max_size=8).map(lambda words: words.replace("<", "").replace("&", ""))
sources = st.lists(MARKUP | PROSE, max_size=12).map("".join)


@given(sources)
def test_without_edits_the_source_stays(source: str) -> None:
    assert read(source).clean(()) == source


@given(sources, st.data())
def test_editing_the_source_is_editing_the_text(source: str, data) -> None:
    document = read(source)
    edits = [edit for edit in data.draw(edits_of(document.text)) if document.holds(edit)]

    assert read(document.clean(edits)).text == splice(document.text, edits)


@given(sources)
def test_every_place_in_a_slice_can_be_edited_and_none_across_two(source: str) -> None:
    document = read(source)
    for piece in document.slices:
        assert document.holds(Edit(piece.start, piece.end, "new"))
        assert document.holds(Edit(piece.start, piece.start, "new"))
        assert document.holds(Edit(piece.end, piece.end, "new"))
    for left, right in pairwise(document.slices):
        assert not document.holds(Edit(left.end - 1, right.start + 1, "new"))


def test_what_lies_in_no_slice_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be edited"):
        Document("x", "ab", "ab", (Slice(0, 1, 0, 1),)).clean([Edit(1, 2, "")])


@pytest.mark.parametrize(("codec", "letter"), [("ascii", "é"), ("cp1252", "Ł"), ("utf-8", "\ud800")])
def test_a_letter_that_cannot_be_stored_is_refused(codec: str, letter: str) -> None:
    document = Document.plain("ab", encoding=Encoding(codec))

    assert not document.holds(Edit(0, 1, letter))
    with pytest.raises(ValueError, match="cannot be edited"):
        document.clean([Edit(0, 1, letter)])


@given(documents())
def test_the_hash_is_of_the_stored_bytes(document: Document) -> None:
    assert document.sha256 == hashlib.sha256(document.data).hexdigest()
    assert document.data.startswith(document.encoding.bom)


@pytest.mark.parametrize(
    ("source", "newline"),
    [
        ("", "\n"),
        ("a", "\n"),
        ("a\nb\r\n", "\n"),
        ("a\r\nb\n", "\r\n"),
        ("a\rb\n", "\r"),
        ("a\u2028b\r", "\r"),
    ],
)
def test_the_first_line_end_is_the_document_s(source: str, newline: str) -> None:
    assert Document.plain(source).newline == newline


@pytest.mark.parametrize(
    ("encoding", "holds"),
    [
        (Encoding(), True),
        (Encoding("cp1252"), True),
        (Encoding("shift_jis"), True),
        (Encoding("utf-16-le", codecs.BOM_UTF16_LE), False),
        (Encoding("utf-7"), False),
        (Encoding("cp037"), False),
    ],
)
def test_an_encoding_tells_whether_its_lines_can_be_cut_in_bytes(encoding: Encoding, holds: bool) -> None:
    assert encoding.holds_ascii == holds
