"""Forms: every spelling of a word of a name in an article, where it stands and in what company."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from cleanup.analysis import Analysis, Kind
from cleanup.analysis.mentions import Mention, NameKind
from cleanup.analysis.naming.gender import of_given, of_role, of_title
from cleanup.analysis.naming.similarity import folded
from cleanup.correctors.names.speaking import speaking
from cleanup.edit import Edit
from cleanup.lexicon.proper import Traits, traits

WORD = re.compile(r"[^\W_](?:[\w.]|[-‑'’](?=\w))*")
ARTICLE = re.compile(r"^(?:[AaEe]l|[Aa](?:n|r|s|sh|t|z|d))[-‑’'](?=\w)")
"""Of an Arabic name: al-Sisi and el-Sisi are one."""
ODD, ODD_IN_GARBLED = 3.3, 4.8
"""So common (Zipf scale) a word with a capital inside the sentence may be for a name to be suspected."""
GARBLED = 0.5
FOLLOWER = re.compile(r" ([A-Z][a-z]+)")
AMID = re.compile(r"[a-z][ \u00a0]$")
SPEAKS = re.compile(r"\b(?:said|says|told|added) [^\W\d_]+|[^\W\d_]+ (?:said|says|told|added)")


class Place(NamedTuple):
    """One occurrence of a form."""

    start: int
    end: int
    mention: Mention | None
    """None: no person was found here, only a capitalised word that nothing knows."""


@dataclass(slots=True)
class Form:
    """One spelling of a surname or a given name."""

    text: str
    role: str
    """surname, given, or weak: a capitalised word of no known name."""
    places: list[Place] = field(default_factory=list)
    partners: set[str] = field(default_factory=set)
    """Folded given names that stand before a surname; surnames behind a given name."""
    titles: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    """m, f, or both, of those who bear it, so far as titles, roles and given names say."""
    fulls: int = 0
    """How often it stands in a full name."""
    headlines: int = 0
    biographies: int = 0
    follower: str = ""
    """A capitalised word right behind a weak form: its surname, if it is a given name."""
    speaks: bool = False
    """It stands beside a reporting verb."""
    attested: int = 0
    """How often it stands where it can be read as a name; the rest are weak."""

    @property
    def key(self) -> str:
        """For comparison."""
        return folded(ARTICLE.sub("", self.text))

    @property
    def count(self) -> int:
        """How often it stands in the article."""
        return len(self.places)

    @property
    def borrowed(self) -> bool:
        """Whether it is a word of the language in a surname's place."""
        return self.role == "surname" and not self.attested

    @property
    def traits(self) -> Traits:
        """What is known of it."""
        return traits(self.text)


def forms(analysis: Analysis) -> list[Form]:
    """All forms of an article."""
    found: dict[tuple[str, str], Form] = {}
    covered: set[int] = set()
    for entity in analysis.entities:
        if entity.kind is NameKind.PERSON:
            givens = {folded(given) for mention in entity.mentions for given in mention.given}
            for mention in entity.mentions:
                _add_mention(found, covered, analysis, givens, mention)
        else:
            covered.update(at for m in entity.mentions if " " in m.text for at in range(m.start, m.end))
    _add_speaking(found, covered, analysis)
    _add_weak(found, covered, analysis)
    for form in found.values():
        form.places.sort(key=lambda place: place.start)
    return list(found.values())


def _add_mention(
    found: dict[tuple[str, str], Form],
    covered: set[int],
    analysis: Analysis,
    known_givens: set[str],
    mention: Mention,
) -> None:
    words = list(words_of(analysis.prose, mention))
    surname = words[-1]
    givens = words[: len(mention.given)]
    covered.update(range(mention.start, mention.end))
    is_given = not mention.given and folded(surname[0]) in known_givens and not mention.title
    pairs = [(surname, "given" if is_given else "surname")] + [(word, "given") for word in givens]
    kind = (paragraph := analysis.paragraph_at(mention.start)) and paragraph.kind
    gender = _gender(analysis.prose, mention)
    for (text, start, end), role in pairs:
        if len(text.rstrip(".")) < 2 or (role == "given" and "." in text):
            continue
        form = found.setdefault((title_cased(text), role), Form(title_cased(text), role))
        form.places.append(Place(start, end, mention))
        form.attested += 1
        form.fulls += bool(givens)
        form.speaks = form.speaks or SPEAKS.search(analysis.prose, max(0, start - 6), end + 6) is not None
        form.headlines += kind is Kind.HEADLINE
        form.biographies += kind is Kind.BIOGRAPHY
        form.genders.update(gender)
        if mention.title:
            form.titles.update(mention.title.split())
        if givens:
            form.partners.update(
                [folded(g[0]) for g in givens] if role == "surname" else [folded(surname[0])]
            )


