"""What other alphabets make of a name, undone: Dzhakson, Ntavis, Mcdonarde, Geuraham."""

from __future__ import annotations

import re
from functools import lru_cache

VOWEL = "[aeiouy]"
SCHOOLS: tuple[tuple[tuple[str, str], ...], ...] = (
    # Cyrillic: no letter for j, h, w, x, qu
    (("dzh", "j"), ("kh", "h"), (f"^u(?={VOWEL})", "w"), ("uo", "wo"), ("kv", "qu")),
    (("dzh", "g"), ("^g", "h"), ("(?<=[aeiou])u(?=[aeiou])", "w"), ("e?ay", "i"), ("ks", "x"), ("yu", "u")),
    # Greek: no letter for b, d, g, j, sh, w
    (
        ("mp", "b"),
        ("^nt", "d"),
        ("gk", "g"),
        ("tz", "j"),
        (f"^ou(?={VOWEL})", "w"),
        ("ou", "u"),
        ("^ch", "h"),
    ),
    (("^mp", "b"), ("nt", "d"), (f"ou(?={VOWEL})", "w"), ("ts", "ch"), ("v", "b")),
    # Japanese: no l, v, th, hardly two consonants together, none at the end but n
    (("(?<=[bcdfgkpst])[uo](?=[bcdfgklmnprst])", ""), ("a$", "er"), ("e$", ""), ("ll?", "r")),
    (("(?<=[bdfgkpst])[uo]$", ""), ("ku", "qu"), ("(?<!^)r", "l"), ("b", "v")),
    # Korean: the same, and no f, v, z
    (("(?<=[bcdfgjklmnprst])eu", ""), ("lr", "l"), ("eo$", "er"), ("p", "f")),
    (("(?<=[bcdfgjklmnprst])eu", ""), ("l", "r"), ("b", "v"), ("j", "z")),
    # Chinese: no r at the end of a syllable, no v, every syllable open but for n and ng
    (("er", "l"), ("ng", "n"), ("(?<=[bdgkpt])[eiu]$", ""), ("w", "v"), ("si$", "s")),
    # Arabic: no p, v, g, e, o
    (("b", "p"), ("f", "v"), ("gh", "g"), ("tsh", "ch"), ("oo|ou", "u"), ("ee", "i")),
)
"""For each alphabet, letters of what comes back from it, and what they may have stood for."""
CLASSES = str.maketrans("bpfvwdtgkqczlrmn", "bbbbbttkkkksrrnn")
SIBILANT = re.compile("dzh|tch|sch|tsh|ch|sh|zh|ts|tz|j|c(?=[eiy])")
SOFT_G = re.compile("(?<=.)g(?=[eiy])")
OPENING = re.compile(rf"^(?:mp|nt|gk|ou(?={VOWEL})|u(?={VOWEL})|kh|h|wh)")
OPENED = {"mp": "b", "nt": "d", "gk": "g", "ou": "v", "u": "v", "kh": "k", "h": "k", "wh": "v"}


@lru_cache(maxsize=8_192)
def undone(word: str) -> tuple[str, ...]:
    """A folded word, and what it may have been before it went through another alphabet."""
    found = [word]
    for school in SCHOOLS:
        plain = word
        for written, meant in school:
            plain = re.sub(written, meant, plain)
        if plain not in found and len(plain) > 2:
            found.append(plain)
    return tuple(found)


@lru_cache(maxsize=16_384)
def bones(word: str) -> frozenset[str]:
    """The consonants of a folded word by where in the mouth they are made, with and without a last r."""
    opened = OPENING.sub(lambda match: OPENED[match.group()], word).replace("kv", "k").replace("x", "ks")
    found = set[str]()
    for plain in {opened, SOFT_G.sub("s", opened)}:
        plain = plain[:1] + plain[1:].replace("w", "")
        plain = SIBILANT.sub("s", plain).translate(CLASSES)
        plain = re.sub(r"(.)\1+", r"\1", re.sub("[aeiouyh]", "", plain))
        found |= {plain, plain.rstrip("r")}
    return frozenset(each for each in found if len(each) > 1)
