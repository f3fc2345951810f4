"""What is designated, or may be, on a given law date, and whom does a scan look for?"""

from exposure.model.designation import DesignationStatus, Standing, Status, StatusChange
from exposure.model.result import VendorName
from exposure.register.facts import Designation, HistoryEntry, Register
from exposure.register.find import find_vendor

EVERY_VENDOR = "all"
"""What a user writes to look for every vendor of the register; no vendor may bear it as id."""

STANDING = {
    Status.under_consideration: Standing.under_watch,
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


def status_on(designation: Designation, as_of: str) -> DesignationStatus | None:
    """Return the designation as it stood at the end of an ISO date; None before its first step."""
    past = tuple(entry for entry in designation.history if entry.date <= as_of)
    if not past:
        return None
    status = past[-1].status
    return DesignationStatus(
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
        history=tuple(_change(entry) for entry in past),
        clauses=designation.clauses,
        certainty=designation.certainty,
        sources=designation.sources,
        facts_as_of=designation.as_of,
        note=designation.note,
        open_questions=_open_questions(designation, as_of),
    )


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


def designations_on(register: Register, as_of: str) -> tuple[DesignationStatus, ...]:
    """Return every designation that exists on an ISO date, in the register's order."""
    found = (status_on(designation, as_of) for designation in register.designations)
    return tuple(status for status in found if status is not None)


def vendors_to_look_for(
    register: Register, as_of: str, watch: tuple[str, ...]
) -> tuple[VendorName, ...]:
    """Return whom a scan looks for, sorted by id: designated, else asked for, else under watch.

    What nobody can settle counts as designated: taking it for less would be a guess.
    `watch` holds ids or names, or `all`; SettingsError for one that the register does not know.
    """
    standings: dict[Standing, list[str]] = {standing: [] for standing in Standing}
    for status in designations_on(register, as_of):
        standings[status.standing].append(status.vendor)
    reasons = dict.fromkeys(standings[Standing.under_watch], "under_watch")
    reasons |= dict.fromkeys(_asked(register, watch), "asked")
    for standing in (Standing.unsettled, Standing.in_force):
        reasons |= dict.fromkeys(standings[standing], "designated")
    return tuple(
        VendorName(vendor, register.vendors[vendor].name, reasons[vendor])
        for vendor in sorted(reasons)
    )


def _asked(register: Register, watch: tuple[str, ...]) -> list[str]:
    if any(text.strip().casefold() == EVERY_VENDOR for text in watch):
        return list(register.vendors)
    return [find_vendor(register, text).id for text in watch]
