"""cleanup review: decide hunk by hunk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cleanup.cli.options import Rules, Shown, What, Where

if TYPE_CHECKING:
    from cleanup.cli.reviewing import Work
    from cleanup.config import Configuration
    from tui.options import Options

REVIEW = "The review"


class Preset(StrEnum):
    """Which keys do what."""

    DEFAULT = "default"
    GIT = "git"
    SPELL = "spell"
    VIM = "vim"


class Theme(StrEnum):
    """The colours of the screen."""

    DARK = "dark"
    LIGHT = "light"
    COLOUR_BLIND = "cb"


class Auto(StrEnum):
    """What is accepted before anybody looks."""

    SAFE = "safe"


class Kept(StrEnum):
    """Forms in which decisions are printed."""

    JSON = "json"
    DIFF = "diff"
    HTML = "html"
    CRITICMARKUP = "criticmarkup"


def _flag(name: str, said: str, **more: Any) -> Any:
    return typer.Option(name, help=said, rich_help_panel=REVIEW, show_default=False, **more)


@dataclass(frozen=True)
class Way:
    """How the review is held, and where its results go."""

    out: Annotated[
        Path | None,
        _flag("--out", "Write results into this folder, not over the articles.", metavar="FOLDER"),
    ] = None
    fresh: Annotated[bool, _flag("--fresh", "Start anew; an earlier session goes to the archive.")] = False
    auto: Annotated[
        Auto | None, _flag("--auto", "Accept these beforehand; they can be seen and taken back.")
    ] = None
    plain: Annotated[
        bool, _flag("--plain", "Line by line, for screen readers and terminals that cannot draw.")
    ] = False
    web: Annotated[bool, _flag("--web", "The same screen in a browser on this machine.")] = False
    decisions: Annotated[
        Path | None,
        _flag("--decisions", "Take decisions from this file, write, ask nothing.", metavar="FILE"),
    ] = None
    patchset: Annotated[
        Path | None,
        _flag("--patchset", "Review these hunks, as `check --format json` prints them.", metavar="FILE"),
    ] = None
    show: Annotated[
        Kept | None, _flag("--print", "Print what was decided so far in this form; open nothing.")
    ] = None
    sessions: Annotated[bool, _flag("--sessions", "List the reviews that can be gone on with.")] = False

    def others(self) -> list[str]:
        """The ways asked for that are not the screen; there can be one."""
        asked = {
            "--plain": self.plain,
            "--web": self.web,
            "--decisions": self.decisions is not None,
            "--print": self.show is not None,
        }
        return [name for name, is_asked in asked.items() if is_asked]


@dataclass(frozen=True)
class Screen:
    """What the screen looks like and listens to."""

    keys: Annotated[Preset | None, _flag("--keys", "Keys as in git, in spelling checkers or in vim.")] = None
    theme: Annotated[Theme | None, _flag("--theme", "Colours: dark, light, or for every colour vision.")] = (
        None
    )
    brackets: Annotated[
        bool, _flag("--brackets", "Mark changes as [-old-]{+new+} as well, as without colours.")
    ] = False
    plain_ascii: Annotated[bool, _flag("--ascii", "Draw with ASCII characters alone.")] = False
    fast: Annotated[bool, _flag("--fast", "Honour keys typed before their hunk is on the screen.")] = False
    no_mouse: Annotated[bool, _flag("--no-mouse", "Leave the mouse to the terminal.")] = False


def review(where: Where, what: What, rules: Rules, shown: Shown, way: Way, screen: Screen) -> int:
    """Decide hunk by hunk what is written.

    Exit codes: 0 everything is decided and written, or there is nothing to review; 1 an article failed;
    2 usage; 3 something is pending or not written, and kept; 4 an article changed on disk and was not
    written; 5 somebody else has it open; 6 decisions were discarded; 70 internal error; 128 and more: a
    signal. Whatever was decided is kept in all of them.

    Example: cleanup review harbour.txt
    """
    from cleanup.cli import reviewing, terminal
    from cleanup.cli.given import given
    from cleanup.hunk import Class

    if way.sessions:
        return reviewing.list_sessions()
    other = way.others()
    if len(other) > 1:
        terminal.complain(f"{' and '.join(other)} do not go together")
        return reviewing.USAGE
    if not other and (said := reviewing.cannot_draw()):
        terminal.complain(said)
        return reviewing.USAGE
    asked = given(where, what, rules)
    for error in asked.errors:
        terminal.complain(str(error))
    if any(article.data is not None for article in asked.articles):
        terminal.complain("a review needs articles that are files; standard input is for answers")
        return reviewing.USAGE
    if not asked.articles:
        return reviewing.USAGE
    safe = frozenset({Class.SAFE}) if way.auto else frozenset[Class]()
    work = reviewing.Work(
        asked.configuration, asked.articles, out=way.out, fresh=way.fresh, auto=safe, patchset=way.patchset
    )
    code = _held(work, way) if other else work.screen(_options(asked.configuration, screen, shown))
    return 0 if shown.exit_zero and code == reviewing.LEFT else code


def _held(work: Work, way: Way) -> int:
    """A review without the screen, as an exit code."""
    if way.show is not None:
        return work.print(way.show)
    if way.decisions is not None:
        return work.adopt(way.decisions)
    return work.plain() if way.plain else work.web()


def _options(configuration: Configuration, screen: Screen, shown: Shown) -> Options:
    """What the screen is told: options first, then settings, then what the terminal needs."""
    import os

    from tui.actions import keymap  # Textual is loaded by nobody else
    from tui.options import Options, fitting

    if shown.no_color:
        os.environ["NO_COLOR"] = "1"
    wanted = {name: value for name, (value, _) in configuration.values().items()}
    chosen = Options(
        keys=screen.keys or wanted["review.preset"],
        own_keys=dict(wanted["review.keys"]),
        theme=f"newsdesk-{screen.theme or wanted['review.theme']}",
        brackets=screen.brackets or wanted["review.brackets"],
        ascii=screen.plain_ascii,
        mouse=not screen.no_mouse,
        fast=screen.fast,
    )
    keymap(chosen.keys, chosen.own_keys)  # what is wrong with it is said before the screen opens
    return fitting(chosen, os.environ)
