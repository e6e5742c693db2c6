"""Markdown: prose is open, everything else is left alone and never read as prose."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.analysis import Analysis
from cleanup.document import Document
from cleanup.edit import Edit
from cleanup.formats import parse
from tests.strategies import ENCODINGS, texts

JOINER, OBJECT = "\u2060", "\ufffc"

MARKUP = st.sampled_from(
    [
        *(
            "*",
            "**",
            "_",
            "`",
            "``",
            "[",
            "](x)",
            "](<a b> 't')",
            "![",
            "<b>",
            "<!--",
            "-->",
            "&amp;",
            "\\",
            "~~",
        ),
        *(
            "# ",
            "## ",
            "> ",
            "- ",
            "1. ",
            "\t",
            "    ",
            "```\n",
            "---\n",
            "===\n",
            "|a|b|\n|-|-|\n",
            "[a]: b\n",
        ),
    ]
)
markdown = st.lists(MARKUP | texts.map(lambda text: text[:6]), max_size=30).map("".join)


def read(source: str) -> Document:
    return parse(source.encode(), "story.md")


def editable(source: str) -> list[str]:
    document = read(source)
    return [document.text[piece.start : piece.end] for piece in document.slices]


@given(markdown, st.sampled_from(ENCODINGS))
def test_the_mask_is_as_long_as_the_text_and_breaks_where_it_breaks(source: str, encoding) -> None:
    document = parse(encoding.encode(source), "story.md")
    breaks = {at for at, letter in enumerate(document.text) if letter in "\r\n"}

    assert document.text == document.source == source
    assert len(document.masked) == len(source)
    assert breaks == {at for at, letter in enumerate(document.masked) if letter in "\r\n"}


@given(markdown)
def test_what_can_be_edited_is_shown_as_it_is(source: str) -> None:
    document = read(source)
    at = 0
    for piece in document.slices:
        assert at <= piece.start < piece.end
        assert document.masked[piece.start : piece.end] == source[piece.start : piece.end]
        at = piece.end


@given(markdown)
def test_what_a_rule_sees_is_the_text_a_blank_or_a_stand_in(source: str) -> None:
    for shown, letter in zip(read(source).masked, source, strict=True):
        assert shown in (letter, " ", JOINER, OBJECT) or letter == "&"


@given(markdown)
def test_prose_lies_in_paragraphs(source: str) -> None:
    document = read(source)
    paragraphs = Analysis(document).paragraphs
    for piece in document.slices:
        inner = range(piece.start, piece.end)
        outside = [at for at in inner if not any(at in paragraph.span for paragraph in paragraphs)]

        assert not "".join(source[at] for at in outside).strip()


def test_plain_paragraphs_are_one_slice() -> None:
    source = "\r\nOne line\r\nand more.\r\n\r\nTwo.\r\n"

    assert editable(source) == [source]


@pytest.mark.parametrize(
    ("source", "masked"),
    [
        ("one `co de` two", "one " + OBJECT * 7 + " two"),
        ("one ``a`b`` two", "one " + OBJECT * 7 + " two"),
        ("`one\ntwo` end", OBJECT * 4 + "\n" + OBJECT * 4 + " end"),
        ("a *word* here", f"a {JOINER}word{JOINER} here"),
        ("a **wo*r*d**", f"a {JOINER * 2}wo{JOINER}r{JOINER}d{JOINER * 2}"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("snake_case_name", "snake_case_name"),
        ("~~gone~~ ~", f"{JOINER * 2}gone{JOINER * 2} ~"),
        ("a [li*n*k](http://x.y 'T')", f"a {JOINER}li{JOINER}n{JOINER}k{JOINER * 17}"),
        ("a [link] b", "a [link] b"),
        ("[one]\n\n[one]: http://x.y", f"{JOINER}one{JOINER}\n\n" + " " * 17),
        ("so.[^1] Then\n\n[^1]: A note.", f"so.{JOINER * 4} Then\n\n{JOINER * 4}: A note."),
        ("a ![pic *t*](u) b", "a " + OBJECT * 13 + " b"),
        ("a <http://x.y> b", "a " + OBJECT * 12 + " b"),
        ("a <b>b</b>", f"a {JOINER * 3}b{JOINER * 4}"),
        ("a <!-- b --> c", f"a {JOINER * 10} c"),
        ("R&amp;D &ldquo;x", f"R&{JOINER * 4}D “{JOINER * 6}x"),
        (r"5 \* 3", f"5 {JOINER}* 3"),
        ("# Head *l* #", f"  Head {JOINER}l{JOINER}  "),
        ("Head\n====", "Head\n    "),
        ("one\t\n\n\ttwo", "one\t\n\n\t   "),
        ("> one\n> two", "> one\n  two"),
        ("- one\n  two\n- three", "- one\n  two\n- three"),
        ("```\ncode\n```\ntext", "   \n    \n   \ntext"),
        ("    code\n\ntext", "        \n\ntext"),
        ("| a | b |\n|---|---|\n| c | d |\n\ntext", "         \n         \n         \n\ntext"),
        ("<div>\ntext\n</div>\n\ntext", "     \n    \n      \n\ntext"),
        ("one\n\n***\n\ntwo", "one\n\n   \n\ntwo"),
        ("![only](u)\n\ntext", "          \n\ntext"),
        ("---\ntitle: x\n---\ntext", "   \n        \n   \ntext"),
        ('+++\ntitle = "x"\n+++\r\ntext', "   \n           \n   \r\ntext"),
        ("---\nno field\n---\ntext", "   \nno field\n   \ntext"),
    ],
)
def test_markup_is_masked(source: str, masked: str) -> None:
    assert read(source).masked == masked


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_kind_are_read(end: str) -> None:
    source = "# Head\n\nOne `code`\ntwo *three*.\n\n- four\n".replace("\n", end)

    assert words(source) == ["Head", "One", "two", "three", "four"]


def words(source: str) -> list[str]:
    document = read(source)
    return [token.text for token in Analysis(document).tokens]


def test_the_words_of_emphasis_and_links_can_be_edited_but_not_their_markup() -> None:
    document = read("a **bold** [link](u)")

    assert [document.holds(edit) for edit in (Edit(4, 8, "new"), Edit(12, 16, "new"), Edit(0, 2, ""))] == [
        True
    ] * 3
    assert not any(document.holds(edit) for edit in (Edit(2, 8, ""), Edit(3, 4, ""), Edit(16, 18, "")))


def test_a_hard_break_stays() -> None:
    assert editable("one  \ntwo  \n\nthree") == ["one", "two  \n\nthree"]


def test_a_heading_and_the_text_below_it_are_two_paragraphs() -> None:
    source = "# Head line\nText goes here\nand on.\n- item\n> said"
    spans = [source[p.start : p.end] for p in Analysis(read(source)).paragraphs]

    assert spans == ["Head line", "Text goes here\nand on.", "- item", "> said"]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("date: 2022-01-28", date(2022, 1, 28)),
        ('Date: "2022-01-28T10:00:00Z"', date(2022, 1, 28)),
        ("date: 2022-13-28", None),
        ("date: yesterday", None),
        ("updated: 2022-01-28", None),
    ],
)
def test_the_date_of_the_front_matter_is_the_article_s(field: str, expected: date | None) -> None:
    document = read(f"---\ntitle: x\n{field}\n---\n\nText.\n")

    assert document.date == expected
    assert Analysis(document).house.date == expected
