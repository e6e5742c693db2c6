"""The frames of the tables: every line can be read, and finds what it says."""

from __future__ import annotations

import pytest

from cleanup.edit import Span
from cleanup.lexicon import elements
from cleanup.lexicon.answers import answers
from cleanup.lexicon.classes import TESTS, adverb, graded, is_of, lists
from cleanup.lexicon.elements import element, form, match
from cleanup.lexicon.frames import GRAMMAR, WORDING, Doubt, Fit, fits, index, read
from cleanup.lexicon.misfits import Misfit, misfits
from cleanup.lexicon.stream import Stream
from cleanup.lexicon.tables import entries

LINES = [(table, line) for table in (*WORDING, GRAMMAR) for line in entries(table)]


def _misfits(text: str) -> list[Misfit]:
    stream = Stream(text)
    return list(misfits(stream, fits(stream)))


def _fits(line: str, stream: Stream) -> list[Fit]:
    """Where one frame holds, by trying every place."""
    frame = read("", line)
    return [fit for at in range(len(stream.form)) if (fit := frame.fit(stream, at))]


def _answers(pattern: str, right: str, text: str) -> list[str]:
    stream = Stream(text)
    return [said for fit in _fits(f"verb\ty\t{pattern}\t{right}", stream) for said in answers(fit, stream)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Parents must assist at a meeting.", "assist at", "attend"),
        ("They assisted at the opening ceremony.", "assisted at", "attended"),
        ("The vote passed by 7 votes against 2.", "by 7 votes against 2", "7-2"),
        ("Rents rose on 4% in Lyon.", "on", "by"),
        ("Informations were given.", "Informations", "Information"),
        ("A man of 58 years spoke.", "man of 58 years", "58-year-old man"),
        ("He was suspected in stealing cars.", "suspected in", "suspected of"),
        ("The flights were annulled.", "annulled", "canceled"),
        ("Her legal professionals left.", "legal professionals", "lawyers"),
    ],
)
def test_a_frame_finds_its_words_and_takes_over_their_form(text, wrong, right):
    assert (wrong, right) in [(text[m.start : m.end], m.right) for m in _misfits(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He will assist at the hospital’s Assist at Home desk.",
        "Rents rose on 4% growth.",
        "The Informations Group met.",
        "He rose. On 4% of days it rains.",
        "",
    ],
)
def test_other_neighbours_capitals_and_marks_are_no_frame(text):
    assert [m for m in _misfits(text) if m.doubt is Doubt.NONE] == []


def test_languages_of_one_family_share_what_they_make():
    origins = ("French", "Romance", "German", "Dutch", "Japanese")
    french, shared, german, dutch, japanese = (Misfit(0, 1, "x", Doubt.NONE, o) for o in origins)

    assert french.family == shared.family
    assert german.family == dutch.family
    assert japanese.family == japanese.origin
    assert len({french.family, german.family, japanese.family}) == 3


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("She lost at chess. A grandmaster gave up an elephant.", "bishop"),
        ("She gave up an elephant at chess.", None),
        ("Jewels were stolen in the flight.", "theft"),
        ("Jewels were stolen." + " He ran." * 20 + " It saw the flight.", None),
    ],
)
def test_what_a_text_is_about_tells_one_sense_from_another(text: str, right: str | None):
    answer = _answers("[elephant/n] ~~chess", "bishop/n", text) + _answers(
        "the [flight] ~theft", "theft", text
    )

    assert answer == ([right] if right else [])


def test_no_topic_is_told_by_what_a_frame_takes_for_wrong_there():
    for table, line in LINES:
        frame = read(table, line)
        wrong = frozenset().union(*(part.words for part in frame.elements[slice(*frame.wrong)]))
        for part in frame.elements:
            assert not part.topic or not wrong or wrong - part.words, line


def test_every_line_can_be_read():
    for table, line in LINES:
        kind, doubt, written, right = line.split("\t")
        before, wrong, after = written.replace("]", "[").split("[")
        frame = read(table, line)
        held = frame.elements[slice(*frame.wrong)]

        assert (kind in PARTS) is (table == GRAMMAR), line
        assert Doubt(doubt), line
        assert len(held) == len(wrong.split()), line
        assert any(not part.optional and not part.barred for part in held), line
        assert sum(part.wanted for part in held) >= right.count("{"), line
        assert "{" not in before + after, line
        assert frame.elements[frame.anchor].beginnings, line
        assert right.count("@") == sum(word in FORMS for word in right.split()), line
        for word in right.split():
            assert word[-2:] not in ("/v", "/n") or word[-2:] in wrong, line


PARTS = ("preposition", "article", "verb", "tense", "order")
FORMS = "@drop @base @ing @past @part @third @agree @adverb @more @most @other".split()


def test_a_table_has_no_line_twice():
    written = [line.split("\t")[2] for _, line in LINES]

    assert sorted(set(written)) == sorted(written)


def test_every_class_is_told_one_way_and_wanted():
    lines = [line.split("\t")[2] for _, line in LINES] + [*lists().values()]
    wanted = {one[1:] for line in lines for one in line.translate(MARKS).split() if one[0] == "@"}

    assert not lists().keys() & TESTS.keys()
    assert wanted - {"name"} <= lists().keys() | TESTS.keys()
    assert TESTS.keys() <= wanted


MARKS = str.maketrans("[]{}?!|", " " * 7)


