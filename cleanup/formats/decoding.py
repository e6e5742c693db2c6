"""From bytes to letters: which encoding, and where it fails."""

from __future__ import annotations

import codecs
from io import BytesIO, TextIOWrapper

from cleanup.document import Encoding
from cleanup.errors import InputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
OWN_MARKS = {
    "utf-8": MARKS[:1],
    "utf-16": MARKS[1:],
    "utf-16-le": MARKS[1:2],
    "utf-16-be": MARKS[2:],
    "utf-32": ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be")),
    "utf-32-le": ((codecs.BOM_UTF32_LE, "utf-32-le"),),
    "utf-32-be": ((codecs.BOM_UTF32_BE, "utf-32-be"),),
}
UNMARKED = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}
"""Codecs that write a mark of their own, and what stands in for them where the file has none."""


def decode(data: bytes, name: str, wanted: str | None = None) -> tuple[str, Encoding]:
    """The letters and how they are stored: as wanted, else as the byte order mark says, else UTF-8.

    InputError for bytes that are no text in that encoding, with the first of them, or that would not come
    back the same.
    """
    codec = _codec(name, wanted) if wanted else "utf-8"
    marks = OWN_MARKS.get(codec, ()) if wanted else MARKS
    mark, codec = next(
        ((mark, marked) for mark, marked in marks if data.startswith(mark)), (b"", UNMARKED.get(codec, codec))
    )
    encoding = Encoding(codec, mark)
    if encoding.holds_ascii and b"\0" in data:
        at = data.index(b"\0")
        raise InputError(f"{name}: NUL at offset {at}: binary, or UTF-16 (then say --encoding utf-16)")
    try:
        source = data[len(mark) :].decode(codec)
    except UnicodeDecodeError as error:
        raise InputError(_fault(data, len(mark) + error.start, name, codec, wanted)) from error
    except UnicodeError as error:
        raise InputError(f"{name}: is not in {codec}: {error}") from error
    if "\0" in source:
        raise InputError(f"{name}: NUL among the letters: binary, or not in {codec}")
    if codec not in ("utf-8", "utf-16-le", "utf-16-be") and not _comes_back(source, encoding, data):
        raise InputError(f"{name}: would not come back the same from {codec}; convert it to UTF-8")
    return source, encoding


def _codec(name: str, wanted: str) -> str:
    try:
        found = codecs.lookup(wanted).name
        TextIOWrapper(BytesIO(), encoding=found)  # refuses codecs of other things than text: hex, zlib
    except (LookupError, UnicodeError, ValueError) as error:
        raise InputError(f"{name}: there is no text encoding {wanted!r}") from error
    return "utf-8" if found == "utf-8-sig" else found


def _fault(data: bytes, at: int, name: str, codec: str, wanted: str | None) -> str:
    line = data.count(b"\n", 0, at) + 1
    said = f"{name}: byte 0x{data[at]:02X} at offset {at} (line {line}) is not {codec.upper()}"
    advice = "say which it is" if wanted else "say what it is: --encoding cp1252, for instance"
    return f"{said}; {advice}"


def _comes_back(source: str, encoding: Encoding, data: bytes) -> bool:
    try:
        return encoding.encode(source) == data
    except UnicodeEncodeError:
        return False
