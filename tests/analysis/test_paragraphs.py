"""What each paragraph of an article is, and where lines are wrapped."""

from __future__ import annotations

from textwrap import wrap

from hypothesis import given
from hypothesis import strategies as st

from cleanup.analysis.paragraphs import Kind, Paragraph, paragraphs, unwrapped

LEAD = "The harbor in Duluth will stay closed until June, the port authority said on Monday."
MORE = "Ships wait outside the bar. The line is 40 miles long, and nobody knows when it will move again."


def kinds(text, **options):
    return [paragraph.kind for paragraph in paragraphs(text, **options)]


def test_an_article_has_a_headline_a_byline_a_body_and_a_biography():
    text = "\n\n".join(
        [
            "Harbor to stay closed until June",
            "By Ana Lindqvist",
            LEAD,
            MORE,
            "What comes next",
            "> “We wait,” the pilot wrote.",
            "- a second gate",
            MORE,
            "Ana Lindqvist",
            "Ana Lindqvist covers ports and shipping. She lives in Duluth.",
        ]
    )

    assert kinds(text) == [
        Kind.HEADLINE,
        Kind.BYLINE,
        Kind.BODY,
        Kind.BODY,
        Kind.HEADLINE,
        Kind.QUOTATION,
        Kind.LIST_ITEM,
        Kind.BODY,
        Kind.BYLINE,
        Kind.BIOGRAPHY,
    ]


def test_a_headline_may_end_in_a_stop_where_the_lead_says_the_same_at_greater_length():
    assert kinds(f"Harbor in Duluth stays closed until June.\n\n{LEAD}\n\n{MORE}")[0] is Kind.HEADLINE
    assert kinds(f"Nobody came.\n\n{LEAD}\n\n{MORE}")[0] is Kind.BODY


def test_a_headline_in_capitals_is_no_byline_and_a_name_in_capitals_is_one():
    assert kinds(f"KELLER WINS\n\n{LEAD}\n\n{MORE}")[0] is Kind.HEADLINE
    assert kinds(f"MARY WINS\n\n{LEAD}\n\n{MORE}")[0] is Kind.HEADLINE
    assert kinds(f"Harbor closed\n\nMARY KELLER\n\n{LEAD}\n\n{MORE}")[1] is Kind.BYLINE


def test_a_name_alone_inside_the_body_is_no_byline():
    text = "\n\n".join(["Harbor closed", LEAD, MORE, "White House", *[MORE] * 5])

    assert kinds(text)[3] is Kind.HEADLINE


def test_a_reporter_in_the_story_is_no_biography():
    text = "\n\n".join(
        [LEAD, f"Dana Hale is a reporter who was held for a week. {MORE} {LEAD}", MORE, MORE, MORE]
    )

    assert kinds(text)[1] is Kind.BODY


def test_lines_that_go_on_in_lower_case_are_one_paragraph():
    wrapped = "\n".join(wrap(f"{LEAD} {LEAD}", 60)) + "\n\n" + MORE
    first, second = paragraphs(wrapped)

    assert wrapped[first.start : first.end].split() == f"{LEAD} {LEAD}".split()
    assert wrapped[second.start : second.end] == MORE


def test_without_wrapping_each_line_is_a_paragraph():
    assert [p.index for p in paragraphs(f"{LEAD}\n{MORE}\r\n{MORE}\r{MORE}")] == [0, 1, 2, 3]


def test_a_list_item_begins_anew_where_lines_are_wrapped():
    wrapped = "\n".join(["- the first", *wrap(f"- {LEAD} {LEAD}", 60), "- the last"])

    assert kinds(wrapped) == [Kind.LIST_ITEM] * 3


def test_a_figure_that_begins_a_wrapped_line_is_no_list():
    lines = [
        "The council said on Monday that it would pay the first part by",
        "1. No more was said of it then.",
    ]
    dated = [
        "The council said on Monday that the first part is to come Dec.",
        "1. No more was said of it then.",
    ]

    assert len(paragraphs("\n".join([*wrap(" ".join([LEAD] * 5), 60), *lines]))) == 1
    assert len(paragraphs("\n".join([*wrap(" ".join([LEAD] * 5), 60), *dated]))) == 1


@given(st.text(alphabet="aB.\n\r \u2028“", max_size=80))
def test_paragraphs_hold_all_that_is_not_white_space(text):
    found = paragraphs(text)

    assert "".join("".join(text[p.start : p.end] for p in found).split()) == "".join(text.split())
    assert all(text[p.start : p.end].strip() == text[p.start : p.end] != "" for p in found)


@given(st.text(alphabet="aB.\n\r ", max_size=80))
def test_unwrapping_keeps_every_offset(text):
    inner = len(text.strip())
    found = (
        (Paragraph(text.index(text.strip()), text.index(text.strip()) + inner, Kind.BODY, 0),)
        if inner
        else ()
    )
    flat = unwrapped(text, found)

    assert len(flat) == len(text)
    assert all("\n" not in flat[p.start : p.end] for p in found)
