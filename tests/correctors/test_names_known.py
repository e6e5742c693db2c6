from __future__ import annotations

from datetime import date

from cleanup.desk import Desk, DeskName, Title
from cleanup.document import Document
from cleanup.house import House
from cleanup.hunk import Hunk
from cleanup.pipeline import Selection, propose

DESK = Desk(
    (
        DeskName(
            "Tom Rivers",
            titles=(Title("Rep.", until=date(2025, 1, 3)), Title("Sen.", since=date(2025, 1, 3))),
            party="D-Ohio",
        ),
        DeskName("Anna Thorne", misspellings=("Ana Torn",)),
    ),
    "names.toml",
)
NAMES = Selection(select=frozenset({"names"}))


def hunks(text: str, day: date | None = None) -> tuple[Hunk, ...]:
    return propose(Document.plain(text), House(desk=DESK, date=day), NAMES).hunks


def cleaned(text: str, day: date | None = None) -> str:
    return propose(Document.plain(text), House(desk=DESK, date=day), NAMES).clean()


def test_a_listed_misspelling_is_corrected_wherever_it_stands():
    assert (
        cleaned("Ana Torn spoke. So did Ana Torn’s aide.") == "Anna Thorne spoke. So did Anna Thorne’s aide."
    )


def test_a_near_miss_of_a_full_name_takes_all_its_mentions_along():
    text = "Anna Thorn, a spokeswoman, left. “It is late,” Thorn said."

    assert cleaned(text) == "Anna Thorne, a spokeswoman, left. “It is late,” Thorne said."


def test_a_noun_becomes_the_surname_the_names_file_has():
    text = "Anna Thorn is a spokeswoman. It was quiet. “It is late,” the thorn said."

    assert cleaned(text).endswith("“It is late,” Thorne said.")


def test_a_party_tag_finds_the_one_member_it_can_mean():
    text = "Lawmakers, including the Democrat River (D-Ohio), were angry."

    assert cleaned(text, date(2024, 5, 1)) == "Lawmakers, including Rep. Tom Rivers (D-Ohio), were angry."


def test_a_title_is_the_one_held_on_the_day_of_the_article():
    text = "Rep. Tom Rivers (D-Ohio) voted no."

    assert cleaned(text, date(2025, 6, 1)) == "Sen. Tom Rivers (D-Ohio) voted no."
    assert cleaned(text, date(2024, 6, 1)) == text


def test_without_a_day_no_dated_title_is_touched():
    assert hunks("Rep. Tom Rivers (D-Ohio) voted no.") == ()


def test_a_confirmed_spelling_never_gives_way():
    text = "Anna Thorne spoke. Thorn, who is Ben Thorn, did not. Ben Thorn left; Thorn waved. Thorn ran."

    assert all("Thorne" not in text[e.start : e.end] for h in hunks(text) for e in h.edits)


def test_the_evidence_names_the_file():
    (hunk,) = hunks("Ana Torn spoke.")

    assert [e.source for e in hunk.evidence] == ["names.toml"]


def test_a_garbled_report_of_march_2020_gets_the_titles_of_that_day():
    rivers = (Title("Rep.", date(2017, 1, 3), date(2025, 1, 3)), Title("Sen.", date(2025, 1, 3)))
    desk = Desk((DeskName("Tim Rivers", titles=rivers, party="R-Kan."), DeskName("Nina Rooke")), "names.toml")
    text = (
        "WASHINGTON, March 4, 2020 — Nina Rook, a spokeswoman, spoke to lawmakers.\n\n"
        "Some of them, including the Republican River (R-Kan.), were angry.\n\n“It is late,” the rook said.\n"
    )

    assert propose(Document.plain(text), House(desk=desk), NAMES).clean() == (
        "WASHINGTON, March 4, 2020 — Nina Rooke, a spokeswoman, spoke to lawmakers.\n\n"
        "Some of them, including Rep. Tim Rivers (R-Kan.), were angry.\n\n“It is late,” Rooke said.\n"
    )
