"""The table of frames: its language, its lines, and when a doubtful one is shown."""

from __future__ import annotations

from importlib.resources import files

import pytest

from cleanup.analysis import Analysis
from cleanup.correctors.grammar.classes import adverb, graded
from cleanup.correctors.grammar.frames import Frame, read
from cleanup.correctors.grammar.gate import garbled, measure
from cleanup.correctors.grammar.nouns import bare_nouns, count_nouns
from cleanup.correctors.grammar.running import running
from cleanup.document import Document
from cleanup.hunk import Class
from cleanup.pipeline import Selection, propose

TABLE = files("cleanup.correctors.grammar") / "data" / "frames.tsv"
LINES = [line for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
FAMILY = Selection(select=frozenset({"grammar"}))


def answers(frame: Frame, text: str) -> list[str]:
    row = running(Analysis(Document.plain(text)))
    anchored = [at for word in frame.items[frame.anchor].words for at in row.places.get(word, ())]
    found = [places for at in anchored if (places := frame.match(row, at)) is not None]
    return [answer for places in found for answer in frame.answers(row, places)]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split("\t")[2])
def test_a_line_can_be_read(line: str):
    kind, sure, pattern, *_ = line.split("\t")
    frame = read(*line.split("\t"))

    assert kind in ("preposition", "article", "verb", "tense", "order")
    assert sure in ("y", "n")
    assert pattern.count("[") == pattern.count("]") == 1
    assert frame.wrong[0] < frame.wrong[1] <= len(frame.items)
    assert frame.items[frame.anchor].words


def test_no_frame_stands_twice():
    patterns = [line.split("\t")[2] for line in LINES]

    assert len(set(patterns)) == len(patterns)


@pytest.mark.parametrize(
    ("pattern", "right", "text", "answer"),
    [
        ("~consist [from]", "of", "It consisted from two parts.", ["of"]),
        ("~avoid [to <base>]", "<ing>", "He avoids to say it.", ["saying"]),
        ("<be> [<positive>] than", "<more>", "Rafts are dangerous than boats.", ["more dangerous"]),
        ("<be> [<positive>] than", "<more>", "Rafts are cheap than boats.", ["cheaper"]),
        ("the [<num> last] <plural>", "last $1", "In the two last days it rained.", ["last two"]),
        ("as [result] of", "a $1", "As result of it they left.", ["a result"]),
        ("in [interview] with", "a $1", "He said so in interview with us.", ["an interview"]),
        ("until <subject> [will <base>]", "<agree>", "Wait until it will open.", ["opens"]),
        ("until <subject> [will <base>]", "<agree>", "Wait until they will open.", ["open"]),
        ("by [name] “", "name of / the name", "By name “Ann” she goes here.", ["name of", "the name"]),
        ("for [<adjonly>] .", "?", "They called for cautious.", []),
        ("!the will [<past>]", "<base>", "The will left him poor.", []),
    ],
)
def test_what_a_frame_answers(pattern: str, right: str, text: str, answer: list[str]):
    assert answers(read("verb", "y", pattern, right), text) == answer


def test_a_frame_does_not_reach_over_the_end_of_a_sentence():
    assert answers(read("verb", "y", "~consist [from]", "of"), "So it consists. From here on it rains.") == []


@pytest.mark.parametrize(
    ("adjective", "comparative"),
    [
        ("strong", "stronger"),
        ("dangerous", "more dangerous"),
        ("happy", "happier"),
        ("stable", "more stable"),
    ],
)
def test_a_comparative(adjective: str, comparative: str):
    assert graded(adjective, "JJR") == comparative


@pytest.mark.parametrize(
    ("adjective", "right"), [("quick", "quickly"), ("happy", "happily"), ("other", None)]
)
def test_an_adverb(adjective: str, right: str | None):
    assert adverb(adjective) == right


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


def test_a_name_is_no_part_of_a_frame():
    assert not propose(Document.plain("They met Will said nobody. May said so in May."), None, FAMILY).hunks


def test_a_quotation_is_asked_about_only_in_a_garbled_article():
    said = "“The board objected against it. The nurses is heroes,” she said."
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


def test_the_nouns_are_sorted_and_single():
    text = (TABLE.parent / "count_nouns.txt").read_text("utf-8")
    nouns = [w for line in text.splitlines() if not line.startswith("#") for w in line.split()]

    assert nouns == sorted(nouns)
    assert len(nouns) == len(count_nouns())
