"""A picture of the screen, by the program itself: `python -m tui.picture ARTICLE PICTURE.svg [KEY...]`."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cleanup.formats import read
from cleanup.pipeline import propose
from cleanup.session import Session
from tui.app import ReviewApp
from tui.screens.review import ReviewScreen
from tui.sitting import Sitting

SIZE = (120, 36)
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Fonts that a browser would fetch from elsewhere."""
CLOCK = re.compile(r"saved&#160;[\d:]+")
"""The one thing that is another one at each drawing."""


async def picture(article: Path, keys: Sequence[str]) -> str:
    """The screen as SVG after these keys; the article is left as it is, and so are earlier sessions."""
    sitting = Sitting(Session(by=""), [article.name], lambda name, watch: propose(read(article), watch=watch))
    app = ReviewApp(sitting)
    async with app.run_test(size=SIZE) as pilot:
        while not (isinstance(app.screen, ReviewScreen) and app.screen.painted):
            await pilot.pause(0.05)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.2)
        svg = app.export_screenshot(title="cleanup review")
    sitting.session.close()
    return CLOCK.sub("saved&#160;14:02:31", FONTS.sub("", svg))


def main() -> None:
    """Draw what the command line asks for."""
    article, target, *keys = sys.argv[1:]
    source = Path(article).resolve()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CLEANUP_STATE_DIR"] = folder
        here = Path.cwd()
        os.chdir(source.parent)
        svg = asyncio.run(picture(source, keys))
        os.chdir(here)
    Path(target).write_text(svg, "utf-8")


if __name__ == "__main__":
    main()
