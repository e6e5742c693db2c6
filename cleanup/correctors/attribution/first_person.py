"""We for an institution: `We also published the Senate statement`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.attribution.frames import COMMON, begins_sentence, in_first_person, surely_outside
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Hunk

ID = "attribution/first-person"
MOST = 2
"""So many first persons outside quotations may a report have that is not in the first person."""
FRAME = re.compile(
    r"(?P<we>We|I)(?P<also> also)? "
    r"(?P<verb>published|released|issued|posted|shared|sent|presented|unveiled|submitted|circulated"
    r"|made|gave) "
    r"(?P<article>the |The )(?:(?P<body>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+| of| for| the){0,5}?)(?:[’']s)?"
    rf"|(?P<common>{COMMON})[’']s) "
    r"(?P<form>statement|report|letter|memo|announcement|press release|transcript|summary"
    r"|communiqu[eé]|readout)"
    r"(?P<link> (?P<capital>Regarding|About|On|Of|In|Concerning|After|That|Saying))?\b"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A sentence in the first person whose object names the institution that speaks."""
    found = [
        match
        for match in FRAME.finditer(analysis.prose)
        if begins_sentence(analysis, match.start()) and surely_outside(analysis, match.start())
    ]
    if not found or len(in_first_person(analysis)) > MOST:
        return
    for match in found:
        yield _theirs(match)


def _theirs(match: re.Match[str]) -> Hunk:
    form = match["form"]
    article = "an" if form[0] in "aeiou" else "a"
    subject = f"The {match['body'] or match['common']}{match['also'] or ''} {match['verb']} {article} {form}"
    edits = [Edit(match.start("we"), match.end("form"), subject)]
    if match["capital"]:
        first = match.start("capital")
        edits.append(Edit(first, first + 1, match["capital"][0].lower()))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{match['we']}” seems to be the institution whose {form} this is: the article is not in "
        "the first person.",
        span=Span(match.start(), match.end()),
        edits=tuple(edits),
        confidence=0.75,
    )


RULE = Rule(ID, "“We” for the institution that an article reports on", find)
