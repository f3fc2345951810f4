"""Whom does a letter name: a vendor of the register, or one that only the records may know?"""

from collections.abc import Iterable, Iterator, Sequence, Set

from msgspec import Struct

from exposure.model.location import Location
from exposure.model.result import ScanResult
from exposure.register.facts import Register
from exposure.register.find import vendors_called
from exposure.register.names.fold import fold, strip_legal

OWN = "own:"
_MOST_PLACES = 5


class NamedVendor(Struct, frozen=True):
    """One name of a letter."""

    text: str
    """As the letter writes it."""
    ids: tuple[str, ...]
    """Ids of the register; several where it does not tell which is meant, none where it knows none."""
    own: str
    """`own:` and the words of the name, legal forms aside."""

    @property
    def id(self) -> str:
        """Return whom a representation denies."""
        return self.ids[0] if len(self.ids) == 1 else self.own

    @property
    def is_settled(self) -> bool:
        """Say whether the register knows one vendor of this name."""
        return len(self.ids) == 1


def named_vendors(names: tuple[str, ...], register: Register) -> tuple[NamedVendor, ...]:
    """Return each name with what the register makes of it, in the order of the letter."""
    legal = frozenset(register.vocabulary.legal_forms)
    return tuple(
        NamedVendor(
            text,
            tuple(sorted(one.id for one in vendors_called(register, text))),
            f"{OWN}{_core(text, legal)}",
        )
        for text in names
    )


def unsettled_words(
    vendors: Iterable[NamedVendor], result: ScanResult, register: Register
) -> dict[str, str]:
    """Return name → what is known of it, for each that the register does not settle."""
    open_names = [one for one in vendors if not one.is_settled]
    unknown = {one.own for one in open_names if not one.ids}
    places = _places(unknown, result, register) if unknown else {}
    return {one.text: _words(one, places.get(one.own, ())) for one in open_names}


def _words(named: NamedVendor, places: Sequence[str]) -> str:
    if named.ids:
        return f"{named.text!r} may be {' or '.join(named.ids)}: the register knows several."
    met = "; ".join(places[:_MOST_PLACES])
    more = f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
    where = f"the records name it: {met}{more}" if places else "no record names it as a vendor"
    return f"{named.text!r} is not in the register; {where}."


def _places(wanted: Set[str], result: ScanResult, register: Register) -> dict[str, list[str]]:
    """Return where the records write each name, as vendor, product, sub-processor or owner."""
    legal = frozenset(register.vocabulary.legal_forms)
    cores: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for location, texts in _written(result):
        for text in texts:
            if text not in cores:
                cores[text] = f"{OWN}{_core(text, legal)}"
        for own in {cores[text] for text in texts} & wanted:
            found.setdefault(own, []).append(str(location))
    return found


def _written(result: ScanResult) -> Iterator[tuple[Location, tuple[str, ...]]]:
    for row in result.vendors:
        beside = (one.text for one in (*row.other_names, *row.subprocessors))
        yield row.location, tuple(filter(None, (row.vendor, row.product, *beside)))
    for tie in result.ties:
        yield tie.location, (tie.source, tie.target)


def _core(text: str, legal: Set[str]) -> str:
    return strip_legal(fold(text) or " ".join(text.casefold().split()), legal)
