"""The review in a browser on this machine, closed to everybody and everything else that runs on it."""

from __future__ import annotations

import asyncio
import hmac
import logging
import os
import secrets
import shlex
import signal
import socket
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from cleanup.errors import EngineError
from cleanup.session import ENDINGS, Ending

try:
    from aiohttp import web
    from textual_serve.app_service import AppService
    from textual_serve.server import Server
except ImportError as error:  # the extra `web` brings them
    raise EngineError("--web needs more: pip install 'article-cleanup[web]'") from error

HOST = "127.0.0.1"
PATIENCE = 5
"""Seconds a review has to end."""
HERE = Path(__file__).parent
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ReviewServer(Server):
    """Serves one command to whoever holds the token, and only to pages of its own origin."""

    def __init__(self, command: Sequence[str], port: int, token: str | None = None) -> None:
        super().__init__(shlex.join(command), HOST, port, title="cleanup review")
        self.token = token or secrets.token_urlsafe(32)
        self.origin = f"http://{HOST}:{port}"
        self._cookie = f"cleanup-{port}"
        self._reviews: set[asyncio.Task[object]] = set()
        self._sockets: set[web.WebSocketResponse] = set()

    @property
    def address(self) -> str:
        """What to open in a browser; it lets in once per browser, then a cookie does."""
        return f"{self.origin}/?t={self.token}"

    def application(self) -> web.Application:
        """The routes, all behind the same door."""
        application = web.Application(middlewares=[self._door])
        application.add_routes(
            [
                web.get("/", self.handle_index),
                web.get("/review.js", self._script),
                web.get("/ws", self.handle_websocket),
                web.get("/download/{key}", self.handle_download),
                web.static("/static", self.statics_path, show_index=False),
            ]
        )
        return application

    @web.middleware
    async def _door(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Turn away other names for this host, other origins, and whoever has no token."""
        if request.headers.get("Host") != self.origin.removeprefix("http://"):
            raise web.HTTPForbidden(text="not under this name")
        foreign = request.headers.get("Origin", self.origin) != self.origin
        if foreign or (request.path == "/ws" and "Origin" not in request.headers):
            raise web.HTTPForbidden(text="not from there")
        if request.path == "/" and self._is_token(request.query.get("t", "")):
            return self._let_in()
        if not self._is_token(request.cookies.get(self._cookie, "")):
            raise web.HTTPForbidden(text="open the address that cleanup has printed")
        response = await handler(request)
        if not response.prepared:
            response.headers.update(self._headers())
        return response

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), self.token.encode())

    def _let_in(self) -> web.StreamResponse:
        """Swap the token in the address for a cookie, so that it stays in no history."""
        response = web.Response(status=303, headers={"Location": "/", **self._headers()})
        response.set_cookie(self._cookie, self.token, httponly=True, samesite="Strict", path="/")
        return response

    def _headers(self) -> dict[str, str]:
        own = f"'self' {self.origin.replace('http', 'ws', 1)}"
        policy = (
            f"default-src 'self'; connect-src {own}; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
        )
        return {
            "Content-Security-Policy": policy,
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        }

    async def handle_index(self, request: web.Request) -> web.Response:
        """The page, which asks no other machine for anything."""
        page = (
            (HERE / "web.html")
            .read_text("utf-8")
            .replace("{socket}", f"{self.origin.replace('http', 'ws', 1)}/ws")
        )
        return web.Response(text=page, content_type="text/html")

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """One review, as long as its page is there."""
        task = asyncio.current_task()
        assert task is not None
        self._reviews.add(task)
        try:
            return await super().handle_websocket(request)
        finally:
            self._reviews.discard(task)

    async def _process_messages(self, websocket: web.WebSocketResponse, app_service: AppService) -> None:
        self._sockets.add(websocket)
        try:
            await super()._process_messages(websocket, app_service)
        finally:
            self._sockets.discard(websocket)
            await app_service.stop()
            if app_service._process is not None:
                await app_service._process.wait()

    async def close(self) -> None:
        """End every review as if its page had been closed, and wait until it has put everything away."""
        for websocket in list(self._sockets):
            await websocket.close()
        if self._reviews:
            await asyncio.wait(self._reviews, timeout=PATIENCE)

    async def _script(self, request: web.Request) -> web.Response:
        return web.Response(
            text=(HERE / "web.js").read_text("utf-8"), content_type="text/javascript", charset="utf-8"
        )


async def hold(server: ReviewServer, sock: socket.socket) -> int:
    """Serve until an interrupt or a request to end; its number."""
    runner = web.AppRunner(server.application(), handle_signals=False, access_log=None)
    await runner.setup()
    loop = asyncio.get_running_loop()
    numbers: asyncio.Queue[int] = asyncio.Queue()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, numbers.put_nowait, number)
    try:
        await web.SockSite(runner, sock, shutdown_timeout=2).start()
        return await numbers.get()
    finally:
        await server.close()
        await runner.cleanup()


def serve(command: Sequence[str]) -> int:
    """Serve a review until Ctrl+C, on a port that the system chooses; how the last review in it ended."""
    logging.getLogger("textual-serve").addHandler(logging.NullHandler())
    sock = socket.create_server((HOST, 0))
    server = ReviewServer(command, sock.getsockname()[1])
    sys.stderr.write(f"The review is at {server.address}\nCtrl+C ends it; every decision is kept.\n")
    sys.stderr.flush()
    with tempfile.TemporaryDirectory() as folder:
        endings = Path(folder, "endings")
        os.environ[ENDINGS] = str(endings)
        number = asyncio.run(hold(server, sock))
        return _ending(endings.read_text().split()) if endings.exists() else 128 + number


def _ending(codes: Sequence[str]) -> int:
    """Of the last review, one that could only be read aside; a second page is not the review."""
    found = [int(code) for code in codes]
    return next((code for code in reversed(found) if code != Ending.LOCKED), found[-1])
