"""Which parties does one entity make: one for each listing that the file states?

A listing that has ended must neither end nor hide another one of the same company.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.lists.ftm.wire import Properties, SanctionProperties
from exposure.ingest.lists.gather.codes import hosts_of, identifiers_of, others, said
from exposure.ingest.lists.gather.countries import one_country
from exposure.ingest.lists.gather.days import day_of
from exposure.ingest.lists.gather.gathered import Gathered
from exposure.model.law.listed import ListedParty

_ISO = ""


class Kept(Struct, frozen=True, gc=False):
    """An organisation of the file."""

    id: str
    caption: str | None
    target: bool | None
    said: Properties
    place: str


def parties_of(
    kept: Kept, sanctions: Sequence[SanctionProperties], dataset: str, gathered: Gathered
) -> Iterator[ListedParty]:
    """Yield the entity once for each listing; `dataset` names the list where no programme does."""
    own = kept.said.program_id or kept.said.program
    party = _party(kept, "; ".join(own) or dataset)
    if not sanctions:
        yield party
    met = set()
    for sanction in sanctions:
        listed = _listed(party, sanction, gathered)
        listing = (listed.programme, listed.since, listed.until)
        if listing not in met:
            met.add(listing)
            yield listed


def _party(kept: Kept, programme: str) -> ListedParty:
    found = kept.said
    caption = (kept.caption or "").strip()
    name = caption if caption in found.name or not found.name else found.name[0].strip()
    return ListedParty(
        name,
        programme,
        others((*found.name, *found.alias), name),
        one_country(found.main_country or found.jurisdiction or found.country),
        identifiers_of({
            "uei": found.unique_entity_id, "cage": found.cage_code, "lei": found.lei_code,
            "duns": found.duns_code,
        }),
        hosts_of(found.website),
        place=kept.place,
        former=others(found.previous_name, name),
        note=said(
            f"entity {kept.id}",
            f"weak aliases, not to be matched: {', '.join(found.weak_alias)}"
            if found.weak_alias else "",
            *found.source_url[:3], *found.notes[:3],
        ),
    )  # fmt: skip


def _listed(party: ListedParty, sanction: SanctionProperties, gathered: Gathered) -> ListedParty:
    """Return the party with the programme and the days of one listing."""
    stated = sanction.program_id or sanction.program or sanction.authority
    begins = _days(sanction.start_date or sanction.listing_date, party, gathered)
    ends = _days(sanction.end_date, party, gathered)
    return replace(
        party,
        programme="; ".join(stated) or party.programme,
        since=min(begins, default=None),
        until=max(ends, default=None),
        note=said(
            party.note,
            *(f"authority {text}" for text in sanction.authority),
            *(f"status {text}" for text in sanction.status),
            *sanction.source_url[:1],
        ),
    )


def _days(texts: Sequence[str], party: ListedParty, gathered: Gathered) -> list[str]:
    found = (day_of(text, _ISO, gathered, party.place) for text in texts)
    return [day for day in found if day]
