"""When a doubtful frame of grammar is shown, and what else is doubtful."""

from __future__ import annotations

from importlib.resources import files

import pytest

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.gate import garbled, measure
from cleanup.correctors.grammar.nouns import bare_nouns, count_nouns
from cleanup.correctors.grammar.running import running
from cleanup.document import Document
from cleanup.hunk import Class
from cleanup.pipeline import Selection, propose

FAMILY = Selection(select=frozenset({"grammar"}))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The board objected against it. It was sold.", False),
        ("The board objected against it, with the drivers [sic] who oppose to it.", True),
        ("It lay under umbrella. She sat under umbrella.", False),
        ("It lay under umbrella. She left with dentist.", True),
        ("She said: “It lay under umbrella. I left with dentist.”", False),
    ],
)
def test_two_different_slips_make_an_article_garbled(text: str, shown: bool):
    analysis = Analysis(Document.plain(text))

    assert garbled(analysis) is shown


def test_what_is_counted_already_does_not_count_twice():
    analysis = Analysis(Document.plain("The crane cost in $3 million."))

    assert analysis.misfits
    assert measure(analysis) == pytest.approx(analysis.garbledness.score)


@pytest.mark.parametrize(
    "text",
    [
        "The board will consist from next year of nine members.",
        "He insisted in writing that she was congratulated with a handshake.",
        "It adds to costs on a $2 billion port.",
        "They grew larger as 300 people poured in.",
        "He lives on 20 years of old stories. Take a look at Monday.",
        "The port runs an information, education and rescue campaign.",
        "The board said the by now familiar captain led a so called fleet.",
        "The man she spoke to said the trash can caught fire.",
        "All they had was lost.",
        "They do what they must to survive.",
        "She spent as much time as she could visiting the port.",
        "Those who agreed receive $5.",
        "There are more older boats than cars.",
        "More of it is good than bad.",
        "It is a diet of foods to avoid to stay healthy.",
        "The question is, what caused the fire?",
        "Those who go without to feed a child know it.",
        "America’s might helped.",
    ],
)
def test_good_english_is_left_alone(text: str):
    assert not propose(Document.plain(text), None, FAMILY).hunks


def test_a_name_is_no_part_of_a_frame():
    assert not propose(Document.plain("They met Will said nobody. May said so in May."), None, FAMILY).hunks


def test_a_quotation_is_asked_about_only_in_a_garbled_article():
    said = "“The board objected against it. The pilots is late,” she said."
    garbage = "They oppose to it. It lay under umbrella. She left with dentist. It was a such loss."
    sound, broken = (
        propose(Document.plain(f"{lead}\n\n{said}"), None, FAMILY) for lead in ("It rained.", garbage)
    )

    assert not sound.hunks
    assert [hunk.cls for hunk in broken.hunks if hunk.in_quotation] == [Class.QUERY, Class.QUERY]


@pytest.mark.parametrize(
    "text",
    [
        "He went from house to house.",
        "They met student after student.",
        "The studio guest left.",
        "He came as guest of honor.",
        "Driver Ann Lee left by taxi.",
    ],
)
def test_a_noun_that_may_stand_bare(text: str):
    assert bare_nouns(running(Analysis(Document.plain(text)))) == ()


@pytest.mark.parametrize(
    "place", ["at the hospital", "for the club", "with the fleet", "in Elmira", "from Elmira"]
)
def test_what_somebody_is_has_an_article(place: str):
    row = running(Analysis(Document.plain(f"Tom Moray, electrician {place}, left early.")))

    assert [bare.article for bare in bare_nouns(row)] == ["a"]


@pytest.mark.parametrize(
    "title", ["leader of the party", "deputy spokesman for the party", "attorney for the heirs"]
)
def test_a_title_may_stand_bare(title: str):
    assert bare_nouns(running(Analysis(Document.plain(f"Tom Moray, {title}, left early.")))) == ()


def test_the_nouns_are_sorted_and_single():
    text = (files("cleanup.correctors.grammar") / "data" / "count_nouns.txt").read_text("utf-8")
    nouns = [w for line in text.splitlines() if not line.startswith("#") for w in line.split()]

    assert nouns == sorted(nouns)
    assert len(nouns) == len(count_nouns())
