"""Who says what, as far as the words beside a quotation tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.analysis import Analysis
from cleanup.document import Document


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and cue of each quotation, as words; empty where there is none."""
    found = Analysis(Document.plain(text)).speeches
    return [
        (
            text[s.speaker.start : s.speaker.end] if s.speaker else "",
            text[s.cue.start : s.cue.end] if s.cue else "",
        )
        for s in found
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“We go home,” she said.", "she", "said"),
        ("“We go home,” said Ann Lee, the mayor.", "Ann Lee", "said"),
        ("“We go home,” Ann Lee, the mayor, told reporters.", "Ann Lee", "told"),
        ("“We go home,” Ann Lee bellowed.", "Ann Lee", "bellowed"),
        ("“We go home,” according to Ann Lee.", "Ann Lee", "according to"),
        ("“We go home,” the union’s lawyer said on Monday.", "the union’s lawyer", "said"),
        ("“We go home,” the end of a long day, Ann Lee said.", "Ann Lee", "said"),
        ("Ann Lee said, “We go home.”", "Ann Lee", "said"),
        ("On Monday the mayor, Ann Lee, said that they would “go home.”", "the mayor", "said"),
        ("Lee stood up and said, “We go home.”", "Lee", "said"),
        ("Ann Lee answered the press, saying “we go home.”", "Ann Lee", "saying"),
        ("Ann Lee says she hopes they will “go home early” today.", "Ann Lee", "says"),
        ("“We go home” by the last train, Ann Lee said.", "Ann Lee", "said"),
        ("ANN LEE: “We go home.”", "ANN LEE", ":"),
        ("A spokesman for Ann Lee said, “We go home.”", "A spokesman for Ann Lee", "said"),
        ("Ann Lee, meanwhile, who walked, said they “went home early.”", "Ann Lee", "said"),
        ("Ann Lee, 74, who walked all the way, said they “went home early.”", "Ann Lee", "said"),
        ("Ann Lee, during a talk in Rome, Italy, said they “went home early.”", "Ann Lee", "said"),
        ("ROME, May 3 (UPI) — Ann Lee met us, calling it “a long way home.”", "Ann Lee", "calling"),
        ("The mayor showed footage of Ann Lee saying, “We go home.”", "Ann Lee", "saying"),
        ("She left, and the mother of three replied, “We go home.”", "the mother of three", "replied"),
        ("Ann Lee said that she hopes so but said, “We go home.”", "Ann Lee", "said"),
        ("Ann Lee scolded him: “We go home,” she said.", "Ann Lee", "scolded"),
    ],
)
def test_the_words_beside_a_quotation_name_its_speaker(text, speaker, cue):
    assert told(text) == [(speaker, cue)]


@pytest.mark.parametrize(
    ("text", "surely"),
    [
        ("“We go home,” Ann Lee said.", [True]),
        ("“We go home,” Ann Lee quipped last week.", [True]),
        ("Ann Lee said on Monday, “We go home.”", [True]),
        ("As Bob Roy went on about “the way we walk,” Ann Lee said yes and left.", [False]),
        ("“We go home,” Ann Lee said, according to the Post.", [False]),
        ("“We go home,” Ann Lee said. “All of us.”", [True, False]),
    ],
)
def test_a_speaker_is_sure_where_the_words_leave_no_other(text, surely):
    assert [s.confidence >= 0.9 for s in Analysis(Document.plain(text)).speeches] == surely


def test_a_quotation_that_goes_on_keeps_its_speaker():
    text = "“We go home,” Ann Lee said. “All of us.”"

    assert [speaker for speaker, _ in told(text)] == ["Ann Lee", "Ann Lee"]


def test_a_running_quotation_has_the_speaker_of_its_other_paragraphs():
    text = "“It was a long way home.\n\n“We walked it,” Ann Lee said."

    assert [speaker for speaker, _ in told(text)] == ["Ann Lee", "Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "The “victory” was short and the report was long.",
        "She starred in “The Winter of the Heart” in May.",
        "A phone call led to the “long night” of the harbor.",
        "When she was told “no” nobody else was in the room.",
        "“We go home.” The report was long.",
    ],
)
def test_no_speaker_is_made_up(text):
    assert told(text) == [("", "")]


@given(
    st.text(alphabet='aB.,!? \n“”"’-:', max_size=80).map(
        lambda s: s.replace("a", " said ").replace("B", "Ann ")
    )
)
def test_speakers_and_cues_lie_outside_their_quotation(text):
    for speech in Analysis(Document.plain(text)).speeches:
        for span in (speech.speaker, speech.cue):
            assert span is None or not speech.quotation.span.overlaps(span)
