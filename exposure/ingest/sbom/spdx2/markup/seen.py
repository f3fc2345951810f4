"""What is said of a thing in SPDX 2 RDF, and what is it called in the other serialisations?"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from msgspec import Struct

from exposure.ingest.sbom.spdx2.markup.statements import (
    Blank,
    Iri,
    Object,
    Statements,
    Subject,
    Text,
)
from exposure.model.gap import Gap, GapEffect

TERMS: Final = "http://spdx.org/rdf/terms#"
_SHOWN = 20
"""Gaps of one kind that are listed one by one; the rest are counted in one."""
_SPECIAL = {f"{TERMS}noassertion": "NOASSERTION", f"{TERMS}none": "NONE"}


class Seen(Struct, frozen=True):
    """The statements, and how things are called in the other serialisations."""

    document: str
    statements: Statements
    refs: dict[Subject, str]
    names: frozenset[str]
    """All that things are called."""
    externals: dict[str, str]
    """IRI of another document → its DocumentRef."""
    twice: list[Gap]
    """Where something is said in several ways, of which one can be kept."""

    def objects(self, subject: Subject, term: str) -> list[Object]:
        """Return what is said of a thing by a term of SPDX, or by another's whole IRI."""
        iri = term if ":" in term else TERMS + term
        return list(self.statements.facts.get(subject, {}).get(iri, ()))

    def things(self, subject: Subject, term: str) -> Iterator[Subject]:
        """Yield those objects of which more can be said."""
        for one in self.objects(subject, term):
            if not isinstance(one, Text):
                yield one

    def text(self, subject: Subject, term: str, effect: GapEffect) -> str | None:
        """Return the text of a term; where several are stated the first, and a gap says so."""
        texts = [text_of(one) for one in self.objects(subject, term)]
        if len(texts) > 1:
            name = re.split("[#/]", term)[-1]
            also = ", ".join(map(repr, texts[1:4]))
            reason = f"{name} is {texts[0]!r} there and also {also}; the first was kept"
            self.twice.append(
                Gap("duplicate-key", effect, self.document, self.place(subject), reason)
            )
        return texts[0] if texts else None

    def place(self, subject: Subject) -> str:
        """Return the fragment of a thing's IRI, or the line on which it stands."""
        ref = self.refs.get(subject, "")
        if isinstance(subject, Iri) and ref:
            return f"#{ref}"
        return f"line {self.statements.lines.get(subject, 0)}"


def twice_gaps(seen: Seen) -> Iterator[Gap]:
    """Yield the first of what is said in several ways, and count the rest by what it may hide."""
    yield from seen.twice[:_SHOWN]
    rest = Counter(gap.effect for gap in seen.twice[_SHOWN:])
    for effect in GapEffect:
        if rest[effect]:
            reason = f"{rest[effect]} further properties are stated in several ways"
            yield Gap("duplicate-key", effect, seen.document, "", reason)


def refs_of(statements: Statements) -> dict[Subject, str]:
    """Return what each thing is called: its fragment, or all of its IRI where that is taken."""
    refs: dict[Subject, str] = {}
    taken: set[str] = set()
    for subject in statements.facts:
        match subject:
            case Blank(number):
                ref = f"_:{number}"
            case Iri(text):
                ref = _fragment(text)
        refs[subject] = ref if ref not in taken else text_of(subject)
        taken.add(refs[subject])
    return refs


def _fragment(iri: str) -> str:
    return unquote(iri.partition("#")[2]) or iri


def externals_of(statements: Statements) -> dict[str, str]:
    """Return the IRI of each other document that is announced, and what it is called here."""
    found = {}
    for subject in statements.of_type(f"{TERMS}ExternalDocumentRef"):
        said = statements.facts[subject]
        names = [text_of(one) for one in said.get(f"{TERMS}externalDocumentId", ())]
        name = names[0] if names else _fragment(text_of(subject))
        for other in said.get(f"{TERMS}spdxDocument", ()):
            found[text_of(other).rstrip("#")] = name
    return found


def text_of(one: Object) -> str:
    """Return what an object is called, or says; what is not asserted, or not there, by its word."""
    match one:
        case Blank(number):
            return f"_:{number}"
        case Iri(text) | Text(text):
            return _SPECIAL.get(text, text)


def ref_of(seen: Seen, one: Object) -> str:
    """Return how another element is called in a relationship."""
    text = text_of(one)
    if isinstance(one, Text) or (isinstance(one, Iri) and one.text in _SPECIAL):
        return text
    if one in seen.refs or isinstance(one, Blank):
        return seen.refs.get(one, text)
    namespace, _, fragment = text.partition("#")
    if namespace in seen.externals:
        return f"{seen.externals[namespace]}:{unquote(fragment)}"
    # Of an element that is not there the fragment is enough, unless one of that name is there.
    short = _fragment(text)
    return text if short in seen.names else short
