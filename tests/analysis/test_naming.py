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
    assert list(people("Sen. Paul Okafor’s aide met Prime Minister Olga Stein.")) == [
        "Paul Okafor",
        "Olga Stein",
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


def test_mr_and_mrs_are_told_apart():
    text = (
        "Jane Weber and Paul Weber wed in May. Mr. Weber wept. Mrs. Weber did not. Weber said she was glad."
    )

    assert people(text) == {
        "Jane Weber": ["Jane Weber", "Weber", "Weber"],
        "Paul Weber": ["Paul Weber", "Weber"],
    }


def test_a_title_makes_another_person_of_a_bare_name():
    text = "President Weber spoke. Mr. Weber left. The first lady, Jane Weber, stayed. Mr. Weber called."

    assert people(text) == {"Weber": ["Weber", "Weber", "Weber"], "Jane Weber": ["Jane Weber"]}


def test_an_initial_is_not_that_of_somebody_of_the_other_gender():
    text = "Jane Weber spoke. J. Weber wept: he was tired. J. Weber said that he would come."

    assert people(text) == {"Jane Weber": ["Jane Weber"], "J. Weber": ["J. Weber", "J. Weber"]}


def test_an_initial_without_pronouns_is_the_same_person():
    assert people("Jane Weber spoke on Monday. J. Weber left.") == {"Jane Weber": ["Jane Weber", "J. Weber"]}


def test_short_forms_are_the_same_person_whatever_the_lists_say():
    assert people("Alexandra Weber spoke. Alex Weber left.") == {
        "Alexandra Weber": ["Alexandra Weber", "Alex Weber"]
    }


def test_his_wife_is_a_woman():
    text = "Paul Weber came with his wife, Kim Weber. Mrs. Weber smiled."

    assert people(text)["Kim Weber"] == ["Kim Weber", "Weber"]


def test_a_pronoun_about_somebody_else_decides_nothing():
    text = "Jane Weber spoke. She met Paul Keller. Weber’s aides say he is kind. Keller and Weber say she is."

    assert people(text)["Jane Weber"] == ["Jane Weber", "Weber", "Weber"]


def test_a_byline_in_capitals_names_its_author_and_a_headline_in_capitals_nobody_new():
    lead = "The port closed on Monday after a vote of the council, Maria Keller said."

    assert people(f"KELLER WINS\n\nANNA LEE\n\n{lead}") == {
        "Maria Keller": ["KELLER", "Maria Keller"],
        "ANNA LEE": ["ANNA LEE"],
    }


def kinds(text: str) -> dict[str, str]:
    """The kind of each entity."""
    return {e.name: e.kind.value for e in Analysis(Document.plain(text)).entities}


def test_partners_and_papers_are_organisations():
    found = kinds("Douglas & Lomason fell. The Interfax agency said so. Interfax said nothing else.")

    assert found["Douglas & Lomason"] == "organisation"
    assert "person" not in found.values()


def test_a_cup_is_nothing_and_an_airport_is_no_person():
    assert people("The World Cup began near Charles de Gaulle airport.") == {}


def test_words_before_and_behind_a_name_do_not_belong_to_it():
    assert people("Foreign Minister Jose Miguel Insulza Monday met Christian Cullen of Oslo.") == {
        "Jose Miguel Insulza": ["Jose Miguel Insulza"],
        "Christian Cullen": ["Christian Cullen"],
    }


def bodies(text: str) -> list[str]:
    """The organisations, as they are named for the first time at the longest."""
    return [name for name, kind in kinds(text).items() if kind == "organisation"]


def test_what_an_institution_is_one_of_belongs_to_its_name():
    text = "The University of Ashby and the Office for Harbour and Port Safety met the Ashby Port Authority."

    assert bodies(text) == [
        "University of Ashby",
        "Office for Harbour and Port Safety",
        "Ashby Port Authority",
    ]


def test_two_bodies_that_and_joins_stay_two():
    text = "The State Department and White House told the FBI and Justice Department, Facebook and Twitter."

    assert bodies(text) == [
        "State Department",
        "White House",
        "FBI",
        "Justice Department",
        "Facebook",
        "Twitter",
    ]


def test_a_company_is_called_by_its_first_word_too():
    text = "Boston-based Norbex Steel Corp. rose. Norbex sold two mills. First Ashby Corp. did not."
    entities = Analysis(Document.plain(text)).entities

    assert [(e.name, len(e.mentions)) for e in entities] == [
        ("Norbex Steel Corp.", 2),
        ("First Ashby Corp.", 1),
    ]


def test_initials_in_brackets_make_a_name_that_of_a_body():
    assert "Free Ashby" in bodies("The founders of Free Ashby (FA) met on Monday.")


def test_hours_shouts_and_people_of_a_place_are_no_bodies():
    assert (
        bodies("At 9 GMT the African American senators and a Western European envoy wrote NEVER again.") == []
    )


def test_teams_in_tables_are_bodies_and_players_people():
    table = "Stoke 4 3 1 0 7 4 10\n\nBolton 3 2 1 0 5 2 7\n\nAnna Keller 3 2 1 0 5 2 7"
    results = "Bradford 1 Tranmere 0\n\nBury 4 Bristol City 0"

    assert bodies(table) == ["Stoke", "Bolton"]
    assert bodies(results) == ["Bradford", "Tranmere", "Bury", "Bristol City"]
    assert bodies("Stoke 4 Bolton 3") == []


def test_a_town_before_a_title_is_no_given_name():
    text = (
        "Charlotte Mayor Anna Roberts spoke. Charlotte is calm. Roberts left. Martin Luther King Jr. slept."
    )

    assert list(people(text)) == ["Anna Roberts", "Martin Luther King Jr."]
    assert kinds(text)["Charlotte"] == "place"


def test_headlines_and_initials_of_countries_are_nobody():
    assert people("The U.S. Presidential Elections\n\nPresident Can Save The Economy, N. Korea said.") == {}


def test_where_an_article_is_from_is_a_place_wherever_it_is_named():
    text = (
        "BOISE, Idaho (AP) — Lawmakers left.\n\nBoise slept; the AP watched Lake Victoria and Fort Ashby.\n"
    )

    assert kinds(text) == {
        "Boise": "place",
        "Idaho": "place",
        "AP": "organisation",
        "Lake Victoria": "place",
        "Fort Ashby": "place",
    }


def test_a_heading_in_capitals_is_no_place():
    assert kinds("NOTE - The market was closed.") == {}


def test_a_korean_name_is_a_person_and_a_street_is_nobody():
    assert list(people("Park Eun-bi lives at 12 E. Main St., near Northern California.")) == ["Park Eun-bi"]
