"""Which vendor does a user mean: one of the register, or an organisation that only the records know?"""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import cached_property

from msgspec import Struct

from exposure.assess.hypothetical.known_by import Rows, spelt
from exposure.errors import SettingsError
from exposure.graph.network.columns import Network, Organisation
from exposure.graph.network.tied import tied_organisations
from exposure.graph.recognised import Recognised
from exposure.graph.ties.names import Names
from exposure.model.hypothetical.scenario import AssumedVendor
from exposure.register.facts import Register, Vendor
from exposure.register.find import nearest_ids, vendors_called
from exposure.register.names.fold import fold

_MOST_NAMED = 3
_LIKE = 0.6
"""How alike a spelling must be to be offered for one that nobody knows."""


class Read(Struct, frozen=True):
    """What was read and recognised, with its one graph."""

    known: Recognised
    network: Network


class Meant(Struct, frozen=True):
    """Whom a text means."""

    assumed: AssumedVendor
    vendor: Vendor | None
    """By what it is found, where only the records know it."""


class Whom:
    """Answers for each text; the records are looked at only if the register does not know one."""

    def __init__(self, register: Register, read: Callable[[], Read]) -> None:
        self._register, self._ask = register, read

    @cached_property
    def _read(self) -> Read:
        return self._ask()

    @cached_property
    def _names(self) -> Names:
        return Names(self._read.known.matcher)

    @cached_property
    def _organisations(self) -> tuple[Organisation, ...]:
        network = self._read.network
        tied = tied_organisations(network)
        return tuple(one for one, known in zip(network.organisations, tied, strict=True) if known)

    @cached_property
    def _rows(self) -> Rows:
        known = self._read.known
        return Rows(known.graph.estate.rows, self._register, known.matcher)

    def meant(self, text: str, place: str) -> Meant:
        """Return whom a text means. Raises `SettingsError` that begins with `place`.

        An id or name of the register counts first, then an organisation of the records by any
        spelling, then whom the register recognises in the text.
        """
        called = vendors_called(self._register, text)
        if len(called) > 1:
            ids = ", ".join(one.id for one in called)
            raise SettingsError(f"{place}: expected one vendor, met {text!r}, a name of {ids}",
                                hint="write the id")  # fmt: skip
        if called:
            return self._of_register(called[0].id, text)
        found = self._in_records(text)
        if not found:
            raise self._unknown(text, place)
        if len(found) > 1:
            ids = ", ".join(sorted(found)[:_MOST_NAMED])
            raise SettingsError(f"{place}: expected one vendor, met {text!r}, a name of {ids}",
                                hint="write the id")  # fmt: skip
        one = found[0]
        return (
            self._of_register(one, text)
            if one in self._register.vendors
            else self._of_records(one, text)
        )

    def _of_register(self, vendor: str, text: str) -> Meant:
        known = self._register.vendors[vendor]
        return Meant(AssumedVendor(known.id, known.name, text, in_register=True), None)

    def _of_records(self, key: str, text: str) -> Meant:
        one = next(one for one in self._organisations if one.id == key)
        vendor = self._rows.vendor(one)
        assumed = AssumedVendor(
            id=one.id,
            name=one.name,
            called=text,
            in_register=False,
            spellings=one.spellings,
            hosts=tuple(domain.text for domain in vendor.domains),
            maybe_ours=one.id in self._read.network.ours,
        )
        return Meant(assumed, vendor)

    def _in_records(self, text: str) -> list[str]:
        """Return the ids of those whom the closest kind of likeness finds, if any does."""
        wanted, folded = spelt(text).casefold(), fold(text)
        own = f"own:{self._names.of(text).core}"
        kinds: Sequence[Callable[[Organisation], bool]] = (
            lambda one: one.id.casefold() == wanted,
            lambda one: wanted in {spelling.casefold() for spelling in one.spellings},
            lambda one: bool(folded) and folded in map(fold, one.spellings),
            lambda one: one.id == own,
        )
        found = ([one.id for one in self._organisations if is_it(one)] for is_it in kinds)
        recognised = {vendor for vendor, _ in self._names.identities(text)}
        return next(filter(None, found), []) or sorted(recognised)

    def _unknown(self, text: str, place: str) -> SettingsError:
        """Return the refusal of a name that nobody knows, with what is spelt most like it."""
        product = self._product(text)
        if product:
            return SettingsError(f"{place}: expected a vendor, met {text!r}, which is the product of"
                                 f" {product} here", hint="name who supplies it")  # fmt: skip
        near = ", ".join((*self._nearest(text), *nearest_ids(self._register, text)))
        return SettingsError(
            f"{place}: expected a vendor of the register or an organisation of the records,"
            f" met {text!r}, which stands in neither; nothing was assumed", hint=f"nearest: {near}",
        )  # fmt: skip

    def _product(self, text: str) -> str:
        """Return who supplies a product of that name; empty where there is none."""
        folded = fold(text)
        rows = self._read.known.graph.estate.rows
        suppliers = {
            spelt(row.vendor) for row in rows if row.product and fold(row.product) == folded
        }
        return " and ".join(sorted(suppliers)[:_MOST_NAMED]) if folded else ""

    def _nearest(self, text: str) -> list[str]:
        """Return spellings of the records that hold a text as words, or are most like it."""
        spellings = {
            likeness: spelling
            for one in self._organisations for spelling in one.spellings
            for likeness in (spelling.casefold(), self._names.of(spelling).core)
        }  # fmt: skip
        words = f" {fold(text)} "
        holding = (one for one in spellings.values() if words.strip() and words in f" {fold(one)} ")
        close = get_close_matches(spelt(text).casefold(), spellings, _MOST_NAMED, _LIKE)
        found = dict.fromkeys((*sorted(holding), *(spellings[likeness] for likeness in close)))
        return [repr(one) for one in found][:_MOST_NAMED]
