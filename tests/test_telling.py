"""What the finds of rules tell of the whole article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from cleanup.analysis import Analysis
from cleanup.correctors import rules
from cleanup.correctors.rule import Rule
from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk
from cleanup.telling import WEIGHTS, Finds

TWO_NAMES = "Ann Halloran left. Halloran was tired, Halloran said. Then Holloran slept. Halloran woke.\n\n"
OTHER_NAMES = "Tom Whitfield spoke. Whitfield sang, Whitfield said. Then Whitfeild slept. Whitfield woke.\n\n"
NO_CAPITAL = "It will be closed on monday.\n\n"


def score(text: str) -> float:
    return Analysis(Document.plain(text), None, Finds(rules()).told).garbledness.score


def test_every_rule_that_tells_is_a_rule():
    assert WEIGHTS.keys() <= {rule.id for rule in rules()}


def test_one_kind_alone_tells_little_and_two_tell_that_it_is_garbled():
    alone, other = score(TWO_NAMES), score(NO_CAPITAL)

    assert 0 < alone < 0.3
    assert 0 < other < 0.3
    assert score(TWO_NAMES + NO_CAPITAL) >= 0.3


def test_more_of_one_kind_tell_no_more_and_a_long_text_tells_less():
    assert score(TWO_NAMES + OTHER_NAMES) == score(TWO_NAMES)
    assert score(NO_CAPITAL + "The boats were out.\n\n" * 500) < score(NO_CAPITAL)


def test_what_bears_a_mark_already_is_not_counted_again():
    text = "The firm Announced a recall.\n"

    assert score(text) == Analysis(Document.plain(text)).garbledness.score


@pytest.mark.parametrize(("marked", "looks"), [(True, 2), (False, 1)])
def test_what_hangs_on_the_garbledness_is_looked_for_again_where_a_mark_is_added(marked, looks):
    looked = Counter[str]()

    def sure(_: Analysis) -> Iterator[Hunk]:
        looked["sure"] += 1
        if marked:
            yield Hunk("names/variant", Class.REVIEW, "", Span(0, 2), (Edit(0, 2, "We"),), confidence=0.9)

    def doubtful(analysis: Analysis) -> Iterator[Hunk]:
        looked[f"doubtful {analysis.garbledness.score > 0}"] += 1
        return iter(())

    some = [Rule("names/variant", "Names", sure), Rule("names/title", "Titles", doubtful)]
    finds = Finds(some)
    analysis = Analysis(Document.plain(NO_CAPITAL), None, finds.told)
    assert (analysis.garbledness.score > 0) is marked
    for rule in [*some, *reversed(some)]:
        assert bool(finds.of(analysis, rule)) is (marked and rule is some[0])
    assert looked == Counter(["sure", "doubtful False", "doubtful True"][: 1 + looks])


def test_odd_words_tell_where_there_is_a_doubt_already():
    odd = "The court gave him a life phrase for the murder. The team won and set a world registration.\n\n"

    assert score(odd) == 0
    assert score(TWO_NAMES + odd) > score(TWO_NAMES)
