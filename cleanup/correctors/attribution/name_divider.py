"""A name cut in two by what divides names in another script: `Helen Marsh. -President Marsh said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/name-divider"
FRAME = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){0,2} (?P<last>[A-Z][\w’'-]+))(?P<cut>[.,]? ?[-–—•·・] ?)"
    r"(?P<title>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}) (?P=last)\b(?P<behind> (?:also )?[a-z]+)?"
)


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A full name, a dash or dot, and a title with the same surname."""
    text = analysis.prose
    for match in FRAME.finditer(text):
        if "." not in match["cut"] and not re.search("[•·・]", match["cut"]):
            continue
        before = (
            text[: match.start()].rstrip()[-3:]
            if match.start() < 4
            else text[match.start() - 4 : match.start()].rstrip()
        )
        joined = f"{match['title']} {match['name']}"
        going_on = before.endswith((",", ",”", ',"', ",’”"))
        title = Span(*match.span("title"))
        yield Hunk(
            rule=ID,
            cls=Class.REVIEW,
            message=f"“{match['name']}” and “{match['title']} {match['last']}” are one name cut in two.",
            span=Span(match.start(), match.end()),
            edits=(
                Edit(
                    match.start(),
                    match.end("last") + len(match["cut"] + match["title"] + " " + match["last"]),
                    f"and {joined}" if going_on else joined,
                ),
            ),
            confidence=0.7,
            evidence=(Evidence("the title", title),),
        )


RULE = Rule(ID, "A name cut in two: “Helen Marsh. -President Marsh said”", find)
