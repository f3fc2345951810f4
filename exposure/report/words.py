"""Which plain words does a reader see for the model's kinds?"""

from exposure.model.checklist import RequirementState
from exposure.model.coverage import Coverage
from exposure.model.designation import Standing
from exposure.model.finding import Finding
from exposure.model.location import Location
from exposure.model.outcome import Outcome
from exposure.model.relation import Relation, UseBasis
from exposure.model.result import ScanResult

NOT_ADVICE = "This is not legal advice; no finding does not mean no use."

OUTCOME: dict[Outcome, str] = {
    Outcome.exposed: "exposed",
    Outcome.possible: "possible",
    Outcome.not_assessable: "not assessable",
    Outcome.no_evidence_found: "no evidence found",
}

OUTCOME_MEANING: dict[Outcome, str] = {
    Outcome.exposed: "The records show the vendor with a direct tie, confirmed or probable.",
    Outcome.possible: "Something points to the vendor; a person must look.",
    Outcome.not_assessable: "The records do not allow an answer. This is not an absence.",
    Outcome.no_evidence_found: "What was given was read to its end and named none of the vendors.",
}

RELATION: dict[Relation, str] = {
    Relation.made_by: "made by",
    Relation.connector_to: "connector to",
    Relation.routes_to: "can route to",
    Relation.hosted_through: "hosted through",
    Relation.subprocessor_of: "names as sub-processor",
    Relation.owned_by: "owned by",
    Relation.origin_only: "originated at",
    Relation.used_to_develop: "developed with",
    Relation.instrumentation_only: "observes calls to",
    Relation.mentions_only: "mentions",
}

USE_BASIS: dict[UseBasis, str] = {
    UseBasis.present: "present",
    UseBasis.configured: "configured",
    UseBasis.observed_in_use: "observed in use",
    UseBasis.paid_for: "paid for",
    UseBasis.stated_by_supplier: "stated by the supplier",
}

STANDING: dict[Standing, str] = {
    Standing.in_force: "in force",
    Standing.under_watch: "under watch",
    Standing.not_in_force: "not in force",
}

FLAG: dict[str, str] = {
    "dev": "development only",
    "optional": "optional",
    "default_on": "on by default",
    "opt_in": "only if switched on",
    "past": "past use",
}

REQUIREMENT_STATE: dict[RequirementState, str] = {
    RequirementState.evidence_on_file: "evidence on file",
    RequirementState.exception_to_consider: "exception to consider",
    RequirementState.open: "open",
    RequirementState.person_needed: "person needed",
    RequirementState.not_applicable: "not applicable",
}


def tie_words(relation: Relation, vendor: str) -> str:
    """Return how something is tied to the vendor, for example `connector to VENDOR`."""
    if relation is Relation.subprocessor_of:
        return f"names {vendor} as sub-processor"
    return f"{RELATION[relation]} {vendor}"


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
    known = result.register.known_to
    return f"Law date {result.as_of} · inputs {inputs} · facts known to {known}"


def reach_words(finding: Finding) -> str:
    """Return `tier 2, depth 3`, with `tier unknown` where nobody can say."""
    tier = "tier unknown" if finding.tier is None else f"tier {finding.tier}"
    return tier if finding.depth is None else f"{tier}, depth {finding.depth}"


def spaced(word: str) -> str:
    """Return a settings or model word as people write it: `not fed` for `not_fed`."""
    return word.replace("_", " ")


def number_of(count: int, one: str, many: str = "") -> str:
    """Return `1 finding`, `2 findings` or `1,742 components`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def first_of(names: tuple[str, ...], shown: int = 12, between: str = ", ") -> str:
    """Return the first names of a list and how many more there are."""
    rest = len(names) - shown
    return between.join(names[:shown]) + (f"{between}and {rest:,} more" if rest > 0 else "")
