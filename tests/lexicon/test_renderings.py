"""What may stand for what, by the dictionaries."""

from __future__ import annotations

import pytest

from cleanup.lexicon.renderings import LANGUAGES, SYNONYM, renderings
from cleanup.lexicon.tables import entries


@pytest.mark.parametrize(
    ("stands", "meant"),
    [("assists", "attends"), ("assisted", "attended"), ("phrases", "sentences"), ("carried", "wore")],
)
def test_the_forms_of_a_word_stand_for_the_same_forms(stands: str, meant: str) -> None:
    assert meant in renderings((stands,), spun=False)


def test_several_words_stand_for_one() -> None:
    assert "swimsuit" not in renderings(("suit",), spun=False)
    assert "suit" in renderings(("swimsuit",), spun=True)


def test_a_thesaurus_is_asked_about_spun_texts_alone() -> None:
    assert "suit" not in renderings(("swimsuit",), spun=False)


@pytest.mark.parametrize("origin", [*LANGUAGES, SYNONYM])
def test_each_row_has_words_of_one_kind(origin: str) -> None:
    """A noun never stands for a verb; what is bare may stand for anything in a thesaurus."""
    wrong = []
    for line in entries(f"renderings_{origin}.tsv"):
        first, _, rest = line.partition("\t")
        row = [*([first] if origin == SYNONYM else []), *rest.split("|")]
        kinds = {word[-2:] if word[-2:] in ("/v", "/n") else "" for word in row}
        if len(row) < 2 or len(set(row)) < len(row) or (len(kinds) > 1 and origin != SYNONYM):
            wrong.append(line)

    assert wrong == []
