"""What is left alone, and what is not by mistake."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.analysis.protected import Fence, Protected, protected
from cleanup.edit import Edit, Span
from tests.strategies import texts


def stretches(text: str) -> list[str]:
    """What is protected; what lies in a longer stretch is left out."""
    found = sorted({(start, end) for start, end, _ in protected(text, text)})
    return [text[a:b] for a, b in found if not any(c <= a and b <= d and (a, b) != (c, d) for c, d in found)]


def closed_letters(text: str, rule: str) -> str:
    """Which of the letters A to D a rule may not change."""
    fence = Fence(protected(text, text))
    places = [(letter, text.index(letter)) for letter in "ABCD" if letter in text]
    return "".join(letter for letter, at in places if fence.touches(rule, Edit(at, at + 1, "")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://a.example/b?c=d, then go.", ["https://a.example/b?c=d"]),
        ("(www.paper.example).", ["www.paper.example"]),
        ("Write to a.b+c@desk.paper.example.", ["a.b+c@desk.paper.example"]),
        ("On example.com/x and bbc.co.uk today", ["example.com/x", "bbc.co.uk"]),
        ("@handle, #HashTag2 and #1", ["@handle", "#HashTag2"]),
        ("an <em>old</em> tale, 2 < 3 > 1", ["<em>", "</em>"]),
        ("run `make all` now", ["`make all`"]),
        ("He were [sic] there", ["He were [sic]"]),
        ("that he were (sic) there", ["that he were (sic)"]),
        ("One two three four five six [SIC]", ["three four five six [SIC]"]),
        ("Above.\nJon Smyth (CQ), 34", ["Jon Smyth (CQ)"]),
        ("[sic]", ["[sic]"]),
    ],
)
def test_addresses_code_and_editors_marks_are_left_alone(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The end.The next sentence.",
        "He paid $5 at 10 a.m. for No. 7.",
        "`Twas said `like this' and `that'.",
        "R&D #1 at 3 @ $5",
        "A [bracketed] word (basic).",
        "a < b and c > d",
    ],
)
def test_prose_is_not(text: str) -> None:
    assert stretches(text) == []


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("A <!-- cleanup off --> B <!-- cleanup on --> C", "B"),
        ("A <!-- cleanup off --> B\n\nC", "BC"),
        ("A <!-- cleanup on --> B", ""),
        ("A <!--cleanup:off--> B <!--cleanup:on--> C <!--cleanup:off--> D", "BD"),
        ("A <!-- cleanup off --> B <!-- cleanup off --> C <!-- cleanup on --> D", "BC"),
    ],
)
def test_a_switch_closes_what_follows_to_all_rules(text: str, closed: str) -> None:
    assert closed_letters(text, "x/y") == closed


def test_rules_are_switched_by_name() -> None:
    text = "A <!-- cleanup off names, style/x --> B <!-- cleanup on names --> C <!-- cleanup on --> D"

    assert closed_letters(text, "names/variant") == "B"
    assert closed_letters(text, "style/x") == "BC"
    assert closed_letters(text, "style/y") == ""


def test_a_switch_itself_is_never_changed() -> None:
    text = "a <!-- cleanup off names --> b"

    assert Fence(protected(text, text)).touches("style/x", Edit(7, 9, ""))


ranges = st.tuples(st.integers(0, 30), st.integers(0, 6)).map(lambda pair: (pair[0], sum(pair)))
rules = st.sampled_from([(), ("a/x",), ("a",), ("b/y", "a")]).map(frozenset)
filled = ranges.filter(lambda place: place[0] < place[1])
closed = st.lists(st.builds(lambda place, names: Protected(*place, names), filled, rules), max_size=8)


@given(closed, ranges, st.sampled_from(["a/x", "a/z", "b/y"]))
def test_a_fence_says_what_each_stretch_says(stretches: list[Protected], place, rule: str) -> None:
    edit = Edit(*place, "")
    shut = [s for s in stretches if not s.rules or {rule, rule.partition("/")[0]} & s.rules]

    assert Fence(stretches).touches(rule, edit) == any(
        edit.start < stretch.end and stretch.start < edit.end for stretch in shut
    )
    if any(stretch.start <= edit.start and edit.end <= stretch.end for stretch in shut):
        assert Fence(stretches).holds(rule, Span(*place))


@given(texts)
def test_stretches_lie_in_the_text(text: str) -> None:
    assert all(0 <= start <= end <= len(text) for start, end, _ in protected(text, text))
