"""The review in a browser: who gets in, what the page asks for, and that it is the review."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

pytest.importorskip("textual_serve", reason="the extra `web` is not installed")

import aiohttp
from aiohttp import web

from tui.options import SEEN
from tui.web import HOST, ReviewServer

ROOT = Path(__file__).parents[2]
TOKEN = "the-token"


@asynccontextmanager
async def served(kind: type[ReviewServer] = ReviewServer) -> AsyncIterator[ReviewServer]:
    """A server with a known token, on a port of its own."""
    sock = socket.create_server((HOST, 0))
    server = kind(("true",), sock.getsockname()[1], TOKEN)
    runner = web.AppRunner(server.application())
    await runner.setup()
    await web.SockSite(runner, sock).start()
    try:
        yield server
    finally:
        await runner.cleanup()


async def status(path: str, headers: dict[str, str] | None = None, cookie: str = TOKEN) -> int:
    async with served() as server:
        name = f"cleanup-{server.port}"
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(
            cookies={name: cookie} if cookie else None, cookie_jar=jar
        ) as client:
            swapped = {k: v.replace("PORT", str(server.port)) for k, v in (headers or {}).items()}
            async with client.get(server.origin + path, headers=swapped, allow_redirects=False) as answer:
                return answer.status


@pytest.mark.parametrize(
    ("path", "headers", "cookie", "expected"),
    [
        ("/", {}, TOKEN, 200),
        ("/static/js/textual.js", {}, TOKEN, 200),
        ("/", {"Origin": "http://127.0.0.1:PORT"}, TOKEN, 200),
        ("/", {}, "", 403),
        ("/", {}, "guess", 403),
        ("/?t=guess", {}, "", 403),
        (f"/?t={TOKEN}", {}, "", 303),
        ("/static/js/textual.js", {}, "", 403),
        ("/static/", {}, TOKEN, 403),
        ("/download/x", {}, "", 403),
        ("/", {"Host": "attacker.example"}, TOKEN, 403),
        ("/", {"Host": "127.0.0.1:1"}, TOKEN, 403),
        ("/", {"Origin": "http://attacker.example"}, TOKEN, 403),
        ("/", {"Origin": "null"}, TOKEN, 403),
        (f"/?t={TOKEN}", {"Host": "attacker.example"}, "", 403),
        (f"/?t={TOKEN}", {"Origin": "http://127.0.0.1:1"}, "", 403),
    ],
)
def test_only_the_holder_of_the_token_gets_in_and_only_from_here(
    path: str, headers: dict[str, str], cookie: str, expected: int
) -> None:
    assert asyncio.run(status(path, headers, cookie)) == expected


@pytest.mark.parametrize(
    ("headers", "cookie", "opens"),
    [
        ({"Origin": "http://127.0.0.1:PORT"}, TOKEN, True),
        ({"Origin": "http://127.0.0.1:PORT"}, "", False),
        ({"Origin": "http://127.0.0.1:PORT"}, "guess", False),
        ({"Origin": "http://127.0.0.1:1"}, TOKEN, False),
        ({"Origin": "http://localhost:PORT"}, TOKEN, False),
        ({}, TOKEN, False),
    ],
)
def test_a_socket_opens_for_our_own_page_alone(headers: dict[str, str], cookie: str, opens: bool) -> None:
    class Door(ReviewServer):
        async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
            opened = web.WebSocketResponse()
            await opened.prepare(request)
            return opened

    async def attempt() -> int:
        async with served(kind=Door) as server:
            sent = {k: v.replace("PORT", str(server.port)) for k, v in headers.items()}
            if cookie:
                sent["Cookie"] = f"cleanup-{server.port}={cookie}"
            async with aiohttp.ClientSession() as client:
                try:
                    async with client.ws_connect(f"{server.origin}/ws", headers=sent):
                        return 101
                except aiohttp.WSServerHandshakeError as error:
                    return error.status

    assert asyncio.run(attempt()) == (101 if opens else 403)


def test_the_token_becomes_a_cookie_that_no_script_and_no_other_site_gets() -> None:
    async def cookie() -> tuple[str, str]:
        async with (
            served() as server,
            aiohttp.ClientSession() as client,
            client.get(server.address, allow_redirects=False) as answer,
        ):
            return answer.headers["Set-Cookie"], answer.headers["Location"]

    sent, location = asyncio.run(cookie())

    assert "HttpOnly" in sent
    assert "SameSite=Strict" in sent
    assert location == "/"


def test_the_page_asks_no_other_machine_for_anything() -> None:
    async def page() -> tuple[str, str]:
        async with served() as server, aiohttp.ClientSession() as client:
            headers = {"Cookie": f"cleanup-{server.port}={TOKEN}"}
            async with client.get(server.origin, headers=headers) as answer:
                return await answer.text(), answer.headers["Content-Security-Policy"]

    text, policy = asyncio.run(page())

    assert {urlsplit(found).hostname for found in re.findall(r"(?:https?|wss?)://[^\"'\s]+", text)} == {HOST}
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy


def test_a_command_reaches_the_program_word_by_word() -> None:
    server = ReviewServer(["cleanup", "review", "it's; rm -rf x.txt"], 1)

    assert server.command == "cleanup review 'it'\"'\"'s; rm -rf x.txt'"


async def typed(address: str, *keys: str) -> None:
    """Open the page as a browser does, and press keys, each once words before it are on the screen."""
    origin = address.partition("/?")[0]
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
        async with client.get(address) as answer:
            assert answer.status == 200
        socket = f"{origin}/ws?width=130&height=30"
        async with client.ws_connect(socket, headers={"Origin": origin}) as page:
            for words, key in zip(keys[::2], keys[1::2], strict=True):
                await appears(page, words)
                await page.send_json(["stdin", key])
            async for _ in page:
                pass


async def appears(page: aiohttp.ClientWebSocketResponse, words: str) -> None:
    seen = ""
    async with asyncio.timeout(30):
        while words not in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen):
            message = await page.receive()
            seen += (
                message.data.decode("utf-8", "replace") if message.type is aiohttp.WSMsgType.BINARY else ""
            )
    await asyncio.sleep(0.3)


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        (("pending of 2", "q"), 3),
        (("pending of 2", "a", "1 pending of 2", "q", "keep the session", "k"), 3),
        (("pending of 2", "a", "1 pending of 2", "a", "is decided", "w", "is written", "q"), 0),
    ],
)
def test_the_server_ends_as_the_review_in_it_did(tmp_path: Path, keys: tuple[str, ...], code: int) -> None:
    """As far as there was one; without, with the number of what ended it."""
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / SEEN).touch()
    with serving(tmp_path) as (address, process):
        asyncio.run(typed(address, *keys))
        process.terminate()

        assert process.wait(20) == code


def test_a_server_that_nobody_opened_ends_with_its_signal(tmp_path: Path) -> None:
    with serving(tmp_path) as (_, process):
        process.send_signal(signal.SIGINT)

        assert process.wait(20) == 130


CHROMIUM = next(
    (
        path
        for path in ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser")
        if Path(path).exists()
    ),
    "",
)


@pytest.fixture
def browser() -> Iterator[Any]:
    """A real headless Chromium."""
    if not CHROMIUM:
        pytest.skip("Chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where `cleanup review --web` serves an article with two hunks; it ends with some of them pending."""
    with serving(tmp_path) as (found, process):
        yield found
        process.terminate()
        assert process.wait(20) == 3


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    (folder / "bridge.txt").write_text(
        "The bridge is closed\n\nThe mayor said the the bridge is closed until the the spring.\n"
    )
    command = [sys.executable, "-m", "cleanup", "review", "bridge.txt", "--web"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
    with subprocess.Popen(
        [*command, "--select", "artefacts/repeated-word"],
        cwd=folder,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found is not None
        try:
            yield found[0], process
        finally:
            process.kill()


def until(condition: Any, page: Any, seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        page.wait_for_timeout(50)
    return False


@pytest.mark.browser
def test_an_article_is_reviewed_in_a_real_browser(browser: Any, address: str, tmp_path: Path) -> None:
    """The page shows the review, a key decides, and the decision is in the journal."""
    page, frames, asked = browser.new_page(), [], []
    page.on("request", lambda request: asked.append(urlsplit(request.url).hostname))
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(frame)))
    page.goto(address)

    def shown(words: str) -> bool:
        data = b"".join(f if isinstance(f, bytes) else str(f).encode() for f in frames)
        return words in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", data.decode("utf-8", "replace"))

    assert until(lambda: shown("bridge.txt"), page)
    page.wait_for_timeout(500)
    page.keyboard.press("ArrowDown")  # puts the card of the first run away
    page.wait_for_timeout(500)
    page.keyboard.press("a")
    journals = lambda: list((tmp_path / "state" / "sessions").glob("*/journal.jsonl"))  # noqa: E731
    assert until(lambda: journals() and '"to":"accepted"' in journals()[0].read_text(), page)
    assert set(asked) == {HOST}
    page.close()


@pytest.mark.browser
def test_a_page_from_elsewhere_cannot_reach_the_review(browser: Any, address: str) -> None:
    """A page of another origin in the same browser, cookie and all, gets no socket."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    port = urlsplit(address).port

    async def elsewhere(request: web.Request) -> web.Response:
        return web.Response(text="<p>elsewhere</p>", content_type="text/html")

    async def attempt() -> int:
        application = web.Application()
        application.add_routes([web.get("/", elsewhere)])
        runner = web.AppRunner(application)
        await runner.setup()
        sock = socket.create_server((HOST, 0))
        await web.SockSite(runner, sock).start()
        number: int = sock.getsockname()[1]
        ready.append(number)
        while not ended:
            await asyncio.sleep(0.02)
        await runner.cleanup()
        return number

    import threading

    ready: list[int] = []
    ended: list[bool] = []
    thread = threading.Thread(target=lambda: asyncio.run(attempt()))
    thread.start()
    try:
        assert until(lambda: bool(ready), page)
        foreign = context.new_page()
        foreign.goto(f"http://{HOST}:{ready[0]}/")
        opened = foreign.evaluate(
            f"""() => new Promise(done => {{
                const socket = new WebSocket("ws://{HOST}:{port}/ws");
                socket.onopen = () => done(true);
                socket.onerror = () => done(false);
            }})"""
        )
    finally:
        ended.append(True)
        thread.join()

    assert opened is False
