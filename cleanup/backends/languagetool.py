"""LanguageTool: a server that is asked over HTTP, or one of our own started from local jars.

Nothing is ever downloaded. LanguageTool counts UTF-16 units; what leaves this module counts code points.
"""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import time
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

from cleanup.backends import Finding
from cleanup.errors import EngineError

if TYPE_CHECKING:
    from language_tool_python import LanguageTool as Client

BETWEEN = "\n\n"
LONGEST = 20_000
"""Characters in one request; the public servers take no more."""
STARTING = 60.0
"""Seconds a server of ours may take to answer for the first time."""
INSTALL = "pip install 'article-cleanup[languagetool]'"
NO_SERVER = (
    "no LanguageTool server: give its address (languagetool.server-url), "
    "or a folder of its jars (languagetool.jars, LTP_JAR_DIR_PATH) to start one from"
)


class LanguageTool:
    """A LanguageTool server."""

    def __init__(
        self,
        server_url: str = "",
        jars: str = "",
        language: str = "en-US",
        disabled_rules: frozenset[str] = frozenset(),
        timeout: float = 60.0,
    ) -> None:
        url = server_url or started(jars or os.environ.get("LTP_JAR_DIR_PATH", ""))
        self.client = _client(url, language, timeout)
        self.disabled_rules = disabled_rules

    @property
    def engine(self) -> str:
        """Its name; servers do not tell their version with every answer."""
        return "languagetool"

    def check(self, passages: Sequence[str]) -> Iterator[Finding]:
        """All findings of all passages, in as few requests as the servers' limit allows."""
        first = 0
        while first < len(passages):
            last, length = first, 0
            while last < len(passages) and (last == first or length + len(passages[last]) <= LONGEST):
                length += len(passages[last]) + len(BETWEEN)
                last += 1
            yield from self._request(passages[first:last], first)
            first = last

    def _request(self, passages: Sequence[str], first: int) -> Iterator[Finding]:
        from language_tool_python.exceptions import LanguageToolError

        text = BETWEEN.join(passages)
        starts = list(accumulate((len(passage) + len(BETWEEN) for passage in passages), initial=0))
        self.client.disabled_rules = set(self.disabled_rules)
        try:
            matches = self.client.check(text)
        except (LanguageToolError, OSError) as error:
            raise EngineError(f"LanguageTool does not answer: {error}") from error
        for match in matches:
            at = bisect_right(starts, match.offset) - 1
            end = after_units(text, match.offset, match.error_length) - starts[at]
            if end <= len(passages[at]):
                yield Finding(
                    first + at,
                    match.offset - starts[at],
                    end,
                    match.rule_id,
                    match.message,
                    tuple(match.replacements),
                )


def after_units(text: str, start: int, units: int) -> int:
    """The offset in code points that lies so many UTF-16 units behind `start`."""
    end = start
    while units > 0 and end < len(text):
        units -= 2 if ord(text[end]) > 0xFFFF else 1
        end += 1
    return end


@cache
def _client(url: str, language: str, timeout: float) -> Client:
    try:
        from language_tool_python import LanguageTool as Client
        from language_tool_python.exceptions import LanguageToolError
    except ImportError as error:
        raise EngineError(f"LanguageTool's client is not installed: {INSTALL}") from error

    class Patient(Client):
        """The client with as much patience as is asked for; it has no setting of its own."""

        _TIMEOUT = timeout  # type: ignore[assignment]

    try:
        return Patient(language, remote_server=url)
    except (LanguageToolError, OSError) as error:
        raise EngineError(f"LanguageTool does not answer at {url}: {error}") from error
    except ValueError as error:
        raise EngineError(f"LanguageTool at {url} does not know the language {language!r}") from error


@cache
def started(jars: str) -> str:
    """The address of a server started from these jars; it ends with this process."""
    if not jars:
        raise EngineError(NO_SERVER)
    folder, java = Path(jars), shutil.which("java")
    if not any(folder.glob("languagetool*.jar")):
        raise EngineError(f"{jars}: no jars of LanguageTool there")
    if java is None:
        raise EngineError("LanguageTool needs Java, and there is none on the PATH")
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    places = os.pathsep.join(str(place) for place in (folder, folder / "*", folder / "libs" / "*"))
    command = [java, "-cp", places, "org.languagetool.server.HTTPServer", "--port", str(port)]
    server = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    atexit.register(_stop, server)
    _wait(server, f"http://localhost:{port}/v2/languages")
    return f"http://localhost:{port}"


def _wait(server: subprocess.Popen[bytes], address: str) -> None:
    for _ in range(int(STARTING * 5)):
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, OSError):
            if server.poll() is not None:
                break
            time.sleep(0.2)
    _stop(server)
    raise EngineError("the LanguageTool server started from local jars does not answer")


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    server.wait()