def _gender(text: str, mention: Mention) -> str:
    return of_title(mention.title) or of_role(text, mention.start, mention.end) or of_given(mention.given)


def _add_speaking(found: dict[tuple[str, str], Form], covered: set[int], analysis: Analysis) -> None:
    """Words of the language that stand where a surname does: they can only give way."""
    for span in speaking(analysis.prose):
        text = analysis.prose[span.start : span.end]
        if span.start not in covered and (text, "surname") not in found:
            form = found[text, "surname"] = Form(text, "surname", speaks=True)
            form.places.append(Place(span.start, span.end, None))
            covered.update(range(span.start, span.end))


def _add_weak(found: dict[tuple[str, str], Form], covered: set[int], analysis: Analysis) -> None:
    named = {form.text: form for form in found.values() if form.role == "surname"}
    for token in analysis.tokens:
        if not token.text[0].isupper() or token.start in covered:
            continue
        word = token.bare
        if len(word) < 4 or not (word.isalpha() or ARTICLE.sub("", word).isalpha()):
            continue
        if word.isupper() and not _in_headline(analysis, token.start):
            continue
        text = title_cased(word)
        form = named.get(text)
        if form is None and (
            _is_unknown(traits(text)) or _is_odd(analysis, token.start, token.end, traits(text))
        ):
            form = found.setdefault((text, "weak"), Form(text, "weak"))
        if form is not None and (form.role == "weak" or _is_unknown(form.traits)):
            form.places.append(Place(token.start, token.start + len(word), None))
            behind = FOLLOWER.match(analysis.prose, token.end)
            form.follower = form.follower or (folded(behind[1]) if behind else "")


def _is_odd(analysis: Analysis, start: int, end: int, known: Traits) -> bool:
    """Whether a not too common word has a capital amid lower-case words, where only a name has one."""
    text, most = analysis.prose, ODD_IN_GARBLED if known.surname else ODD
    if not known.common or known.zipf >= most or known.demonym or known.title:
        return False
    if not AMID.search(text, max(0, start - 3), start) or FOLLOWER.match(text, end):
        return False
    return known.zipf < ODD or analysis.garbledness.score >= GARBLED


def _in_headline(analysis: Analysis, offset: int) -> bool:
    paragraph = analysis.paragraph_at(offset)
    return paragraph is not None and paragraph.kind in (Kind.HEADLINE, Kind.BYLINE)


def _is_unknown(known: Traits) -> bool:
    """Whether a capitalised word that is in no name may be a name all the same."""
    if known.coined:
        return True
    if known.common or known.place or known.demonym or known.calendar or known.acronym or known.function:
        return False
    institution = known.organisation_any or known.organisation_last
    return not institution and (known.zipf < 3.0 or known.surname > 0)


def words_of(text: str, mention: Mention) -> Iterator[tuple[str, int, int]]:
    """The words of a mention, given names first, without the suffix."""
    words = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text, mention.start, mention.end)]
    yield from words[:-1] if mention.suffix and len(words) > 1 else words


def title_cased(word: str) -> str:
    """A name in capitals as it is written elsewhere; others as they stand."""
    return word.title() if word.isupper() and len(word) > 3 else word


def respelt(analysis: Analysis, place: Place, new: str) -> Edit:
    """The edit that puts another spelling in a place, in capitals where the old one is."""
    old = analysis.text[place.start : place.end]
    if ARTICLE.match(old) and ARTICLE.match(new):
        new = (new[0].upper() if old[0].isupper() else new[0].lower()) + new[1:]
    return Edit(place.start, place.end, new.upper() if old.isupper() and len(old) > 3 else new)
