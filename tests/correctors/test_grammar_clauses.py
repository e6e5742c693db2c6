"""What goes with what inside a clause: the tables, and what is found in a row of words."""

from __future__ import annotations

from importlib.resources import files

import pytest

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.finders import FINDERS
from cleanup.correctors.grammar.prepositions import heads
from cleanup.correctors.grammar.running import running
from cleanup.document import Document

DATA = files("cleanup.correctors.grammar") / "data"
PREPOSITIONS = frozenset(
    "of in on at by for from with to about after before against over into as upon like than under".split()
)


def mended(kind: str, text: str) -> str:
    row = running(Analysis(Document.plain(text)))
    edits = [slip.edits(row)[0] for slip in FINDERS[kind](row)]
    for edit in sorted(edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def test_prepositions_are_prepositions_and_never_right_and_wrong():
    for kind, right, wrong, words in rows("prepositions.tsv"):
        assert kind in ("v", "p", "o", "n", "a", "x", "m")
        ways, wrongs = {way for way in right.split(" / ") if way}, set(wrong.split())
        assert (ways | wrongs) <= PREPOSITIONS
        assert not ways & wrongs
        assert bool(ways) == (kind != "x")
        assert bool(wrongs) == (kind != "m")
        assert words.split()


def test_no_preposition_of_a_word_is_right_in_one_line_and_wrong_in_another():
    for word, found in heads().items():
        for one in found:
            for other in found:
                if one.kind == other.kind and one.kind not in "xm":
                    assert not one.wrong & set(other.right), word


MENDED = {
    "clause-preposition": [
        ("It depends largely of the weather.", "It depends largely on the weather."),
        ("She is interested for the plan.", "She is interested in the plan."),
        ("They accused the mayor for fraud.", "They accused the mayor of fraud."),
        ("He has access for the files.", "He has access to the files."),
        ("They arrived to the city.", "They arrived in the city."),
        ("He entered to the room.", "He entered the room."),
        ("She listens him.", "She listens to him."),
    ],
    "clause-verb": [
        ("He avoids to say it.", "He avoids saying it."),
        ("She refused leaving the room.", "She refused to leave the room."),
        ("It prevents them to vote.", "It prevents them from voting."),
        ("A rule bars Ann Lee to run.", "A rule bars Ann Lee from running."),
        ("They asked him leaving the room.", "They asked him to leave the room."),
        ("It forced the workers choose.", "It forced the workers to choose."),
        ("He told that the plan was dead.", "He said that the plan was dead."),
        ("Ann Lee said reporters that she won.", "Ann Lee told reporters that she won."),
        ("There is a danger to lose it.", "There is a danger of losing it."),
        ("They run the risk to be fined.", "They run the risk of being fined."),
        ("They had difficulties to pay the rent.", "They had difficulties paying the rent."),
        ("His refusal of paying the rent hurt.", "His refusal to pay the rent hurt."),
        ("She spent much of the year to repair it.", "She spent much of the year repairing it."),
        ("A camera recorded a truck to leave the lot.", "A camera recorded a truck leaving the lot."),
        ("They saw him to enter the shop.", "They saw him entering the shop."),
        ("It made the workers to stay.", "It made the workers stay."),
        ("They let Ann to leave.", "They let Ann leave."),
        ("It bars the U.S. Navy to sail.", "It bars the U.S. Navy from sailing."),
    ],
    "clause-time": [
        ("It must be repaired until June.", "It must be repaired by June."),
        ("She hoped to have a date until then.", "She hoped to have a date by then."),
        ("They met until almost the midnight.", "They met until almost midnight."),
        ("It costs $40,000 to the year.", "It costs $40,000 a year."),
        ("He swims three times at the week.", "He swims three times a week."),
        ("The game was delayed on 25 minutes.", "The game was delayed by 25 minutes."),
        ("Prices grew on 8% in May.", "Prices grew by 8% in May."),
        ("The final lasted on three hours.", "The final lasted three hours."),
        (
            "It came a week after that federal agents arrested 23 men.",
            "It came a week after federal agents arrested 23 men.",
        ),
        ("He waited until that the rain was over.", "He waited until the rain was over."),
        ("He left on yesterday.", "He left yesterday."),
        ("It opened by Wednesday in the evening.", "It opened by Wednesday evening."),
        ("They vote in June 12.", "They vote on June 12."),
        ("They met in Sept. 10, 2012, and left.", "They met on Sept. 10, 2012, and left."),
        ("She resigned on 44 move.", "She resigned on the 44th move."),
        ("He lost in 3 round.", "He lost in the 3rd round."),
        ("It opened ago two years.", "It opened two years ago."),
    ],
    "clause-pronoun": [
        ("Everything what he said was wrong.", "Everything that he said was wrong."),
        ("Prices fell, what surprised the traders.", "Prices fell, which surprised the traders."),
        ("The house who was sold is old.", "The house that was sold is old."),
        ("The student which was hurt is well.", "The student who was hurt is well."),
        ("It looks as a school.", "It looks like a school."),
        ("They sell grain such like rice.", "They sell grain such as rice."),
        ("He left like a result of it.", "He left as a result of it."),
        ("How the mayor noted, it was late.", "As the mayor noted, it was late."),
        ("He complained himself about it.", "He complained about it."),
        ("She approached herself to the gate.", "She approached the gate."),
    ],
    "clause-tense": [
        (
            "He said he understood the anger but will not wait.",
            "He said he understood the anger but would not wait.",
        ),
        (
            "She told the jury that he is at home when the fire started.",
            "She told the jury that he was at home when the fire started.",
        ),
        ("The store sells since a year a card of it.", "The store has sold a card of it for a year."),
        ("The sides were in talks since March.", "The sides had been in talks since March."),
        ("The train is already arrived.", "The train has already arrived."),
        ("He leaves the house and went to the bank.", "He left the house and went to the bank."),
        (
            "The company planning to close the plant in May.",
            "The company was planning to close the plant in May.",
        ),
    ],
}
LEFT = {
    "clause-preposition": [
        "He was interested at first, dependent in part and involved at the time.",
        "She was arrested in May and convicted by a jury in Boston.",
        "The arrested man listened for a while.",
        "He waited an hour and suffered a loss.",
        "They have an interest to declare.",
        "The lawyers appealed the case to the court.",
        "She was accused by Ann Lee, and he objected on Monday.",
        "It responded at 5 p.m., and visits in March were few.",
        "An attack in the night killed two; the influence at court was small.",
        "He is opposed to it, thanks to her.",
    ],
    "clause-verb": [
        "He is considered to be rich.",
        "She refused, saying it was late.",
        "The plan offers funding and wants training.",
        "They blocked the road to stop him; he banned the show to protect them.",
        "She was told that it was over, and said Friday that she knew.",
        "It does nothing to suggest to people that he lied.",
        "The need to leave the room is no danger to shipping.",
        "It allows users of the site a choice.",
        "They spent the money to repair it, and passed the house to see it.",
        "He saw a doctor to get help, and recorded a song to raise money.",
        "She was seen to leave. He made the decision to leave, and made Ann promises to keep.",
        "Seeing his brother suffering led him to avoid it.",
    ],
    "clause-time": [
        "It will not be repaired until June. They waited until then.",
        "She stayed until Friday, and the store is open until 2030.",
        "It went from the midnight sun to the noon train.",
        "They came to the day of the vote, and paid $3 to the year-old firm.",
        "A week after that he left. After that the board met.",
        "The book is on 25 minutes of film. It rose on 3 May.",
        "It was the first loss since March. They were in Paris, and since May at home.",
        "He has lived there since a year ago. He came in today.",
        "He finished in 3 places on page 4.",
        "It was in May 2019.",
    ],
    "clause-pronoun": [
        "He asked the student what was wrong, and told them everything.",
        "They met in the park, what was once a market. They know, what happened.",
        "How the mayor knew is unclear. How, the mayor said, could it be?",
        "It looks as if it rains, and feels as well as it looks.",
        "He left like a thief. She hurt herself, and saw the man himself.",
        "The committee which was formed met the family who was there.",
    ],
    "clause-tense": [
        "He said he understood the anger. It will not wait.",
        "He said he knew that it was late and will wait.",
        "She said he is at home when he can.",
        "He leaves the house at 7 and goes to the bank he went to.",
        "The company planning to close the plant in May lost money.",
        "It shows an officer aiming a gun at it.",
    ],
}


@pytest.mark.parametrize(
    ("kind", "text", "right"), [(kind, *case) for kind, cases in MENDED.items() for case in cases]
)
def test_a_slip_is_mended(kind: str, text: str, right: str):
    assert mended(kind, text) == right


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in LEFT.items() for text in texts])
def test_what_is_no_slip_is_left(kind: str, text: str):
    assert mended(kind, text) == text
