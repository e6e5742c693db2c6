"""The same picture in fewer bytes: what a terminal is told anew is only what changes about a style.

Textual names both colours for every stretch of text and takes them back behind it, which is most of what a
decision sends; over a slow line that can be felt.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from textual.app import App
from textual.driver import Driver

STYLE = re.compile(r"\x1b\[([\d;]*)m")
PLACING = re.compile(r"(?:\x1b\[[\d;?]*[A-Za-ln-z]|[\r\n])*")
"""What moves the cursor and the like: it shows nothing, so no style matters to it."""
BY_NUMBER = {"38": 0, "48": 1}
"""Colours that are said in several numbers: of the text, of its ground."""
NUMBERS = {"2": 5, "5": 3}
"""How many, the two that lead included: red, green and blue, or one of 256."""
OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""How what a style adds to the text is taken away."""
UNSEEN = frozenset("123")
"""Bold, faint, italic: on a space nobody sees them."""


class Style(NamedTuple):
    """Text and ground colours as they are written, empty for those of the terminal, and all else."""

    text: str = ""
    ground: str = ""
    attributes: frozenset[str] = frozenset()


class TerseApp(App[None]):
    """An app whose driver, whichever it is, writes the same in fewer bytes."""

    def get_driver_class(self) -> type[Driver]:
        """That of this terminal, with what it writes made shorter."""
        driver = super().get_driver_class()

        class Terse(driver):  # type: ignore[misc, valid-type]
            def write(self, data: str) -> None:
                super().write(shorter(data))

        return Terse


def shorter(data: str) -> str:
    """What looks the same on a terminal; it begins and ends without a style, as the data does."""
    first, *rest = STYLE.split(data)
    pieces, now, wanted = [first], Style(), Style()
    for codes, text in zip(rest[::2], rest[1::2], strict=True):
        wanted = _style(codes)
        if text and not PLACING.fullmatch(text):
            if text.isspace():
                wanted = _blank(now, wanted)
            pieces.append(_step(now, wanted))
            now = wanted
        pieces.append(text)
    return "".join([*pieces, _step(now, Style())])


@lru_cache(maxsize=4096)
def _blank(now: Style, wanted: Style) -> Style:
    """What spaces in a style can be written in, the nearest to what there is."""
    if wanted.attributes - UNSEEN:
        return wanted
    return Style(now.text, wanted.ground, now.attributes & UNSEEN)


@lru_cache(maxsize=4096)
def _step(now: Style, wanted: Style) -> str:
    """From one style to another."""
    if now == wanted:
        return ""
    if wanted == Style():
        return "\x1b[0m"
    gone = now.attributes - wanted.attributes
    codes = sorted({OFF[one] for one in gone})
    if "22" in codes:  # bold and faint go together
        now = now._replace(attributes=now.attributes - {"1", "2"})
    codes += sorted(wanted.attributes - now.attributes)
    if now.text != wanted.text:
        codes.append(wanted.text or "39")
    if now.ground != wanted.ground:
        codes.append(wanted.ground or "49")
    return f"\x1b[{';'.join(codes)}m"


@lru_cache(maxsize=4096)
def _style(codes: str) -> Style:
    colours, attributes = ["", ""], set[str]()
    rest = codes.split(";")
    while rest:
        code = rest[0]
        many = NUMBERS.get(rest[1], 1) if code in BY_NUMBER and len(rest) > 1 else 1
        said, rest = ";".join(rest[:many]), rest[many:]
        if code in BY_NUMBER:
            colours[BY_NUMBER[code]] = said
        elif code in ("", "0"):
            colours, attributes = ["", ""], set()
        elif len(code) > 1 and code[:-1] in ("3", "9", "4", "10"):
            colours[code[:-1] in ("4", "10")] = "" if code in ("39", "49") else said
        else:
            attributes.add(said)
    return Style(colours[0], colours[1], frozenset(attributes))
