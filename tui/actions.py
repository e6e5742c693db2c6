"""Every action of the review screen, once: key bindings, footer, help and palette are generated from here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from textual.binding import Binding
from textual.keys import _character_to_key, format_key

from cleanup.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Action:
    """One thing an editor can do, under one name everywhere."""

    id: str
    """Names the binding in the [keys] settings and the method action_ID of the screen."""
    keys: str
    """The default keys, separated by commas, in Textual's words."""
    label: str
    """One or two words for the footer."""
    group: str
    help: str
    """One sentence for the help and the palette."""
    footer: int = 0
    """How much it is worth a place in the footer, best first; nought: never there."""


DECIDE, MOVE, VIEW, ARTICLE = "Decide", "Move", "View", "Article"

ACTIONS: Final = (
    Action("accept", "a,y", "accept", DECIDE, "Accept the correction and go to the next pending one.", 1),
    Action("reject", "x,r", "reject", DECIDE, "Leave the text as it is and go to the next pending one.", 2),
    Action("edit", "e", "edit", DECIDE, "Write your own correction; Enter accepts it, Esc goes back.", 5),
    Action("skip", "space", "skip", DECIDE, "Leave it undecided and go to the next pending one.", 8),
    Action(
        "undo", "u,backspace,ctrl+z", "undo", DECIDE, "Undo the last command, however many it decided.", 6
    ),
    Action("redo", "U,ctrl+y", "redo", DECIDE, "Do again what was undone."),
    Action(
        "accept_all", "A", "all like this", DECIDE, "Accept all like this: choose which, see how many.", 9
    ),
    Action("reject_all", "X", "reject all", DECIDE, "Reject all like this: choose which, see how many."),
    Action("repeat", ".", "repeat", DECIDE, "Decide this one as you decided the last one."),
    Action("mark", "m", "mark", DECIDE, "Mark it for a second look and go on; it stays pending."),
    Action("comment", "c", "note", DECIDE, "Write a note or a query to the author.", 11),
    Action("unlock", "L", "unlock", DECIDE, "Unlock words that somebody said; asks for your reason.", 4),
    Action(
        "ignore",
        "I",
        "ignore",
        DECIDE,
        "Stop proposing this: here, in this article, by this rule, or a word for good.",
    ),
    Action("split", "s", "split", DECIDE, "Split it into parts that are decided one by one."),
    Action(
        "edit_paragraph", "E", "in editor", DECIDE, "Edit the paragraph in your editor ($VISUAL or $EDITOR)."
    ),
    Action("next", "j", "next", MOVE, "The next pending correction."),
    Action("previous", "k", "previous", MOVE, "The pending correction before."),
    Action("next_any", "J,right_square_bracket", "next any", MOVE, "The next correction, decided or not."),
    Action("previous_any", "K,left_square_bracket", "previous any", MOVE, "The one before, decided or not."),
    Action("next_paragraph", "}", "next ¶", MOVE, "The next paragraph with corrections."),
    Action("previous_paragraph", "{", "previous ¶", MOVE, "The paragraph with corrections before."),
    Action("first", "home", "first", MOVE, "The first correction."),
    Action("last", "end", "last", MOVE, "The last correction."),
    Action("goto", "g", "go to", MOVE, "Go to a correction by number, a paragraph as ¶12, or an id."),
    Action(
        "show",
        "enter",
        "show",
        MOVE,
        "From the list to its place; from the prose to the reason. Never decides.",
    ),
    Action("find", "/", "find", MOVE, "Find in the text, the corrections and the reasons.", 10),
    Action("find_next", "n", "find next", MOVE, "The next place found."),
    Action("find_previous", "N", "find before", MOVE, "The place found before."),
    Action("filter", "f", "filter", VIEW, "Show only one kind, rule, state or paragraph.", 13),
    Action("clear_filter", "F", "show all", VIEW, "Show all corrections again."),
    Action("order", "o", "order", VIEW, "Order the list by position, severity, rule or confidence."),
    Action("view", "v", "view", VIEW, "Markup, result, original, side by side.", 12),
    Action("fold", "z", "fold", VIEW, "Fold away paragraphs without corrections."),
    Action("why", "i", "why", VIEW, "Show or hide the list and the reasons."),
    Action("mouse", "%", "mouse", VIEW, "Give the mouse to the terminal, or take it back."),
    Action("theme", "T", "theme", VIEW, "The next theme: dark, light, for every colour vision."),
    Action("queue", "b", "articles", ARTICLE, "All articles of this review, with what is left in each."),
    Action("next_article", ">", "next article", ARTICLE, "The next article with pending work."),
    Action("previous_article", "<", "article before", ARTICLE, "The article before."),
    Action("preview", "D", "diff", ARTICLE, "See what would be written, as a diff."),
    Action("compare", "C", "compare", ARTICLE, "Compare with the file, where it changed on disk."),
    Action("write", "w,ctrl+s", "write", ARTICLE, "Write the cleaned article.", 7),
    Action("leave", "q", "quit", ARTICLE, "Leave; every decision is kept.", 3),
    Action("help", "?,f1", "help", ARTICLE, "All keys and what they are for.", 2),
)
PICKS: Final = tuple(
    Action(f"pick({n})", str(n), f"pick {n}", DECIDE, f"Accept alternative {n}, as shown in the reasons.")
    for n in range(1, 10)
)
BY_ID: Final = {action.id: action for action in ACTIONS}
FOOTER: Final = tuple(action for action in ACTIONS if action.footer)
"""In the order in which they are shown; what has no room is left out by rank."""

