"""Whom does CycloneDX name as supplier, maker, author or keeper, in one text per party?"""

from collections.abc import Iterable

from exposure.ingest.sbom.cyclonedx.facts import Contact, Governance, Organization, Responsible


def with_contacts(party: Organization) -> str:
    """Return the party's name with its contacts: each may name the company that the name hides."""
    named = [Contact(party.name), *(party.contact or ())]
    return people([person for person in named if person.name or person.email], "; ")


def people(persons: Iterable[Contact], between: str) -> str:
    """Return names with mailboxes."""
    return between.join(
        " ".join(filter(None, (person.name, person.email and f"<{person.email}>")))
        for person in persons
    ).strip()


def both(one: Organization | None, other: Organization | None) -> Organization | None:
    """Return what two statements of one party say together: none may hide the other."""
    if one is None or other is None:
        return one or other
    names = dict.fromkeys(filter(None, (one.name, other.name)))
    return Organization(
        "; ".join(names),
        [*(one.url or ()), *(other.url or ())],
        [*(one.contact or ()), *(other.contact or ())],
    )


def owner_of(governance: Governance | None) -> Organization | None:
    """Return who owns data, all owners as one party."""
    found: Organization | None = None
    for owner in (governance.owners if governance else None) or ():
        for party in _parties(owner):
            found = both(found, party)
    return found


def keepers_of(governance: Governance | None) -> str:
    """Return who keeps or looks after data without owning it."""
    if governance is None:
        return ""
    keepers = [*(governance.custodians or ()), *(governance.stewards or ())]
    return "; ".join(filter(None, (_text(keeper) for keeper in keepers)))


def governors_of(governance: Governance | None) -> str:
    """Return everyone who answers for data."""
    owner = owner_of(governance)
    owned = with_contacts(owner) if owner else ""
    return "; ".join(filter(None, (owned, keepers_of(governance))))


def _parties(responsible: Responsible) -> list[Organization]:
    parties = [responsible.organization] if responsible.organization else []
    return parties + ([Organization(contact=[responsible.contact])] if responsible.contact else [])


def _text(responsible: Responsible) -> str:
    return "; ".join(filter(None, map(with_contacts, _parties(responsible))))
