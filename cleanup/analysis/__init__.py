"""What every rule may ask of a text: one Analysis, and the things it is made of."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleanup.analysis.analysis import Analysis as Analysis
    from cleanup.analysis.balance import Reading as Reading
    from cleanup.analysis.comparing.comparison import Comparison as Comparison
    from cleanup.analysis.garbledness import Garbledness as Garbledness
    from cleanup.analysis.mentions import Entity as Entity
    from cleanup.analysis.mentions import Mention as Mention
    from cleanup.analysis.paragraphs import Kind as Kind
    from cleanup.analysis.paragraphs import Paragraph as Paragraph
    from cleanup.analysis.protected import Protected as Protected
    from cleanup.analysis.quotations import Quotation as Quotation
    from cleanup.analysis.speakers import Speech as Speech
    from cleanup.analysis.tokens import Token as Token
    from cleanup.lexicon.frozen import Exchange as Exchange
    from cleanup.lexicon.misfits import Misfit as Misfit

_HOMES = {
    "Analysis": "cleanup.analysis.analysis",
    "Comparison": "cleanup.analysis.comparing.comparison",
    "Entity": "cleanup.analysis.mentions",
    "Exchange": "cleanup.lexicon.frozen",
    "Garbledness": "cleanup.analysis.garbledness",
    "Kind": "cleanup.analysis.paragraphs",
    "Mention": "cleanup.analysis.mentions",
    "Misfit": "cleanup.lexicon.misfits",
    "Paragraph": "cleanup.analysis.paragraphs",
    "Protected": "cleanup.analysis.protected",
    "Quotation": "cleanup.analysis.quotations",
    "Reading": "cleanup.analysis.balance",
    "Speech": "cleanup.analysis.speakers",
    "Token": "cleanup.analysis.tokens",
}

__all__ = [*_HOMES]


def __getattr__(name: str) -> Any:
    """Loaded when first asked for: a review needs the paragraphs of a text and nothing else of this."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