def test_the_anchor_is_no_more_than_a_short_cut():
    text = "They assisted at the ceremony, and in virtue of the law the subventions rose on 4% in May."
    stream = Stream(text)
    slow = [(line, fit.places) for _, line in LINES for fit in _fits(line, stream)]
    quick = [fit.places for fit in fits(stream)]

    assert sorted(places for _, places in slow) == sorted(quick)
    assert len(quick) > 4


def test_a_frame_is_found_by_its_rarest_words():
    assert read("", "verb\ty\t@the|@name ?old the consist/v|lie_in [of] the\tin").anchor == 3
    assert {"consists", "subvention"} <= index().keys()
    assert "in" not in index()["lie"].pairs


@pytest.mark.parametrize(
    ("elements_", "text", "step", "ends"),
    [
        ("the ?old man", "the man", 1, [2, 2, 3]),
        ("the ?old man", "the old man", 1, [2, 3, 4]),
        ("more_than two", "more than two", -1, [3, 1]),
        ("!the man", "man", 1, [1, 2]),
        ("!the man", "old man", -1, [2, 2]),
        ("the man", "the woman", 1, None),
    ],
)
def test_elements_are_matched_one_behind_the_other(elements_, text, step, ends):
    stream = Stream(text)
    at = 1 if step > 0 else len(stream.form) - 1

    assert match([element(e) for e in elements_.split()], stream, at, step) == ends


@pytest.mark.parametrize(
    ("one", "word", "fits_"),
    [
        ("trust", "trust", True),
        ("trust", "Trust", False),
        ("@singular", "Trust", False),
        ("the_trust", "the Trust", False),
        ("the_Trust", "the Trust", True),
        ("the_Trust", "the trust", False),
        ("Monday", "Monday", True),
        ("Monday", "monday", False),
        ("@weekday", "Monday", True),
        ("@name", "Trust", True),
        ("@name", "trust", False),
        ("@word", "Trust", False),
        ("@digits", "1,200", True),
        ("i", "I", True),
        ("will", "will", True),
        ("will", "Will", False),
    ],
)
def test_only_what_has_a_capital_itself_is_a_name(one: str, word: str, fits_: bool):
    assert (match([element(one)], Stream(f"so {word}"), 2) is not None) is fits_


def test_the_first_word_of_a_sentence_or_quotation_may_be_any():
    text = "Trust him. “Trust him,” Trust said."
    stream = Stream(text, [Span(0, 10), Span(11, len(text))])

    assert [word for word in stream.form if word.lower() == "trust"] == ["trust", "trust", "Trust"]


def test_a_frame_does_not_reach_over_the_end_of_a_sentence():
    text = "So it depends\n\nOf the two one stays."

    assert list(fits(Stream("So it depends of the two.")))
    assert not list(fits(Stream(text, [Span(0, 13), Span(15, len(text))])))


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("carry/v", "carry carries carried carried carrying"),
        ("take/v", "take takes took taken taking"),
        ("pick_up/v", "pick_up picks_up picked_up picked_up picking_up"),
        ("cotise/v", "cotise cotises cotised cotised cotising"),
        ("party/n", "party parties"),
        ("legal_professional/n", "legal_professional legal_professionals"),
        ("arrestation/n", "arrestation arrestations"),
        ("equipment/n", "equipment equipments"),
    ],
)
def test_the_first_word_of_a_verb_and_the_last_of_a_noun_is_inflected(lemma: str, forms: str):
    assert [written for written, _ in element(lemma).tags] == forms.split()
    assert form("carry", "VBG") == "carrying"
    assert [tag for _, tag in element("carry/v").tags] == [*elements.VERB]


@pytest.mark.parametrize(
    ("pattern", "right", "text", "answer"),
    [
        ("consist/v [from]", "of", "It consisted from two parts.", ["of"]),
        ("avoid/v [to @base]", "@ing", "He avoids to say it.", ["saying"]),
        ("is|are [@positive] than", "@more", "Rafts are dangerous than boats.", ["more dangerous"]),
        ("is|are [@positive] than", "@more", "Rafts are cheap than boats.", ["cheaper"]),
        ("the [{@num} last] @plural", "last {1}", "In the two last days it rained.", ["last two"]),
        ("as [{result}] of", "a {1}", "As result of it they left.", ["a result"]),
        ("in [{interview}] with", "a {1}", "He said so in interview with us.", ["an interview"]),
        ("until @subject [will @base]", "@agree", "Wait until it will open.", ["opens"]),
        ("until @subject [will @base]", "@agree", "Wait until they will open.", ["open"]),
        ("by [name] “", "name of / the name", "By name “Ann” she goes here.", ["name of", "the name"]),
        ("for [@adjonly] .", "?", "They called for cautious.", []),
        ("!the will [@past]", "@base", "The will left him poor.", []),
        ("[the] both", "@drop", "The both left.", [""]),
        ("the [@verbal] of", "@other", "The arrive of the boat was late.", ["arrival"]),
        ("[assist/v at] a", "attend/v", "Assisting at a meeting is dull.", ["Attending"]),
    ],
)
def test_what_a_frame_answers(pattern: str, right: str, text: str, answer: list[str]):
    assert _answers(pattern, right, text) == answer


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
    ("name", "word", "known"),
    [("num", "several", True), ("num", "17", True), ("num", "1", False), ("year", "1987", True)],
)
def test_a_word_of_a_class(name: str, word: str, known: bool):
    assert is_of(name, word) is known
