"""Which web do ties make, from the sources that they name to the register's vendors?"""

from collections.abc import Collection, Iterable, Iterator

from exposure.graph.ties.link import FIRM, REVIEW, Link, beside, mention
from exposure.graph.ties.names import Name, Names
from exposure.graph.ties.web import Arc, Proof, Web
from exposure.identify.rules.claim import capped, related
from exposure.model.records import Tie
from exposure.model.relation import Confidence, Relation

PROBABLE = 1
"""Rank of `Confidence.probable`."""
SAME = "0"
"""What the order of arcs between two places of one organisation begins with; links follow."""
BARE, FORMED = "bare", "formed"
"""Kinds of key: the words of a name without legal form, and of one with any."""
_SPELLING = "other records spell {!r} otherwise"
_FORM = "other records write {!r} with another legal form, or none"
_FORMS = f"{_FORM}, and several organisations may share these words"
_REGISTER = "the register takes {!r}, and what it is compared with, for names of one vendor"
_PROSE = "the row mentions it, it does not say that it is used"


class Gathered:
    """The web while it grows: who stands as the source of a tie, and who is led to."""

    def __init__(self, names: Names, sought: Collection[str], bought: Iterable[str]) -> None:
        self.web, self.names, self.sought = Web(), names, sought
        self.sources: dict[int, Tie] = {}
        """Place of a tie's source → the first tie in which it stands."""
        self.arrivals: dict[int, str] = {}
        """Place that something leads to → the name, as one cell writes it."""
        self.bought: set[str] = set()
        """Folded names of the vendors of bought things."""
        self._folded: set[str] = set()
        """Folded names of the ties' sources."""
        self._forms: dict[str, set[str]] = {}
        for text in bought:
            self.bought.add(names.of(text).folded)
            self._note(names.of(text))

    def _note(self, name: Name) -> None:
        """Remember with which legal forms the words of a name occur."""
        if name.form:
            self._forms.setdefault(name.core, set()).add(name.form)

    def add_tie(self, tie: Tie, link: Link) -> None:
        """Add a tie, and whoever a further cell of its row mentions."""
        source = self._source(tie)
        self.add_link(source, link)
        for cell in beside(tie):
            for match in self.names.matches(cell.text):
                if match.vendor in self.sought:
                    said = mention(tie, cell, match.vendor)
                    end = self.web.place("mention", str(said.location), match.vendor)
                    self.web.join(Arc(source, end, order_of(said), REVIEW, said.doubt, said))
                    low = capped(match, Confidence.review, _PROSE)
                    self._prove(end, Proof(related(low, Relation.mentions_only)))

    def add_link(self, source: int, link: Link) -> None:
        """Add one step, and what the register makes of the name that it leads to."""
        name = self.names.of(link.target)
        place = self.web.place("arrival", name.spelt)
        if place not in self.arrivals:
            self.arrivals[place] = link.target
            self._note(name)
            for match in self.names.matches(link.target):
                if match.vendor in self.sought:
                    self._prove(place, Proof(match))
        self.web.join(Arc(source, place, order_of(link), link.rank, link.doubt, link))

    def _prove(self, place: int, proof: Proof) -> None:
        match = proof.match
        end = self.web.place("vendor", match.vendor)
        order = (SAME, "", match.rule)
        self.web.join(Arc(place, end, order, match.confidence.rank, proof=proof))

    def _source(self, tie: Tie) -> int:
        """Return the place of a tie's source, with the keys by which others come to it."""
        name = self.names.of(tie.source)
        place = self.web.place("source", name.spelt)
        if place not in self.sources:
            self.sources[place] = tie
            self._folded.add(name.folded)
            self._note(name)
            for kind, key, rank, why in self._keys(name, tie.source):
                at = self.web.place("source of", kind, key)
                order = (SAME, name.folded, name.spelt)
                self.web.join(Arc(at, place, order, rank, why))
        return place

    def _keys(self, name: Name, text: str) -> Iterator[tuple[str, str, int, str]]:
        yield "spelt", name.spelt, FIRM, ""
        yield "folded", name.folded, PROBABLE, _SPELLING.format(text)
        for kind in form_kinds(name):
            yield kind, name.core, PROBABLE, _FORM.format(text)
        if name.form and name.folded not in self.bought:
            yield f"{FORMED} of nobody's", name.core, PROBABLE, _FORM.format(text)
        for vendor, confidence in self.names.identities(text):
            yield "vendor", vendor, confidence.rank, _REGISTER.format(text)

    def lead_on(self, place: int, text: str, other_form: str = "") -> None:
        """Join a place to every source of ties that bears the same name.

        `other_form` is the key of sources with another legal form; without it, legal forms count.
        """
        name = self.names.of(text)
        self.on(place, "spelt", name.spelt)
        self.on(place, "folded", name.folded, PROBABLE)
        if other_form:
            for key in self.forms_aside(text, other_form, self._folded):
                self.on(place, *key)

    def on(self, place: int, kind: str, key: str, rank: int = FIRM, why: str = "") -> None:
        """Join a place to the sources of ties with a key, if there are any."""
        known = self.web.known("source of", kind, key)
        if known is not None:
            self.web.join(Arc(place, known, (SAME, kind, key), rank, why))

    def forms_aside(
        self, text: str, other_form: str, known: Collection[str]
    ) -> Iterator[tuple[str, str, int, str]]:
        """Yield the keys of names that have the same words, with how surely they mean the same.

        Two different legal forms may be two companies, for a person to say; they are where the
        very name is `known` to be another's.
        """
        name = self.names.of(text)
        several = len(self._forms.get(name.core, ())) > 1
        rank, why = (REVIEW, _FORMS) if several else (PROBABLE, _FORM)
        if not name.form:
            yield FORMED, name.core, rank, why.format(text)
            return
        yield BARE, name.core, rank, why.format(text)
        yield f"{FORMED} {name.form}", name.core, PROBABLE, _FORM.format(text)
        if name.folded not in known:
            yield other_form, name.core, REVIEW, _FORMS.format(text)

    def lead_arrivals_on(self) -> None:
        """Join whoever is led to with what the ties say of them in turn."""
        for place, text in self.arrivals.items():
            self.lead_on(place, text, FORMED)
            for vendor, confidence in self.names.identities(text):
                self.on(place, "vendor", vendor, confidence.rank, _REGISTER.format(text))


def form_kinds(name: Name) -> tuple[str, ...]:
    """Return the kinds of key by which a name is found, legal forms aside."""
    return (f"{FORMED} {name.form}", FORMED) if name.form else (BARE,)


def order_of(link: Link) -> tuple[str, ...]:
    """Return what steps of equal length are chosen by: a sheet of ties before a row's own cells."""
    return ("2" if link.own else "1", link.target.casefold(), str(link.location))
