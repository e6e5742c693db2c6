"""A name cut in two by what divides names in another script: `Clara Larkin. -President Larkin said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanup.analysis import Analysis
from cleanup.correctors.rule import Rule
from cleanup.edit import Edit, Span
from cleanup.hunk import Class, Evidence, Hunk

ID = "attribution/name-divider"
CUT = re.compile(r"[-–—•·・] ?(?P<title>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}) (?P<again>[A-Z][\w’'-]+)\b")
NAME = re.compile(r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){0,2} [A-Z][\w’'-]+)(?P<stop>[.,]? ?)$")
LONGEST = 70


def find(analysis: Analysis) -> Iterator[Hunk]:
    """A full name, a dash or dot, and a title with the same surname."""
    text = analysis.prose
    for cut in CUT.finditer(text):
        name = NAME.search(text, max(0, cut.start() - LONGEST), cut.start())
        if name is None or cut["again"] not in (name["name"].split()[-1], name["name"].split()[0]):
            continue
        if "." in name["stop"] or text[cut.start()] in "•·・":
            yield _joined(text, name, cut)


def _joined(text: str, name: re.Match[str], cut: re.Match[str]) -> Hunk:
    before = text[max(0, name.start() - 4) : name.start()].rstrip()
    joined = f"{cut['title']} {name['name']}"
    going_on = before.endswith((",", ",”", ',"', ",’”"))
    return Hunk(
        rule=ID,
        cls=Class.REVIEW,
        message=f"“{name['name']}” and “{cut['title']} {cut['again']}” are one name cut in two.",
        span=Span(name.start(), cut.end()),
        edits=(Edit(name.start(), cut.end(), f"and {joined}" if going_on else joined),),
        confidence=0.7,
        evidence=(Evidence("the title", Span(*cut.span("title"))),),
    )


RULE = Rule(ID, "A name cut in two: “Clara Larkin. -President Larkin said”", find)
