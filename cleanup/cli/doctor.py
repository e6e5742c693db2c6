"""cleanup doctor: which engines are there, which versions, and what to install for the rest."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanup.house import Engines

PACKAGES = (
    "harper-py",
    "lemminflect",
    "pocketsphinx",
    "markdown-it-py",
    "rapidfuzz",
    "textual",
    "typer",
    "unidiff",
    "wordfreq",
)


def doctor() -> int:
    """Say which engines are there, which versions, and what to install for the rest.

    Example: cleanup doctor
    """
    from cleanup.cli.terminal import out
    from cleanup.visible import visible

    for line in _lines():
        out(visible(line) + "\n")
    return 0


def _lines() -> Iterator[str]:
    import platform

    from cleanup import __version__

    yield f"cleanup {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield f"Settings: {_settings()}"
    yield ""
    yield "Libraries"
    for name in PACKAGES:
        yield f"  {name:<16} {_version(name) or 'missing: reinstall article-cleanup'}"
    yield ""
    yield "Grammar engines"
    for name, said in _engines():
        yield f"  {name:<16} {said}"


def _settings() -> str:
    from cleanup.config import Configuration

    return ", ".join(layer.origin for layer in Configuration().layers()[1:]) or "defaults, no file found here"


def _engines() -> Iterator[tuple[str, str]]:
    from cleanup.config import Configuration

    house = Configuration().settings().house
    yield "in use", house.grammar.value
    harper = _version("harper-py")
    yield "harper", f"ready (harper-py {harper})" if harper else "missing: pip install harper-py"
    yield "languagetool", _languagetool(house.engines)
    yield "llm", _llm(house.engines)


def _languagetool(engines: Engines) -> str:
    package = _version("language-tool-python")
    if not package:
        return "missing: pip install 'article-cleanup[languagetool]'"
    if engines.server_url:
        return f"language-tool-python {package}, asks {engines.server_url}"
    jars = engines.jars or os.environ.get("LTP_JAR_DIR_PATH")
    java = shutil.which("java")
    if jars and java:
        return f"ready (language-tool-python {package}, jars in {jars})"
    lacking = [*([] if java else ["Java"]), *([] if jars else ["languagetool.jars (or LTP_JAR_DIR_PATH)"])]
    return f"language-tool-python {package} lacks languagetool.server-url, or else {' and '.join(lacking)}"


def _llm(engines: Engines) -> str:
    httpx = _version("httpx")
    if not httpx:
        return "missing: pip install 'article-cleanup[llm]'"
    if engines.model and engines.api_base:
        return f"httpx {httpx}, asks {engines.model} at {engines.api_base}"
    return f"httpx {httpx} lacks llm.model and llm.api-base in the settings"


def _version(package: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None
