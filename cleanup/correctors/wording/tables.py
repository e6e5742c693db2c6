"""The family's word lists, read from its data folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files


def lines(name: str) -> list[str]:
    """The entries of a list, comments and blank lines left out."""
    text = files("cleanup.correctors.wording").joinpath("data", name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def rows(name: str) -> Iterator[tuple[str, str]]:
    """The entries of a list of two columns."""
    for line in lines(name):
        first, _, second = line.partition("\t")
        yield first, second


def matches(pattern: re.Pattern[str], held: Sequence[str], text: str) -> Iterator[re.Match[str]]:
    """All matches of a pattern, sought only in the lines that hold one of its needles."""
    if not held:
        yield from pattern.finditer(text)
        return
    lines: dict[int, int] = {}
    for needle in held:
        at = text.find(needle)
        while at >= 0:
            end = text.find("\n", at)
            end = end if end >= 0 else len(text)
            lines[text.rfind("\n", 0, at) + 1] = end
            at = text.find(needle, end)
    for start in sorted(lines):
        yield from pattern.finditer(text, start, lines[start])


def needles(pattern: str) -> tuple[str, ...]:
    """Strings of which a text must hold one, or the pattern finds nothing; none where it has no such string.

    They come from the group `w` or from what stands before it, whichever tells more.
    """
    start = pattern.index("(?P<w>") + len("(?P<w>")
    parts = [pattern[start : _closing(pattern, start)]]
    if pattern[: start - len("(?P<w>")].count("(") == pattern[: start - len("(?P<w>")].count(")"):
        parts.append(LOOK_BEHIND.sub("", pattern[: start - len("(?P<w>")]))
    found = [_needles(part) for part in parts]
    best = max(found, key=_telling)
    return tuple(best) if min(map(len, best)) >= 3 else ()


def _needles(part: str) -> list[str]:
    return sorted({_longest(alternative) for alternative in _expanded(part)})


def _telling(needles: list[str]) -> tuple[int, int]:
    return min(map(len, needles)), -len(needles)


LOOK_BEHIND = re.compile(r"\(\?<?[!=](?:[^()]|\([^()]*\))*\)")
GROUP = re.compile(r"\((?:\?:|\?P<\w+>)(?P<inside>(?:[^()\\]|\\.)*)\)(?![?*+{])")
MOST = 40


def _expanded(part: str) -> list[str]:
    """The part once for each way through its plain groups."""
    done: list[str] = []
    waiting = _alternatives(part)
    while waiting:
        one = waiting.pop()
        group = GROUP.search(one)
        if group is None or len(waiting) + len(done) > MOST:
            done.append(one)
        else:
            ways = group["inside"].split("|")
            waiting += [one[: group.start()] + way + one[group.end() :] for way in ways]
    return sorted(done)


def _longest(alternative: str) -> str:
    return max(_literals(alternative), key=len, default="")


def _closing(pattern: str, start: int) -> int:
    """Where the group ends whose content starts here."""
    depth = 1
    for match in BRACKET.finditer(pattern, start):
        depth += (match.group() == "(") - (match.group() == ")")
        if depth == 0:
            return match.start()
    raise ValueError(f"a group is open: {pattern}")


def _alternatives(content: str) -> list[str]:
    parts, depth = [""], 0
    for at, letter in enumerate(content):
        if letter in "()" and content[at - 1 : at] != "\\":
            depth += 1 if letter == "(" else -1
        if letter == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


BRACKET = re.compile(r"\\.|[()]")
INNER_GROUP = re.compile(r"\((?:[^()\\]|\\.)*\)[?*+]?|\((?:[^()\\]|\\.)*\)\{[\d,]+\}")
NOT_LITERAL = re.compile(r"\\.[?*+]?|\[[^\]]*\](?:[?*+]|\{[\d,]+\})?|[\w ’'-][?*]|[^\w ’'-]")


def _literals(alternative: str) -> list[str]:
    """Runs of letters and spaces that every match of the alternative has."""
    while (flat := INNER_GROUP.sub("\0", alternative)) != alternative:
        alternative = flat
    return NOT_LITERAL.sub("\0", alternative).split("\0")
