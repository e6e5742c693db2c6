from __future__ import annotations

from cleanup.analysis import Analysis
from cleanup.analysis.mentions import NameKind
from cleanup.document import Document


def people(text: str) -> dict[str, list[str]]:
    """Each person with the mentions."""
    entities = Analysis(Document.plain(text)).entities
    return {e.name: [m.text for m in e.mentions] for e in entities if e.kind is NameKind.PERSON}


def test_a_surname_belongs_to_the_full_name_before_it():
    text = "Maria Keller spoke on Monday.\n\n“We are ready,” Keller said. Keller’s party agreed."

    assert people(text) == {"Maria Keller": ["Maria Keller", "Keller", "Keller"]}


def test_titles_and_possessives_are_not_part_of_a_name():
    assert list(people("Sen. Paul Okafor’s aide met Prime Minister Olga Brandt.")) == [
        "Paul Okafor",
        "Olga Brandt",
    ]


def test_particles_belong_to_the_surname():
    entities = Analysis(Document.plain("Commission President Ursula von der Leyen said so.")).entities

    named = [(m.given, m.surname) for e in entities for m in e.mentions if e.kind is NameKind.PERSON]

    assert named == [(("Ursula",), "von der Leyen")]


def test_two_given_names_are_two_people():
    text = "Anna Weber met her brother Paul Weber. Anna Weber smiled."

    assert people(text) == {"Anna Weber": ["Anna Weber", "Anna Weber"], "Paul Weber": ["Paul Weber"]}


def test_places_and_institutions_are_nobody():
    assert (
        people("The Senate Budget Committee met in Boston. The New York Stock Exchange fell on Friday.") == {}
    )
