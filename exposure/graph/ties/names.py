"""What is there in a written name by which another may mean the same organisation?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.identify.fold import core_of, fold, strip_legal
from exposure.identify.lexicon.phrases import one_form
from exposure.identify.matcher import Matcher, text_matches
from exposure.ingest.sheet.values.absent import is_blank, names_nobody
from exposure.model.relation import Confidence, Match, Relation

_OURS = frozenset({
    "us", "we", "our company", "ourselves", "our organisation", "our organization", "our firm",
    "own company", "own organisation", "own organization", "self", "the company", "this company",
})  # fmt: skip


class Name(Struct, frozen=True, gc=False):
    """One written name, from its exact spelling to what is left of it."""

    spelt: str
    """Upper and lower case and blanks aside."""
    folded: str
    core: str
    """Folded, legal forms aside."""
    form: str
    """The legal form in one spelling; empty where the name bears none."""


class Names:
    """Answers for each text once: a sub-processor of many stands in many cells."""

    def __init__(self, matcher: Matcher | None = None) -> None:
        """Take what knows legal forms and vendors; without it, neither is known."""
        self._matcher = matcher
        self._names: dict[str, Name] = {}
        self._matches: dict[str, tuple[Match, ...]] = {}

    def of(self, text: str) -> Name:
        """Return what a text is compared by."""
        known = self._names.get(text)
        if known is None:
            known = self._names[text] = self._name(text)
        return known

    def _name(self, text: str) -> Name:
        legal: frozenset[str] = self._matcher.names.legal if self._matcher else frozenset()
        spelt = " ".join(text.casefold().split())
        folded = fold(text) or spelt
        words = folded.split()
        start, end = core_of(words, legal)
        form = " ".join(sorted(one_form((*words[:start], *words[end:]))))
        return Name(spelt, folded, strip_legal(folded, legal), form)

    def matches(self, text: str) -> tuple[Match, ...]:
        """Return what the register makes of a text."""
        known = self._matches.get(text)
        if known is None:
            found = text_matches(self._matcher, text) if self._matcher else ()
            known = self._matches[text] = tuple(found)
        return known

    def identities(self, text: str) -> list[tuple[str, Confidence]]:
        """Return the vendors that a text surely, or probably, means."""
        return sure(self.matches(text))


def sure(matches: Iterable[Match]) -> list[tuple[str, Confidence]]:
    """Return the vendors that matches say are meant, those for a person to look at aside."""
    return [
        (match.vendor, match.confidence)
        for match in matches
        if match.relation is Relation.made_by and match.confidence is not Confidence.review
    ]


def is_ours(text: str) -> bool:
    """Say whether the source of a tie is the company itself: a list of its own sub-processors."""
    return not text.strip() or fold(text) in _OURS


def is_a_name(text: str) -> bool:
    """Say whether a text names somebody, rather than nobody or many."""
    return not (is_blank(text.strip()) or names_nobody(text.strip()))