PRESETS: Final[Mapping[str, Mapping[str, str]]] = {
    "default": {},
    "git": {"accept": "y", "reject": "n", "find_next": "ctrl+f", "find_previous": "ctrl+b"},
    "spell": {
        "accept": "y",
        "reject": "i",
        "reject_all": "I",
        "edit": "r",
        "accept_all": "R",
        "ignore": "a",
        "why": "h",
    },
    "vim": {"redo": "ctrl+r", "last": "G,end"},
}
"""What each preset binds otherwise than the default."""


def bindings() -> list[Binding]:
    """The bindings of the review screen, with ids that a keymap can name."""
    named = [Binding(a.keys, a.id, a.label, show=False, id=a.id) for a in ACTIONS]
    return named + [Binding(a.keys, a.id, a.label, show=False) for a in PICKS]


def keymap(preset: str = "default", own: Mapping[str, str] | None = None) -> dict[str, str]:
    """The keys of a preset and of one's own settings. ConfigError for what is unknown or bound twice."""
    if preset not in PRESETS:
        raise ConfigError(f"keys: no preset {preset!r}; there are {', '.join(PRESETS)}")
    chosen = {**PRESETS[preset], **(own or {})}
    unknown = sorted(set(chosen) - set(BY_ID))
    if unknown:
        raise ConfigError(f"keys: no action {unknown[0]!r}; `cleanup review` lists them under ?")
    holders: dict[str, str] = {str(n): f"pick({n})" for n in range(1, 10)}
    for action in ACTIONS:
        for key in key_names(chosen.get(action.id, action.keys)):
            holder = holders.setdefault(key, action.id)
            if holder != action.id:
                raise ConfigError(f"keys: {key!r} is bound to both {holder} and {action.id}")
    return chosen


def key_names(keys: str) -> Iterator[str]:
    """The keys of a binding in Textual's words: a question mark is `question_mark`."""
    for key in keys.split(","):
        name = key.strip()
        yield _character_to_key(name) if len(name) == 1 else name


def keys_by_action(chosen: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """For each action its keys, as they are now, in Textual's words."""
    return {a.id: tuple(key_names(chosen.get(a.id, a.keys))) for a in (*ACTIONS, *PICKS)}


SHORT: Final = {"space": "␣", "backspace": "⌫", "enter": "⏎", "home": "Home", "end": "End"}


def key_label(key: str, ascii_only: bool = False) -> str:
    """A key as an editor reads it: `?`, `Ctrl+S`, `␣`."""
    if key in SHORT:
        return key.capitalize() if ascii_only else SHORT[key]
    modifiers, _, base = key.rpartition("+")
    shown = format_key(base) if base else key
    if modifiers:
        return "+".join([*(part.capitalize() for part in modifiers.split("+")), shown.upper()])
    return shown if len(shown) == 1 else shown.upper()
