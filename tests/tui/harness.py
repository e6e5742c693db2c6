"""A review on a screen of any size, and the screen as text with a letter for each style."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from rich.segment import Segment
from textual.pilot import Pilot

from cleanup.config import Configuration
from cleanup.config.vocabulary import Vocabulary
from cleanup.document import Document
from cleanup.edit import Edit, Span
from cleanup.formats import read
from cleanup.hunk import Class, Evidence, Hunk
from cleanup.patchset import PatchSet
from cleanup.session import Session
from tui.app import ReviewApp
from tui.options import Options
from tui.screens.review import ReviewScreen
from tui.sitting import Sitting

ARTICLE = """\
Harbour board recieves warning on cranes

The harbour board said on Tuesday it would recieve the the final report by 3 January, after the chairwoman \
Ana Petrovic asked for “more time” to read it.

“We was told nothing,” a resident said. “Nobody came .”

Officials had earlier put the cost at $1,5 million, according to documents seen by the paper.

A quiet paragraph that needs nothing at all.

Another one, just as quiet as the one before it.

The Harbour board meets again on Friday, when Petrovich is expected to resign.
"""


def hunk(
    number: int, old: str, new: str | None, rule: str = "wording/word", text: str = ARTICLE, **more: object
) -> Hunk:
    """A hunk on the first place where some words stand."""
    start = text.index(old)
    span = Span(start, start + len(old))
    edits = () if new is None else (Edit(span.start, span.end, new),)
    settings: dict[str, object] = {
        "cls": Class.QUERY if new is None else Class.REVIEW,
        "message": f"“{old}” is not what was meant.",
        "confidence": 0.9,
        "id": f"h{number:04}",
    } | more
    return Hunk(rule=rule, span=span, edits=edits, **settings)  # type: ignore[arg-type]


def hunks(text: str = ARTICLE) -> tuple[Hunk, ...]:
    """One of each kind."""
    petrovic, two = text.index("Petrovic asked"), text.index("recieve the the")
    slips = (Edit(two, two + 7, "receive"), Edit(two + 11, two + 15, ""))
    return (
        hunk(1, "recieves", "receives", "grammar/spelling", message="“recieves” is no English word."),
        replace(hunk(2, "recieve the the", "", "grammar/spelling", message="Two slips."), edits=slips),
        hunk(
            3,
            "We was",
            None,
            "grammar/agreement",
            message="“We was” does not agree; somebody said it.",
            in_quotation=True,
            alternatives=((Edit(text.index("We was"), text.index("We was") + 6, "We were"),),),
        ),
        hunk(4, " .”", ".”", "artefacts/spacing", message="A space before a full stop.", cls=Class.SAFE),
        hunk(5, "$1,5 million", "$1.5 million", "style/number", alternatives=(
            (Edit(text.index("$1,5 million"), text.index("$1,5 million") + 12, "$1,500 million"),),
        )),
        hunk(6, "The Harbour board", None, "names/unclear", message="Is this the board of paragraph 1?"),
        hunk(
            7,
            "Petrovich",
            "Petrovic",
            "names/variant",
            message="“Petrovich” is “Petrovic” elsewhere.",
            evidence=(Evidence("“Petrovic”, once, with first name", Span(petrovic, petrovic + 8)),),
        ),
    )  # fmt: skip


def proposals(name: str, text: str = ARTICLE) -> PatchSet:
    """What is proposed for a file: these hunks where it is the example, else none."""
    document = read(name)
    return PatchSet(document, hunks() if document.text == text else ())


class Held(Sitting):
    """A sitting that knows how it ended."""

    ended = -1


def sitting(
    folder: Path,
    texts: Sequence[str] = (ARTICLE,),
    propose: Callable[[str], PatchSet] = proposals,
    options: Options | None = None,
) -> Held:
    """A sitting over files that hold these texts."""
    names = []
    for number, text in enumerate(texts, 1):
        path = folder / f"article{number}.txt"
        if not path.exists():
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
        names.append(os.path.relpath(path))
    session = Session(by="sb")
    return Held(
        session,
        names,
        lambda name, watch: propose(name),
        options,
        vocabulary=lambda name: Vocabulary(Configuration(), Path(name)),
    )


@asynccontextmanager
async def review(of: Held, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Pilot[None]]:
    """The screen once the first article is on it."""
    app = ReviewApp(of)
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen) and app.screen.painted)
        yield pilot
    of.ended = of.ending()
    of.session.close(of.reading.current if of.reading else None)


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait for something, not for a time."""
    for _ in range(1000):
        if holds():
            return
        await pilot.pause(0.01)
    raise AssertionError("it never happened")


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys as a person does: each after the screen has shown what the last one did."""

    def painted() -> bool:
        screen = pilot.app.screen
        return not isinstance(screen, ReviewScreen) or screen.painted

    for key in keys:
        await pilot.press(key)
        await until(pilot, painted)


def desk(pilot: Pilot[None]) -> ReviewScreen:
    """The review screen, wherever in the stack it is."""
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, ReviewScreen))


def states(pilot: Pilot[None]) -> str:
    """The states of all hunks of the article, a letter each, the current one in capitals."""
    screen = desk(pilot)
    return "".join(
        (letter.upper() if key == screen.reading.current else letter)
        for key in screen.reading.keys
        for letter in screen.review.state(key).value[0]
    )


LETTERS = (
    (("reverse",), "c"),
    (("strike",), "d"),
    (("underline",), "i"),
    (("bold",), "b"),
    (("italic",), "q"),
)


def letter(segment: Segment) -> str:
    """What a piece of the screen looks like, colours aside."""
    style = segment.style
    if style is None:
        return " "
    return next((sign for names, sign in LETTERS if all(getattr(style, name) for name in names)), " ")


def snapshot(pilot: Pilot[None]) -> str:
    """The screen as rows of text, each row with styles followed by a row of their letters."""
    rows: list[str] = []
    for strip in pilot.app.screen._compositor.render_strips():
        text = "".join(segment.text for segment in strip).rstrip()
        looks = "".join(letter(segment) * len(segment.text) for segment in strip).rstrip()
        rows.append(re.sub(r"saved \d\d:\d\d:\d\d", "saved 12:34:56", text))
        if looks:
            rows.append("~" + looks)
    return "\n".join(rows).replace("\x00", " ") + "\n"


def plain(text: str, name: str = "a.txt") -> Document:
    """A document that is its text."""
    return Document.plain(text, name)
