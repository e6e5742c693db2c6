"""The review in a browser on this machine, closed to everybody and everything else that runs on it."""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
import shlex
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from cleanup.errors import EngineError

try:
    from aiohttp import web
    from textual_serve.server import Server
except ImportError as error:  # the extra `web` brings them
    raise EngineError("--web needs more: pip install 'article-cleanup[web]'") from error

HOST = "127.0.0.1"
HERE = Path(__file__).parent
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ReviewServer(Server):
    """Serves one command to whoever holds the token, and only to pages of its own origin."""

    def __init__(self, command: Sequence[str], port: int, token: str | None = None) -> None:
        super().__init__(shlex.join(command), HOST, port, title="cleanup review")
        self.token = token or secrets.token_urlsafe(32)
        self.origin = f"http://{HOST}:{port}"
        self._cookie = f"cleanup-{port}"

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

    async def _script(self, request: web.Request) -> web.Response:
        return web.Response(
            text=(HERE / "web.js").read_text("utf-8"), content_type="text/javascript", charset="utf-8"
        )


async def hold(server: ReviewServer, sock: socket.socket) -> None:
    """Serve until an interrupt or a request to end."""
    runner = web.AppRunner(server.application(), handle_signals=False, access_log=None)
    await runner.setup()
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, ended.set)
    try:
        await web.SockSite(runner, sock, shutdown_timeout=2).start()
        await ended.wait()
    finally:
        await runner.cleanup()


def serve(command: Sequence[str]) -> int:
    """Serve a review until Ctrl+C, on a port that the system chooses."""
    logging.getLogger("textual-serve").addHandler(logging.NullHandler())
    sock = socket.create_server((HOST, 0))
    server = ReviewServer(command, sock.getsockname()[1])
    sys.stderr.write(f"The review is at {server.address}\nCtrl+C ends it; every decision is kept.\n")
    sys.stderr.flush()
    asyncio.run(hold(server, sock))
    return 0
