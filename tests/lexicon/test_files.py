"""What is read from the files of wordfreq and lemminflect is what the packages say."""

from __future__ import annotations

import pytest

from cleanup.lexicon.words import inflect, is_common, lemmas, zipf

WORDS = """the horn Lysko zelenskyy didn't told led leaves okay cyclops forecast broadcast zinc proofread
gotten be were can might businesspeople children Paris us US better best quickly quizzes ph xyzzyx""".split()
TAGS = ["VBD", "VBZ", "VBN", "VBG", "NNS", "JJR", "RBS"]


@pytest.mark.parametrize("word", WORDS)
def test_how_common_a_word_is(word):
    from wordfreq import zipf_frequency

    assert zipf(word) == pytest.approx(zipf_frequency(word, "en", wordlist="large"), abs=0.01)


@pytest.mark.parametrize("word", WORDS)
def test_what_a_word_can_be(word):
    from lemminflect import getAllLemmas

    expected = getAllLemmas(word.lower())

    assert lemmas(word) == expected
    assert is_common(word) == bool(expected)


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("tag", TAGS)
def test_the_forms_of_a_word(word, tag):
    from lemminflect import getInflection

    assert inflect(word, tag) == (getInflection(word, tag) or (word,))[0]
