"""The files of wordfreq and lemminflect, read without loading the packages."""

from __future__ import annotations

import gzip
from importlib.util import find_spec
from pathlib import Path

FORMS = {
    "noun": ("NNS",),
    "adj": ("JJR", "JJS"),
    "adv": ("RBR", "RBS"),
    "verb": ("VBD", "VBN", "VBG", "VBZ"),
}
"""The Penn tags of the columns of a line of forms."""
IRREGULAR = {
    # What lemminflect says of auxiliaries over and above its file.
    "can": "VBD,could",
    "may": "VBD,might",
    "will": "VBD,would",
    "shall": "VBD,should",
    "must": "VBD,must",
    "ought": "VBD,ought",
    "dare": "",
    "be": "VBD,was/were\nVBG,being\nVBN,been\nVBP,am/are\nVBZ,is",
    # What it makes by rule of verbs of our own lists that its file lacks: to ask it would load numpy.
    "badmouth": "verb,badmouthed,badmouthed,badmouthing,badmouths",
    "retweet": "verb,retweeted,retweeted,retweeting,retweets",
}


def package_file(package: str, name: str) -> Path:
    """A file of an installed package."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent / name


def read_frequencies() -> dict[str, float]:
    """Zipf frequencies of the 320,000 most frequent words: one list of words for each hundredth, falling."""
    import msgpack

    with gzip.open(package_file("wordfreq", "data/large_en.msgpack.gz")) as file:
        header, *lists = msgpack.load(file)
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"wordfreq's file has another form: {header}")
    found: dict[str, float] = {}
    for hundredths, words in enumerate(lists):
        found.update(dict.fromkeys(words, round(9 - hundredths / 100, 2)))
    return found


def read_lemmas() -> dict[str, str]:
    """For each word its lines `category,lemma/lemma`."""
    return _with_overrides(_lines("lemma_lu.csv.gz"), "lemma_overrides.csv")


def read_forms() -> dict[str, str]:
    """For each lemma its lines `category,form/form,form`, or `tag,form`; the last that has a tag counts."""
    return _with_overrides(_lines("infl_lu.csv.gz") | IRREGULAR, "infl_overrides.csv")


def _lines(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    with gzip.open(package_file("lemminflect", f"resources/{name}"), "rt", encoding="utf-8") as file:
        for line in file.read().splitlines():
            word, _, rest = line.partition(",")
            found[word] = f"{found[word]}\n{rest}" if word in found else rest
    return found


def _with_overrides(found: dict[str, str], name: str) -> dict[str, str]:
    for line in package_file("lemminflect", f"resources/{name}").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, _, rest = line.strip().partition(",")
            found[word] = f"{found[word]}\n{rest}" if word in found else rest
    return found
