"""What is designated, or may be, on a given law date, and whom does a scan look for?"""

from msgspec.structs import replace

from exposure.model.designation import (
    DesignationStatus,
    Handling,
    Standing,
    Status,
    StatusChange,
)
from exposure.model.law.authority import Authority
from exposure.model.result import VendorName
from exposure.register.facts import Register
from exposure.register.find import find_vendor
from exposure.register.law.facts import Designation, HistoryEntry
from exposure.register.overlay.handling import handlings_of, spellings_of

EVERY_VENDOR = "all"
"""What a user writes to look for every vendor of the register; no vendor may bear it as id."""

STANDING = {
    Status.under_consideration: Standing.under_watch,
    Status.notice: Standing.under_watch,
    Status.announced: Standing.under_watch,
    Status.designated: Standing.under_watch,
    Status.effective: Standing.in_force,
    Status.stayed: Standing.under_watch,
    Status.enjoined: Standing.under_watch,  # an injunction may fall on appeal
    Status.vacated: Standing.not_in_force,
    Status.rescinded: Standing.not_in_force,
    Status.expired: Standing.not_in_force,
    Status.unclear: Standing.unsettled,
    Status.watch: Standing.under_watch,
}


def status_on(
    designation: Designation, as_of: str, basis: Authority | None = None
) -> DesignationStatus | None:
    """Return the designation as it stood at the end of an ISO date; None before its first step.

    `basis` is the authority that it rests on.
    """
    past = tuple(entry for entry in designation.history if entry.date <= as_of)
    if not past:
        return None
    status = past[-1].status
    stood = DesignationStatus(
        id=designation.id,
        vendor=designation.vendor,
        authority=designation.authority,
        issuer=designation.issuer,
        entity_text=designation.entity_text,
        scope=designation.scope,
        contractor_scope=designation.contractor_scope,
        status=status,
        standing=STANDING[status],
        since=_since(past),
        first_effective=next((one.date for one in past if one.status is Status.effective), None),
        history=tuple(_change(entry) for entry in past),
        clauses=designation.clauses,
        certainty=designation.certainty,
        sources=designation.sources,
        facts_as_of=designation.as_of,
        note=designation.note,
        open_questions=_open_questions(designation, as_of),
        instrument=designation.instrument,
        issuer_unknown=designation.issuer_unknown,
        contracts=designation.contracts,
        confirm=designation.confirm,
        deadline=designation.deadline,
        handling=designation.handling,
        stated_in=designation.stated_in,
    )
    return _resting_on(basis, stood, designation)


def _resting_on(
    basis: Authority | None, stood: DesignationStatus, designation: Designation
) -> DesignationStatus:
    """Return the status with what its authority says, where the act does not say otherwise."""
    if basis is None:
        return replace(stood, buyers=designation.buyers, duties=designation.duties)
    return replace(
        stood,
        basis=basis,
        buyers=designation.buyers or basis.buyers,
        duties=designation.duties or basis.duties,
        affiliates=designation.affiliates or basis.affiliates,
    )


def standing_on(designation: Designation, as_of: str) -> Standing | None:
    """Return what a designation means for a scan on an ISO date; None before its first step."""
    past = [entry.status for entry in designation.history if entry.date <= as_of]
    return STANDING[past[-1]] if past else None


def _since(past: tuple[HistoryEntry, ...]) -> str:
    """Date the current status began: a denied stay does not restart a designation in effect."""
    since = past[-1]
    for entry in reversed(past):
        if entry.status is not since.status:
            break
        since = entry
    return since.date


def _change(entry: HistoryEntry) -> StatusChange:
    return StatusChange(entry.date, entry.status, entry.stated_as, entry.source)


def _open_questions(designation: Designation, as_of: str) -> tuple[str, ...]:
    # A question about the end of the known history means nothing on a law date before that end.
    known = designation.as_of  # as precise as its sources: `2026-01` holds all of January
    later = (entry.date for entry in designation.history if entry.date > as_of)
    overtaken = any(date[: len(known)] <= known for date in later)
    return () if overtaken else designation.open_questions


_told: list[
    tuple[tuple[Designation, ...], dict[str, Authority], str, tuple[DesignationStatus, ...]]
] = []
"""What was answered last: a scan asks the same several times."""


def designations_on(register: Register, as_of: str) -> tuple[DesignationStatus, ...]:
    """Return every designation that exists on an ISO date, in the register's order."""
    designations, bases = register.designations, register.authorities
    for known, under, day, told in _told:
        if known is designations and under is bases and day == as_of:
            return told
    found = (status_on(one, as_of, bases.get(one.basis)) for one in designations)
    told = tuple(status for status in found if status is not None)
    _told[:] = [(designations, bases, as_of, told)]
    return told


def vendors_to_look_for(
    register: Register, as_of: str, watch: tuple[str, ...]
) -> tuple[VendorName, ...]:
    """Return whom a scan looks for, sorted by id: designated, else asked for, else under watch.

    What nobody can settle counts as designated: taking it for less would be a guess.
    `watch` holds ids or names, or `all`; SettingsError for one that the register does not know.
    """
    standings: dict[Standing, list[str]] = {standing: [] for standing in Standing}
    acts = designations_on(register, as_of)
    for status in acts:
        standings[status.standing].append(status.vendor)
    asked = _asked(register, watch)
    reasons = dict.fromkeys(standings[Standing.under_watch], "under_watch")
    reasons |= dict.fromkeys(asked, "asked")
    for standing in (Standing.unsettled, Standing.in_force):
        reasons |= dict.fromkeys(standings[standing], "designated")
    handlings = handlings_of(register, acts, asked)
    return tuple(
        _named(register, vendor, reasons[vendor], handlings.get(vendor, Handling.public))
        for vendor in sorted(reasons)
    )


def _named(register: Register, vendor: str, reason: str, handling: Handling) -> VendorName:
    spelt = () if handling is Handling.public else spellings_of(register, vendor)
    known = register.vendors[vendor]
    return VendorName(vendor, known.name, reason, handling=handling, spelt=spelt,
                      listed_in=known.listed_in)  # fmt: skip


def _asked(register: Register, watch: tuple[str, ...]) -> list[str]:
    if any(text.strip().casefold() == EVERY_VENDOR for text in watch):
        # Whom a list alone names is looked for while the list has him, and not after it.
        return [one.id for one in register.vendors.values() if not one.listed_in]
    return [find_vendor(register, text).id for text in watch]
