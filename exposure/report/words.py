"""Which plain words does a reader see for the model's kinds?"""

from collections.abc import Iterable

from exposure.model.coverage.figures import Coverage
from exposure.model.designation import Handling
from exposure.model.finding import ROUTE_UNKNOWN, Finding
from exposure.model.gap import Gap
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.record_systems.known import system_name
from exposure.model.register.lists import ListRecord
from exposure.model.relation import UseBasis, tie_words
from exposure.model.result import RegisterRecord, ScanResult, VendorName
from exposure.model.words import number_of

SYSTEM_STATE = {
    "fed": "fed",
    "stale": "stale",
    "not_fed": "not fed",
    "none": "said not to exist",
}

RECORD_SYSTEM = "record-system"
"""How the kinds of gaps begin whose place is a name of the settings."""

NOT_ADVICE = "This is not legal advice; no finding does not mean no use."

OUTCOME: dict[Outcome, str] = {
    Outcome.exposed: "exposed",
    Outcome.possible: "possible",
    Outcome.not_assessable: "not assessable",
    Outcome.no_evidence_found: "no evidence found",
}

SETTLED = "settled: no match"
"""What stands in place of an outcome where a person has said that it is not the vendor."""

OUTCOME_MEANING: dict[Outcome, str] = {
    Outcome.exposed: "The records show the vendor with a direct tie, confirmed or probable.",
    Outcome.possible: "Something points to the vendor; a person must look.",
    Outcome.not_assessable: "The records do not allow an answer. This is not an absence.",
    Outcome.no_evidence_found: (
        "For these assets an SBOM was read to its end and names none of the vendors looked for."
    ),
}

USE_BASIS: dict[UseBasis, str] = {
    UseBasis.present: "present",
    UseBasis.configured: "configured",
    UseBasis.observed_in_use: "observed in use",
    UseBasis.paid_for: "paid for",
    UseBasis.stated_by_supplier: "stated by the supplier",
}

FLAG: dict[str, str] = {
    "dev": "development only",
    "optional": "optional",
    "default_on": "on by default",
    "opt_in": "only if switched on",
    "past": "past use",
    ROUTE_UNKNOWN: "present, route unknown",
}


def past_words(finding: Finding) -> str:
    """Return since when use is over as the inputs say, or nothing where it is not."""
    if finding.past_until is not None:
        return f"past use until {finding.past_until}"
    is_past = any("past" in route.flags for route in finding.routes)
    return "past use, its end is not dated" if is_past else ""


def flag_words(flag: str) -> str:
    """Return a route's flag in words; a flag without words stands as it is."""
    return FLAG.get(flag, flag)


def place_words(location: Location | None) -> str:
    """Return `document › place:line`, with whatever of the three is known."""
    if location is None:
        return ""
    place = f"{location.document} › {location.place}" if location.place else location.document
    return f"{place}:{location.line}" if location.line is not None else place


def inputs_dated(coverage: Coverage) -> str:
    """Return the date, or the span of dates, that the inputs state for themselves."""
    oldest, newest = coverage.oldest_input, coverage.newest_input
    if oldest is None:
        return "undated"
    return oldest if newest in {None, oldest} else f"{oldest} to {newest}"


def dates_line(result: ScanResult) -> str:
    """Return the law date and the inputs' dates side by side, with the date of the facts."""
    dated = inputs_dated(result.coverage)
    inputs = dated if dated == "undated" else f"dated {dated}"
    return f"Law date {result.as_of} · inputs {inputs} · facts known to {result.facts_known}"


def looked_for_words(result: ScanResult) -> str:
    """Return `15 vendors (12 designated, 3 under watch)`."""
    asked = [spaced(vendor.reason) for vendor in result.looked_for if not vendor.listed_in]
    by_reason = ", ".join(f"{asked.count(reason)} {reason}" for reason in sorted(set(asked)))
    vendors = number_of(len(asked), "vendor") + (f" ({by_reason})" if by_reason else "")
    return vendors + and_lists(result.lists)


def and_lists(lists: Iterable[ListRecord]) -> str:
    """Return ` and 1 official list (116 companies)`; nothing where no list was looked through."""
    told = [one for one in lists if one.counts]
    if not told:
        return ""
    companies = number_of(sum(one.looked_for for one in told), "company", "companies")
    return f" and {number_of(len(told), 'official list')} ({companies})"


def list_words(one: ListRecord) -> str:
    """Return what a list is, of which day, and whom it makes looked for; nobody is an answer, too."""
    dated = f"of {one.dated}" if one.dated else "without a date"
    file = f" ({one.file})" if one.file else ""
    if not one.parties:
        return f"{one.title} {dated}{file} names nobody"
    entries = number_of(one.parties, "entry", "entries")
    companies = number_of(one.looked_for, "company", "companies")
    known = f", and names {number_of(one.known, 'vendor')} of the register" if one.known else ""
    return f"{one.title} {dated}{file}, {entries}: {companies} looked for{known}"


def reason_words(vendor: VendorName) -> str:
    """Return why a vendor was looked for, and who may read that where it is not public."""
    reason = spaced(vendor.reason)
    public = vendor.handling is Handling.public
    return reason if public else f"{reason} ({vendor.handling.words})"


def overlay_words(register: RegisterRecord) -> str:
    """Return the user's own files over the register, and which of them are not public."""
    files = [
        f"{one} (not public)" if one.rpartition(" sha256:")[0] in register.not_public else one
        for one in register.overlays
    ]
    return ", ".join(files) or "none"


def finding_tie(finding: Finding, vendor: str) -> str:
    """Return how a finding's subject is tied to the vendor."""
    return tie_words(finding.relation, vendor, by_link=finding.by_link)


def gap_place(gap: Gap) -> str:
    """Return where a gap is; a record system by its name, as people write it."""
    return system_name(gap.place) if gap.kind.startswith(RECORD_SYSTEM) else gap.place


def reach_words(finding: Finding) -> str:
    """Return `tier 2, depth 3`, with `tier unknown` and `route unknown` where nobody can say."""
    tier = "tier unknown" if finding.tier is None else f"tier {finding.tier}"
    if route_is_unknown(finding):
        return f"{tier}, route unknown"
    return tier if finding.depth is None else f"{tier}, depth {finding.depth}"


def route_is_unknown(finding: Finding) -> bool:
    """Say whether it is present and nothing that was read leads to it."""
    return bool(finding.routes) and not any(route.is_known for route in finding.routes)


def spaced(word: str) -> str:
    """Return a settings or model word as people write it: `not fed` for `not_fed`."""
    return word.replace("_", " ")


def first_of(names: tuple[str, ...], shown: int = 12, between: str = ", ") -> str:
    """Return the first names of a list and how many more there are."""
    rest = len(names) - shown
    return between.join(names[:shown]) + (f"{between}and {rest:,} more" if rest > 0 else "")


def outcome_words(finding: Finding) -> str:
    """Return what a finding makes of its asset, or that a person settled it."""
    return OUTCOME[finding.outcome] if finding.outcome else SETTLED
