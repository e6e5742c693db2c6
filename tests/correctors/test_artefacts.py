"""What the page of the family `artefacts` cannot say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.correctors.artefacts.echoes import echoes
from cleanup.document import Document
from cleanup.house import House, Style
from cleanup.hunk import Class
from cleanup.pipeline import Selection, propose

ONLY = Selection(select=frozenset({"artefacts"}))


def hunks(text, **house):
    return propose(Document.plain(text), House(**house), ONLY).hunks


def cleaned(text, **house):
    return propose(Document.plain(text), House(**house), ONLY).clean()


def test_a_capital_is_sure_only_where_the_article_has_more_than_one():
    one = "The commission Rejected the offer."
    (alone,), several = hunks(one), hunks(f"{one} The mayor Announced the plan.")

    assert alone.cls is Class.REVIEW
    assert {hunk.cls for hunk in several} == {Class.SAFE}


def test_a_small_word_may_also_begin_a_sentence_whose_stop_is_lost():
    (hunk,) = hunks("The ferry left at noon The harbor closed.")

    assert [edit.replacement for edit in hunk.alternatives[0]] == ["."]


def test_neighbouring_lines_of_the_page_all_go():
    text = "[ad_1]\n\nAdvertisement\n\nThe ferry left on Monday.\n\nRead more\n\nTopics: ferries\n\n[ad_2]\n"

    assert cleaned(text) == "The ferry left on Monday.\n"


def test_an_article_of_nothing_but_boilerplate_comes_out_empty():
    assert cleaned("[ad_1]\n\nRead more").strip() == ""


@pytest.mark.parametrize("first", ["Follow", "“Read more”", "Read", "Read the report first, she said."])
def test_a_line_that_says_more_is_no_boilerplate(first):
    assert hunks(f"{first}\n\nIt rained.") == ()


def test_a_clock_time_comes_in_the_style_of_the_house():
    text = "It broke up at 22h30 and again at 9h00."

    assert cleaned(text) == "It broke up at 10:30 p.m. and again at 9 a.m."
    assert cleaned(text, style=Style.BRITISH) == "It broke up at 10.30pm and again at 9am."


def test_a_lost_negation_with_two_verbs_is_asked_about():
    text = "The firm Announced a sale. did.\n\nShe has said that it has been sold. I haven’t.\n"
    asked = [hunk for hunk in hunks(text) if hunk.rule == "artefacts/lost-negation"]

    assert [hunk.cls for hunk in asked] == [Class.QUERY]


@given(st.lists(st.sampled_from(["ja", "nein", "doch"]), max_size=12), st.sampled_from([1, 2, 3]))
def test_echoes_are_words_in_a_row(words, distance):
    runs = [words[i : i + distance] == words[i + distance : i + 2 * distance] for i in range(len(words))]
    full = [hit for i, hit in enumerate(runs) if i + 2 * distance <= len(words)]

    assert echoes(" ".join(words), distance, 2) == any(full)


@pytest.mark.parametrize(
    "text",
    [
        "The firm Rejected it. did.\n\n[ad_1]\n\nThey met. .\n\nIt cost 4,5% of of it.\n\nRead more\n",
        "Prices rose , she said.. The the end\n\nThe mayor Told Reuters that it ended. It was.\n",
    ],
)
def test_a_second_run_finds_nothing_to_mend(text):
    once = cleaned(text)

    assert cleaned(once) == once


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Reserved for our subscribers",
            "Also to see",
            "Listen to this article",
            "Log in to continue reading",
        ),
        *(
            "Receive our newsletter",
            "Illustration photo",
            "You may also be interested in",
            "Follow us on Google News",
        ),
        *(
            "Total or partial reproduction prohibited",
            "Recommended editorial content",
            "Photo of the press service",
        ),
        *(
            "Follow our Telegram channel",
            "Go to next page",
            "Click the image to enlarge",
            "Report an error",
        ),
        *(
            "Skip past newsletter promotion",
            "Already a subscriber? Sign in",
            "Source: agencies",
            "Views: 1520",
        ),
        *("Reading time: 3 minutes", "Home > News > World", "Updated on 13 June 2023 at 09:12", "With AFP"),
        *(
            "This article was amended, see footnote ↑",
            "The publish Ferry cuts fares appeared first on The Daily.",
        ),
        *(
            "Receive each evening the best of the culture in your mailbox",
            "Get our selection of recipes every Sunday straight to your inbox.",
            "Published the 3 May at 18h04, updated the 4 May at 7h30",
        ),
    ],
)
def test_a_line_of_the_page_goes_and_gets_no_stop(line):
    sound = "The ferry left.\n\nIt was late again, as on most days of that month.\n\nNobody minded."

    assert cleaned(sound.replace("\n\nN", f"\n\n{line}\n\nN")) == sound


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Social media",
            "Free press",
            "Open sources",
            "Support group",
            "What happens next",
            "Telling our story",
        ),
        *(
            "The last page",
            "The main article",
            "Photo finish",
            "More ferries",
            "Top of the class",
            "Next steps",
        ),
        *(
            "Where to find help",
            "What to know",
            "How we got here",
            "Share of the vote",
            "A free man",
            "A mistake",
        ),
        *("The news is that there is no news.", "They share everything.", "The picture: who pays what"),
        *(
            "Read more about the ferries than anybody else on the island, Ortiz did.",
            "By Ann Reader",
            "“Share it”",
            "Published on May 3 at the order of the king, it was never read.",
            "Read the letter that was put in your mailbox, the mayor said.",
        ),
    ],
)
def test_a_line_of_the_article_stays(line):
    sound = (
        f"The ferry left.\n\nIt was late again, as on most days of that month.\n\n{line}\n\nNobody minded."
    )

    assert cleaned(sound) == sound


def test_one_line_behind_a_heading_of_links_may_be_a_subheading():
    text = "It rained.\n\nRead also\n\nWhy the ferry was late\n\nThe engine was old.\n"

    assert cleaned(text) == "It rained.\n\nWhy the ferry was late\n\nThe engine was old.\n"


SIGNS = "The mayor Announced the plan, and the council Rejected it on Monday evening."


@pytest.mark.parametrize(
    "left",
    "Become.|Lowered.|Taking.|I let you.|I will.|It became.|It seems so.|It is said.|It has become.".split(
        "|"
    ),
)
def test_a_clause_left_at_the_end_of_a_paragraph_goes(left):
    assert cleaned(f"{SIGNS}\n\nThe bridge opens to trucks and cars in May. {left}").endswith("cars in May.")


@pytest.mark.parametrize(
    "left",
    [
        *("It worked.", "He won.", "Nobody moved.", "Enough.", "Silence.", "They did."),
        *("Never again.", "It rained.", "Lowell.", "It was cold."),
    ],
)
def test_a_short_sentence_stays_even_in_a_garbled_article(left):
    assert cleaned(f"{SIGNS}\n\nThe bridge opens to trucks and cars in May. {left}").endswith(f"May. {left}")


def test_what_somebody_says_of_himself_stays():
    told = "My brother and I sold our boat to the man whom we met. I did.\n\nWe left our home in May. We had."

    assert cleaned(f"{SIGNS}\n\n{told}").endswith(told)
