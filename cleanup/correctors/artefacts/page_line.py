"""A line of nothing but the words of a web page: `Article reserved to the subscribers`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from cleanup.analysis import Analysis, Paragraph
from cleanup.correctors.artefacts.boilerplate import is_boilerplate, whole_line
from cleanup.correctors.rule import Rule
from cleanup.hunk import Class, Hunk

LONGEST = 120
"""No such line is longer, in code points."""
FEWEST, MOST = 4, 16
"""Words of a headline that is a link; so many may stand behind a label."""
LISTING = frozenset(
    """related similar popular most recommended reading read other stories articles news materials topic
    topics theme subject also trending latest interest interested ranking""".split()
)
"""Under a line with one of these stand the headlines of other articles."""
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
QUOTED = re.compile(r"[“”\"«»„]")
STOPPED = re.compile(r"[.!?…:;,][”\"’)\]]*\Z")
LABEL = re.compile(r"(?P<label>[^:]{3,50}?)\s?[:：]\s*(?P<rest>\S.*)?")
CALL = re.compile(
    r"(?:If|Already|Have|Did|Do|Would|Please)? ?[Yy]ou(?:r\b| have| can| may)|Already |All rights|Please "
)
"""How a whole sentence of a page begins that is no order to the reader."""
DELIVERY = re.compile(
    r"(?:Receive|Get|Find|Have|Enjoy|Read|Follow|Discover|Subscribe|Sign up|Register|Join) (?:.{1,90} )?"
    r"(?:in|into|to|on|by|via|at) your (?:own )?(?:e-?)?"
    r"(?:mail ?box|letter ?box|post ?box|in-?box|mail|(?:smart|mobile |cell)?phone|mobile|messenger|tablet"
    r"|mail(?:ing)? address)[\s.!]*"
)
"""An order to the reader that ends as a newsletter’s does: `Receive the essential in your mailbox`."""
ADDRESS = frozenset("you your yourself our us we".split())
ARTICLES = frozenset({"a", "an", "the"})
INTEREST = frozenset({"interest", "interested", "interesting"})
READING = frozenset(
    """read reads reading share keep studying study perusing see know learn discover continue continues
    miss""".split()
)
"""With nothing but a pointer these make such a line: read on, see more, now reading."""


@cache
def _parts() -> dict[str, frozenset[str]]:
    """The parts each word of such a line can play."""
    data = files("cleanup.correctors.artefacts") / "data" / "page_words.tsv"
    found: dict[str, set[str]] = {}
    for line in data.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            part, words = line.split("\t")
            for word in words.split():
                found.setdefault(word.replace("’", "'"), set()).add(part)
    return {word: frozenset(parts) for word, parts in found.items()}


def find(analysis: Analysis) -> Iterator[Hunk]:
    """Short lines below the headline that speak of the page and nothing else, and lists of links."""
    links: list[Paragraph] = []
    below = False
    for paragraph in analysis.paragraphs[1:]:
        line = analysis.prose[paragraph.start : paragraph.end]
        known = is_boilerplate(line)
        if known or is_page_line(line):
            yield from _links(analysis, links)
            if not known:
                yield _removal(analysis, paragraph, f"“{line}” speaks of the page, not of the news.", 0.85)
            below, links = not LISTING.isdisjoint(_words(line)) and ":" not in line, []
        elif below and _is_link(line):
            links.append(paragraph)
        else:
            yield from _links(analysis, links if len(links) > 1 else [])
            below, links = False, []
    yield from _links(analysis, links)


def _links(analysis: Analysis, links: list[Paragraph]) -> Iterator[Hunk]:
    for paragraph in links:
        message = "One of the headlines that stand under a heading of the page."
        yield _removal(analysis, paragraph, message, 0.7)


def _is_link(line: str) -> bool:
    return len(line) <= LONGEST and FEWEST <= len(line.split()) <= MOST and not STOPPED.search(line)


def _removal(analysis: Analysis, paragraph: Paragraph, message: str, confidence: float) -> Hunk:
    edit = whole_line(analysis, paragraph)
    return Hunk(RULE.id, Class.REVIEW, message, paragraph.span, (edit,), confidence=confidence)


def is_page_line(line: str) -> bool:
    """Whether all words of a line belong to a page's furniture, and enough of them to nothing else."""
    if len(line) > LONGEST:
        return False
    if DELIVERY.fullmatch(line):
        return True
    label = LABEL.fullmatch(line)
    if label and not QUOTED.search(label["label"]):
        words = _words(label["label"])
        rest = label["rest"] or ""
        whole = not STOPPED.search(rest) and len(rest.split()) <= MOST
        if whole and (_is_label(words) or (_tells(words) and len(words) < 7)):
            return True
    if QUOTED.search(line):
        return False
    words = _words(line)
    if not _tells(words):
        return False
    order = "reader" in _parts()[words[0]] or CALL.match(line) is not None
    return order or not STOPPED.search(line)


def is_mostly_page(line: str) -> bool:
    """Whether two thirds of the words of a line that tell something are of the page."""
    content = [parts for word in _words(line) if "glue" not in (parts := _parts().get(word, frozenset()))]
    return sum(map(bool, content)) * 3 >= 2 * len(content)


def _words(line: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in WORD.findall(line)]


def _is_label(words: list[str]) -> bool:
    kinds = [_parts().get(word, frozenset()) for word in words]
    return (
        ARTICLES.isdisjoint(words[:1])
        and any("label" in parts for parts in kinds)
        and all(parts & {"label", "glue"} for parts in kinds)
    )


def _tells(words: list[str]) -> bool:
    """Whether the words are all of the page, and say so together."""
    known = [_parts().get(word) for word in words]
    if not words or None in known or all("glue" in (parts or ()) for parts in known):
        return False
    kinds = [parts for parts in known if parts and "glue" not in parts]
    if len(kinds) == 1:
        alone = len(words) == 1 and "alone" in kinds[0]
        return "strong" in kinds[0] or alone or _addresses(words)
    if any("strong" in parts for parts in kinds) or _addresses(words):
        return True
    bare = words[0] not in ARTICLES or len(kinds) > 2
    return (
        _together(kinds, "page", "reader", "access", "channel")
        or (bare and _together(kinds, "page", "pointer"))
        or _together(kinds, "picture", "picture", "origin", "reader", "pointer", "channel")
        or ("reader" in kinds[0] and _together(kinds, "reader", "channel", "access"))
        or _together(kinds, "error", "reader")
        or _together(kinds, "right", "access")
        or (len(words) < 5 and bool(READING.intersection(words)) and _together(kinds, "reader", "pointer"))
        or ("reader" in kinds[0] and "reading" in words[1:])
    )


def _addresses(words: list[str]) -> bool:
    return bool(INTEREST.intersection(words) and ADDRESS.intersection(words))


def _together(kinds: list[frozenset[str]], one: str, *others: str) -> bool:
    """Whether one word plays the first part and another word one of the others."""
    for index, parts in enumerate(kinds):
        rest = kinds[:index] + kinds[index + 1 :]
        if one in parts and any(not other.isdisjoint(others) for other in rest):
            return True
    return False


RULE = Rule(
    id="artefacts/page-line",
    summary="A line that speaks of the web page: “Article reserved to the subscribers”",
    find=find,
)
