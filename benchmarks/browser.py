"""How quick the review is in a browser, without the browser: its socket is read as the page reads it."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import aiohttp


async def timed(address: str, keys: int) -> tuple[float, list[float]]:
    """Seconds from the address to the first byte of the screen, and from each key to what it paints."""
    origin, begun = address.partition("/?")[0], time.perf_counter()
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        async with client.get(address) as answer:
            answer.raise_for_status()
        socket = f"{origin}/ws?width=120&height=40"
        async with client.ws_connect(socket, headers={"Origin": origin}) as page:
            await page.receive()
            first, times = time.perf_counter() - begun, []
            while await _frame(page, 2.0):
                pass
            for number in range(keys):
                pressed = time.perf_counter()
                await page.send_json(["stdin", "jjjk"[number % 4]])
                await _frame(page, 5.0)
                times.append(time.perf_counter() - pressed)
                while await _frame(page, 0.1):
                    pass
    return first, times


async def _frame(page: aiohttp.ClientWebSocketResponse, patience: float) -> bool:
    """Whether something was painted within some seconds."""
    try:
        return (await page.receive(patience)).type is aiohttp.WSMsgType.BINARY
    except TimeoutError:
        return False


def measured(folder: Path, article: Path, stored: Path, keys: int) -> tuple[float, list[float]]:
    """The same for a review of an article with its stored hunks, served for the purpose."""
    command = [sys.executable, "-m", "cleanup", "review", str(article), "--patchset", str(stored), "--web"]
    environment = {**os.environ, "CLEANUP_STATE_DIR": str(folder / "state-browser")}
    environment["PYTHONPATH"] = str(Path(__file__).parent.parent)
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found is not None
        try:
            return asyncio.run(timed(found[0], keys))
        finally:
            process.terminate()
