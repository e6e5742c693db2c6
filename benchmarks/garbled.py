"""A long article with as many hunks as wanted, and its patch set, by a seeded generator."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from cleanup.edit import Edit, Span
from cleanup.formats import read
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.patchset import PatchSet

PLAIN = """
the council said on Tuesday that a plan for harbour bridge would cost more than anybody had thought before
winter came and with it another vote about money which was never there while people waited in line outside
""".split()
ACCENTED = "café naïve Zürich señor Łódź Ærø façade “so” ‘no’ — Ελλάδα мост naïveté Dvořák".split()
WIDE = "東京 日本 한국".split()
"""In one paragraph of fifty."""
RULES = (
    "artefacts/repeated-word",
    "names/variant",
    "wording/frozen-phrase",
    "grammar/misspelling",
    "style/number",
)
A_PARAGRAPH = 80
"""Words."""


def write(folder: Path, words: int, hunks: int, seed: int = 1) -> tuple[Path, Path]:
    """An article of so many words and its patch set of so many hunks, as files."""
    chance = random.Random(seed)
    article, stored = folder / f"article_{words}_{hunks}.md", folder / f"article_{words}_{hunks}.json"
    paragraphs = [_paragraph(chance) for _ in range(words // A_PARAGRAPH)]
    article.write_text("\n\n".join(paragraphs) + "\n", "utf-8")
    document = read(article)
    patchset = PatchSet(document, tuple(_hunks(document.text, hunks, chance)))
    stored.write_text(json.dumps(patchset.to_dict()), "utf-8")
    return article, stored


def _paragraph(chance: random.Random) -> str:
    words = [chance.choice(ACCENTED if chance.random() < 0.1 else PLAIN) for _ in range(A_PARAGRAPH)]
    words[0] = words[0].capitalize()
    if chance.random() < 0.02:
        words[40] = chance.choice(WIDE)
    return " ".join(words) + "."


def _hunks(text: str, count: int, chance: random.Random) -> Iterator[Hunk]:
    starts = [
        0,
        *(at + 1 for at, letter in enumerate(text) if letter in " \n" and text[at + 1 : at + 2].isalpha()),
    ]
    for number, start in enumerate(sorted(chance.sample(starts, count))):
        end = start
        while end < len(text) and text[end].isalpha():
            end += 1
        old, cls = text[start:end], Class.SAFE if number % 5 == 0 else Class.REVIEW
        new = chance.choice(PLAIN) if number % 3 else f"{old}s"
        span = Span(start, end)
        if number == count - 1:  # one that no bulk decision settles
            yield Hunk("grammar/agreement", Class.QUERY, "Is this what was meant?", span, id=f"h{number:05}")
            return
        yield Hunk(
            RULES[number % len(RULES)],
            cls,
            f"“{old}” is not what was meant here.",
            span,
            (Edit(start, end, new if new != old else f"{new}s"),),
            ((Edit(start, end, f"{old}ed"),),) if number % 4 == 0 else (),
            confidence=0.5 + (number % 50) / 100,
            evidence=(Evidence("as the paragraph has it", span),),
            id=f"h{number:05}",
        )
