"""`US` in the text of an article that follows AP: `U.S.`; headlines keep the short form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis, Kind
from cleanup.correctors.rule import Rule
from cleanup.correctors.style.shared import follows_ap, together
from cleanup.edit import Edit, Span
from cleanup.hunk import Evidence, Hunk

SHORT = re.compile(
    r"(?<![\w$€£.&/-])US(?=[ \u00a0][a-z\d]|['’]s\b|[,;:)—–]|-[a-z]|\.(?=\s|\Z)|[ \u00a0][A-Z][a-z])"
)
DOTTED = re.compile(r"\bU\.S\.")
NAMES = re.compile(
    r"US[ \u00a0](?:Airways|Weekly|Magazine|News|Open|Foods|Bank|Steel|Soccer|Today|Masters|Anti)\b"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Every `US` outside headlines and names."""
    if "US" not in analysis.prose or not follows_ap(analysis):
        return
    dotted = DOTTED.search(analysis.prose)
    note = (Evidence("U.S. here", Span(dotted.start(), dotted.end())),) if dotted else ()
    yield from together(
        analysis,
        RULE.id,
        "AP style writes U.S. with stops in the text of an article.",
        _places(analysis),
        0.9 if dotted else 0.7,
        note,
    )


def _places(analysis: Analysis) -> Iterator[Edit]:
    text = analysis.prose
    for match in SHORT.finditer(text):
        paragraph = analysis.paragraph_at(match.start())
        if (
            paragraph is None
            or paragraph.kind in (Kind.HEADLINE, Kind.BYLINE)
            or NAMES.match(text, match.start())
        ):
            continue
        around = text[max(paragraph.start, match.start() - 12) : match.end() + 12]
        if around.isupper():
            continue
        stop = text.startswith(".", match.end())
        yield Edit(match.start(), match.end() + stop, "U.S.")


RULE = Rule(id="style/us", summary="US for U.S. in AP style", find=find)
