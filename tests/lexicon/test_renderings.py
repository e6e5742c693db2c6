"""What may stand for what, by the dictionaries."""

from __future__ import annotations

import pytest

from cleanup.lexicon.renderings import Source, renderings
from cleanup.lexicon.tables import entries


@pytest.mark.parametrize(
    ("stands", "meant"),
    [("assists", "attends"), ("assisted", "attended"), ("phrases", "sentences"), ("carried", "wore")],
)
def test_the_forms_of_a_word_stand_for_the_same_forms(stands: str, meant: str) -> None:
    assert meant in renderings((stands,), Source.DICTIONARY)


def test_a_thesaurus_is_followed_one_way() -> None:
    assert "suit" in renderings(("costume",), Source.SYNONYM)
    assert "costume" not in renderings(("suit",), Source.SYNONYM)


@pytest.mark.parametrize(("source", "table"), [(s, t) for s in Source for t in s.value])
def test_each_row_has_words_of_one_kind(source: Source, table: str) -> None:
    """A noun never stands for a verb, but in a thesaurus; a word alone stands for nothing."""
    wrong = []
    for line in entries(f"renderings_{table}.tsv"):
        first, _, rest = line.partition("\t")
        row = rest.split("|") if source is Source.DICTIONARY else [first, *rest.split("|")]
        kinds = {word[-2:] if word[-2:] in ("/v", "/n") else "" for word in row}
        if len(row) < 2 or len(set(row)) < len(row) or (len(kinds) > 1 and source is not Source.SYNONYM):
            wrong.append(line)

    assert wrong == []
