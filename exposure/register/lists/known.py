"""Which vendor that the register has already is the party of a list?

Saying it of the wrong one would designate somebody whom nobody did, so that a name must be the whole
legal name, or one that nobody else bears, and exactly one vendor's.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from exposure.model.law.listed import ListedParty
from exposure.model.relation import Relation
from exposure.register.facts import Name, Register, Vendor
from exposure.register.law.facts import Designation
from exposure.register.lists.kinds import EDITIONS
from exposure.register.names.ambiguity import ambiguity_of
from exposure.register.names.background import CompanyWords, company_words
from exposure.register.names.fold import fold, strip_legal
from exposure.register.names.numbers import plain_number

_OWN = frozenset({"legal", "alias", "native"})
_LEGAL = frozenset({"legal", "native"})
_SAME_FORM = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}
_PARTED = ";"
"""Between the names in the text of a designation."""


class Known(Struct, frozen=True):
    """The vendors of a register, ready to be asked for by name and number."""

    vendors: Mapping[str, Vendor]
    numbers: dict[tuple[str, str], set[str]]
    """Kind and number → vendors."""
    full: dict[str, set[str]]
    """Folded legal name with its form → vendors."""
    cores: dict[str, set[str]]
    """Folded name without legal forms → vendors that somebody described, of whom it tells alone."""
    named: dict[tuple[str, str], set[str]]
    """Authority, and a name without legal forms → vendors that somebody described, whose designation
    names it."""
    editions: dict[tuple[str, str], set[str]]
    """Authority, and a name without legal forms → vendors that an edition of its own list names."""
    forms: frozenset[str]
    words: CompanyWords


def known_in(register: Register) -> Known:
    """Return the vendors of a register by what they may be told by."""
    forms = frozenset(map(fold, register.vocabulary.legal_forms)) - {""}
    known = Known(register.vendors, {}, {}, {}, {}, {}, forms, company_words(register.background))
    for vendor in register.vendors.values():
        for one in vendor.all_identifiers:
            known.numbers.setdefault((one.kind, plain_number(one.text)), set()).add(vendor.id)
        for name in vendor.names:
            if name.kind in _OWN and name.relation is Relation.made_by and not name.until:
                _add(known, vendor, name)
    for act in register.designations:
        if register.vendors[act.vendor].listed_in:
            _add_edition(known, act)
            continue
        for text in act.entity_text.split(_PARTED):
            if core := strip_legal(fold(text), forms):
                known.named.setdefault((act.basis, core), set()).add(act.vendor)
    return known


def _add(known: Known, vendor: Vendor, name: Name) -> None:
    if name.kind in _LEGAL:
        known.full.setdefault(spelt(name.text), set()).add(vendor.id)
    if vendor.listed_in or name.ambiguous:
        return
    core = strip_legal(fold(name.text), known.forms)
    if core and _tells(known, core):
        known.cores.setdefault(core, set()).add(vendor.id)


def _add_edition(known: Known, act: Designation) -> None:
    """Keep who an edition named by every name: the next one may spell the same company otherwise."""
    if act.basis not in EDITIONS:
        return
    for name in known.vendors[act.vendor].names:
        if core := strip_legal(fold(name.text), known.forms):
            known.editions.setdefault((act.basis, core), set()).add(act.vendor)


def spelt(text: str) -> str:
    """Return a folded name with its legal form in one spelling: `Acme Limited` is `acme ltd`."""
    return " ".join(_SAME_FORM.get(word, word) for word in fold(text).split())


def bearer_of(known: Known, party: ListedParty, basis: str) -> str:
    """Return the vendor that a party of a list is, by its id; empty where it is none, or unclear.

    A vendor whose designation on the same authority names the party is one: it is the same act.
    """
    for found in _candidates(known, party, basis):
        if len(found) == 1:
            return next(iter(found))
    return ""


def _candidates(known: Known, party: ListedParty, basis: str) -> Iterator[set[str]]:
    for kind, numbers in party.identifiers.items():
        for number in numbers:
            yield known.numbers.get((kind, plain_number(number)), set())
    core = strip_legal(fold(party.name), known.forms)
    tells = _tells(known, core)
    written = known.full.get(spelt(party.name), set())
    yield {one for one in written if tells and not known.vendors[one].listed_in}
    yield _there(known, written, party.country)
    yield _there(known, known.cores.get(core, set()), party.country)
    yield known.named.get((basis, core), set())
    if basis in EDITIONS:
        cores = (strip_legal(fold(text), known.forms) for text in (party.name, *party.aliases))
        yield set().union(*(known.editions.get((basis, one), ()) for one in cores if one))


def _tells(known: Known, core: str) -> bool:
    """Say whether a name without its legal form means one company."""
    return not ambiguity_of(tuple(core.split()), known.words)


def _there(known: Known, vendors: set[str], country: str) -> set[str]:
    """Return those that no country tells apart from the party."""
    return {one for one in vendors if country in ("", known.vendors[one].country)
            or not known.vendors[one].country}  # fmt: skip
