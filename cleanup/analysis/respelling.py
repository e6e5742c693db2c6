"""Which words an edit respells: what a word that the desk accepts is kept from."""

from __future__ import annotations

from collections.abc import Iterator

from cleanup.analysis.tokens import tokens
from cleanup.edit import Edit, minimal


def respelt(text: str, edit: Edit) -> Iterator[str]:
    """The words an edit changes within themselves, first without, then with a possessive ’s.

    What goes with more around it is not respelt.
    """
    change = minimal(text, edit)
    start, end = change.start, change.end
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    result = text[start : change.start] + change.replacement + text[change.end : end]
    kept = {form for token in tokens(result) for form in (token.text, token.bare)}
    for token in tokens(text, start, end):
        if token.start <= change.start and change.end <= token.end:
            yield from (form for form in dict.fromkeys((token.bare, token.text)) if form not in kept)
