"""Text from outside as something Textual can show: seen as it is, never read as markup."""

from __future__ import annotations

from pathlib import Path

from textual.content import Content

from cleanup.visible import visible


def T(text: str, style: str = "") -> Content:  # noqa: N802
    """The text, literally; line ends stay, every other character that could act is made visible."""
    lines = (visible(line.replace("\t", " ")) for line in text.replace("\r\n", "\n").split("\n"))
    plain = "\n".join(lines)
    return Content.styled(plain, style) if style else Content(plain)


def one_line(text: str) -> str:
    """The text on one line: runs of white space are one space, what could act is visible."""
    return visible(" ".join(text.split()))


def counted(count: int, one: str, several: str = "") -> str:
    """A number with its noun: 1 decision, 2 decisions."""
    return f"{count} {one if count == 1 else several or one + 's'}"


def shortened(text: str, most: int = 200) -> str:
    """The text, or its beginning up to a space where it is longer."""
    return text if len(text) <= most else text[: max(text.rfind(" ", 0, most), most // 2)] + " …"


def near(path: Path) -> str:
    """A file as it is named from here; one that lies elsewhere in full."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
