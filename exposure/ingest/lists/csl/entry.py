"""What does an entry of the Consolidated Screening List say, whichever way it is written?

Fields were verified with public readers of both downloads: the header in tests of two payment
services, the JSON in OpenSanctions' reader of it and in tests with real answers. `type` is Individual,
Entity, Vessel or Aircraft, and blank in the lists of the Bureau of Industry and Security. The kinds
of identifiers are those of the Treasury's list.
"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.ingest.lists.gather.codes import hosts_of, identifiers_of, others, said
from exposure.ingest.lists.gather.countries import country_of, one_country
from exposure.ingest.lists.gather.days import day_of
from exposure.ingest.lists.gather.gathered import Gathered
from exposure.model.law.listed import ListedParty

LIST_ID, TITLE = "consolidated-screening-list", "Consolidated Screening List"
_LEFT_OUT = {"individual": "persons", "vessel": "vessels", "aircraft": "aircraft"}
_UNTYPED = "entries that do not say whether they name a company or a person, and are kept"
_ISO = ""
_SUCCESSORS = " and any successor, sub-unit, or subsidiary thereof"
"""Stands behind names of the Department of State; no row of a company's own names one so."""


class Entry(Struct, frozen=True, gc=False):
    """One entry, its lists taken apart."""

    place: str
    source: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    programmes: tuple[str, ...]
    countries: tuple[str, ...]
    """Of its addresses, as written."""
    identifiers: tuple[tuple[str, str], ...]
    """Kind and number, as the Treasury calls the kinds."""
    since: str
    until: str
    remarks: tuple[str, ...]
    """Everything else that a reviewer should know."""


def gather_entry(entry: Entry, gathered: Gathered) -> None:
    """Keep the party of an entry; persons, vessels and aircraft are counted and left out."""
    kind = entry.kind.casefold()
    if kind in _LEFT_OUT:
        gathered.leave_out(_LEFT_OUT[kind])
        return
    if not kind:
        gathered.count(_UNTYPED)
    gathered.add(_party(entry, gathered))


def _party(entry: Entry, gathered: Gathered) -> ListedParty:
    short = entry.name.removesuffix(_SUCCESSORS).rstrip(" ,")
    return ListedParty(
        entry.name,
        entry.source,
        others((*entry.aliases, short), entry.name),
        one_country(entry.countries),
        identifiers_of({
            "lei": _of_kind(entry, "Legal Entity Number", "LE Number"),
            "duns": _of_kind(entry, "D-U-N-S Number"),
        }),
        hosts_of(_of_kind(entry, "Website")),
        day_of(entry.since, _ISO, gathered, entry.place),
        day_of(entry.until, _ISO, gathered, entry.place),
        entry.place,
        said(_programmes(entry), _addresses(entry), *entry.remarks),
    )  # fmt: skip


def _of_kind(entry: Entry, *kinds: str) -> Iterable[str]:
    return (number for kind, number in entry.identifiers if kind in kinds)


def _programmes(entry: Entry) -> str:
    return f"programmes {', '.join(entry.programmes)}" if entry.programmes else ""


def _addresses(entry: Entry) -> str:
    named = sorted({code for text in entry.countries if (code := country_of(text))})
    return f"addresses in {', '.join(named)}" if len(named) > 1 else ""
