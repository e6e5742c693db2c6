"""Names that look like misspellings and are none: nothing is proposed for them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.document import Document
from cleanup.pipeline import Selection, propose

NAMES = Selection(select=frozenset({"names", "style/places"}))

TRAPS = {
    "father and son": (
        "Joseph Branden flew home. His son, Hunter Branden, stayed. Branden spoke. Hunter Branden did not."
    ),
    "spouses": "Igor Malkov and Irina Malkova divorced. Malkov left; Malkova stayed, and Malkova said so.",
    "Rook and Rooke": "Nina Rooke met Peter Rook. Rooke spoke first. Rook listened, and Rook left.",
    "Jon and John": "Jon Ossler wrote to John Ossler. “Jon Ossler is not me,” John Ossler said.",
    "Osama and Obama": (
        "Barack Obama spoke of Osama bin Laden. Obama said that bin Laden was dead. Osama is dead."
    ),
    "Regan and Reagan": "Donald Regan served Ronald Reagan. Reagan liked him. Regan wrote a book.",
    "Larson and Larsen": "Gary Larson drew it; Erik Larsen bought it. Larson signed. Larsen paid.",
    "Anderson and Andersen": (
        "Pamela Anderson read a tale by Hans Christian Andersen. Anderson laughed at Andersen."
    ),
    "Wang and Wong": "Foreign Minister Wang Yi met Penny Wong. Wang smiled. Wong did not.",
    "Fiorina and Florida": (
        "Carly Fiorina flew to Florida. In Florida, Fiorina spoke. Florida voted. Fiorina lost."
    ),
    "Kaine and Maine": "Tim Kaine spoke in Maine. Kaine likes Maine, and Maine likes Kaine.",
    "Capito and Capitol": "Shelley Capito left the Capitol. Capito returned to the Capitol at noon.",
    "Rubio and Rubino": "Marco Rubio hired Steven Rubino. Rubio praised Rubino. Rubino thanked Rubio.",
    "found like this": "Maria Keller signed it “Maria Kellr [sic].” Keller smiled. Keller left.",
    "quoted tweet": (
        "Maria Keller left. “@KelerMaria #Keler https://example.com/Keler,” a tweet read. Keller waved."
    ),
    "headline in capitals": (
        "KELLER WINS\n\nMaria Keller won. Keller spoke. KELLER’S WIN was big. Keller left."
    ),
    "people of a place": (
        "Saudi officials met Saoudi Aramel. Muslims and a Muslim, Romanians in Romania, Texans in Texas."
    ),
    "state abbreviations": (
        "Sen. Ann Coon (R-Conn.) met Rep. Al Miss (D-Miss.) and Gov. Jo Wash (R-Wash.). Coon left."
    ),
    "plural of a name": (
        "The Kellers met. Maria Keller and Paul Keller spoke; Keller’s house was the Kellers’ first."
    ),
    "brands": (
        "McDonald’s hired Ronald McDonald. PolitiFact checked it; Politi’fact did not. McDonald smiled."
    ),
    "interview": (
        "Q: Who is Keller?\n\nA: “Maria Keller is my aunt.\n\nKELLER: Well, I am Keller.\n\nQ: Thank you."
    ),
    "hyphens": "Park Geun-hye spoke. Park Geun Hye is how others write it. Park left.",
    "particles": "Ursula von der Leyen spoke. Von der Leyen said so. It was von der Leyen’s idea.",
    "surnames that are words": (
        "Theresa May said that May was cold. Will Young, who is young, will stay. A green Green left."
    ),
    "a verb coined from a name": (
        "Elizabeth Warren spoke. She out-Warrened them. Warren smiled; Warren won."
    ),
    "initials": "J.R.R. Tolken and J. R. Tolken are one. Tolken wrote it.",
    "a city and its like": "Angela Merkel spoke in Merkle, Texas. Merkel left Merkle. Merkle is small.",
    "a chess player and a footballer": "Anna Sallah lost to Mo Salah. Salah ran. Sallah sat. Salah won.",
    "he and she": "Mr. Larsen spoke. Mr. Larsen left. Ms. Larson stayed. Mr. Larsen came back.",
    "an actor and an actress": "The actor Paul Larsen spoke. Larsen left. The actress Anna Larson stayed.",
    "two people of the same letters": (
        "Thomas Müller scored. Müller ran. Robert Muller testified. Müller left; Muller stayed."
    ),
    "a credit without marks": "Geert Supré, 56.\n\nPhoto/Geert Supre.\n\nSupré worked here. Supré left.",
    "two rare things": "Lokomotiva sells engines. The Lokomotivy is a book. They met.",
    "plural speakers": (
        "Paul Miner left. Miners said so. Officials said so, and Farmers believe it. Miner won."
    ),
    "a price that says something": (
        "Martha Price runs the bakery. Price opened it in May. The price said $40. Price smiled."
    ),
}


@pytest.mark.parametrize("trap", TRAPS, ids=str)
def test_nothing_is_changed_where_two_names_only_look_alike(trap: str) -> None:
    hunks = propose(Document.plain(TRAPS[trap]), selection=NAMES).hunks

    assert [(h.rule, h.message) for h in hunks] == []


def test_a_name_in_a_quotation_is_respelt_for_review_only() -> None:
    text = (
        "Maria Brandstetter won. Brandstetter spoke. “I voted for Brandsteter,” he said. Brandstetter left."
    )
    (hunk,) = propose(Document.plain(text), selection=NAMES).hunks

    assert (hunk.cls, hunk.in_quotation) == ("review", True)


def test_headline_and_possessive_go_with_the_body_in_one_decision() -> None:
    text = (
        "BRANDSTETER WINS\n\nMaria Brandstetter won on Monday. “Good,” said Brandstetter.\n\n"
        "Brandsteter’s rivals wept. Brandstetter left, and Brandstetter slept.\n"
    )
    (hunk,) = propose(Document.plain(text), selection=NAMES).hunks

    assert [e.replacement for e in hunk.edits] == ["BRANDSTETTER", "Brandstetter"]


def test_a_spelling_marked_as_checked_is_locked() -> None:
    text = "Maria Brandstetter won. Brandstetter spoke. Brandsteter (CQ) left. Brandstetter stayed."

    assert propose(Document.plain(text), selection=NAMES).hunks == ()


def changed(text: str) -> list[tuple[str, str, str]]:
    """Class, old and new of each edit."""
    hunks = propose(Document.plain(text), selection=NAMES).hunks
    return [(h.cls.value, text[e.start : e.end], e.replacement) for h in hunks for e in h.edits]


def test_a_word_that_speaks_is_the_surname_it_nearly_is() -> None:
    text = "The director, Irene Steele, spoke.\n\nSteel said the frame was new."

    assert changed(text) == [("review", "Steel", "Steele")]


@pytest.mark.parametrize(("wrong", "right"), [("Kassandje", "Kasanje"), ("Dorovec", "Dorovets")])
def test_a_long_surname_is_found_two_slips_away(wrong: str, right: str) -> None:
    text = (
        f"The commissioner, Joseph {right}, spoke. “No,” {right} said.\n\n{wrong}, whose boat it was, left."
    )

    assert changed(text) == [("review", wrong, right)]


def test_a_thing_that_stands_once_in_another_spelling_gives_way() -> None:
    text = "Fans of Lokomotivny met. Clubs want the Locomotivny star. Lokomotivny won; Lokomotivny left."

    assert changed(text) == [("review", "Locomotivny", "Lokomotivny")]


def test_a_he_and_a_she_are_never_made_one_without_asking() -> None:
    text = (
        "Brandstetter said he was tired. Brandstetter left. Brandstetter took his coat.\n\n"
        "Brandsteter said {} was not."
    )
    he, she = (propose(Document.plain(text.format(who)), selection=NAMES).hunks for who in ("he", "she"))

    assert (he[0].cls, she[0].cls, she[0].edits) == ("safe", "query", ())


def test_capitals_inside_a_name_follow_those_it_has_elsewhere() -> None:
    text = "LeBron James scored. James left. Lebron James was tired. LeBron James smiled."

    assert changed(text) == [("review", "Lebron", "LeBron")]


def test_marks_on_letters_are_asked_about() -> None:
    text = "President Kemal Erdoğan spoke. Erdoğan left. Erdogan said so. Erdoğan smiled."
    (hunk,) = propose(Document.plain(text), selection=NAMES).hunks

    assert (hunk.cls, len(hunk.alternatives)) == ("query", 2)


def test_a_spelling_near_to_two_names_is_asked_about() -> None:
    text = (
        "Ronald Reagan won. Reagan spoke. Reagan left. Reagan slept. Donald Regan served. "
        "Reagan liked Regan. Rgan wrote a book."
    )
    (hunk,) = propose(Document.plain(text), selection=NAMES).hunks

    assert (hunk.cls, {way[0].replacement for way in hunk.alternatives}) == ("query", {"Reagan", "Regan"})


WORDS = "Anna Keller Kellr the said Sen. “ ” . , (R-Ohio) of Kiev horn The Dr. al-Sisi O’Neill KELLER’S [sic]"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*WORDS.split(" "), "\n\n"]),
        max_size=40,
    )
)
def test_accepting_everything_leaves_nothing_for_the_same_rules(words: list[str]) -> None:
    document = Document.plain(" ".join(words))
    first = propose(document, selection=NAMES)
    again = propose(Document.plain(first.clean()), selection=NAMES)
    touched = {(h.rule, e.replacement) for h in first.hunks for e in h.edits}

    assert not touched & {(h.rule, document.text[e.start : e.end]) for h in again.hunks for e in h.edits}
