"""What does each thing that stands in the way make of a representation, and what removes it?

One row each, the gravest support first and within it in the order in which people want to read.
The texts under `qualification` are read by recipients: no id, figure, file, other contract or vendor
stands in them.
"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.attest.claim import Hindrance, Support


class Case(StrEnum):
    """What was met, more finely than a hindrance tells it."""

    exposed = "exposed"
    use_unknown = "use_unknown"
    developed_with = "developed_with"
    nothing_recorded = "nothing_recorded"
    no_input = "no_input"
    not_looked_for = "not_looked_for"
    nobody_known = "nobody_known"
    beyond_records = "beyond_records"
    confirmed_tie = "confirmed_tie"
    review_open = "review_open"
    affiliate_open = "affiliate_open"
    legal_review = "legal_review"
    use_ended = "use_ended"
    other_tier = "other_tier"
    further_tiers = "further_tiers"
    coverage = "coverage"
    gap = "gap"
    refused_input = "refused_input"
    unfed_system = "unfed_system"
    unsaid_system = "unsaid_system"
    links_left_out = "links_left_out"
    list_reviewed = "list_reviewed"
    list_unreviewed = "list_unreviewed"
    facts_old = "facts_old"
    input_old = "input_old"
    input_undated = "input_undated"
    input_later = "input_later"


class Row(Struct, frozen=True):
    """What one case means."""

    case: Case
    hindrance: Hindrance
    support: Support
    to_do: str
    qualification: str = ""


_NO, _PERSON, _QUALIFIED = Support.not_supported, Support.needs_person, Support.qualified
_INCOMPLETE = "Some of the records on which it rests are incomplete."
_EARLIER = "It rests on records made before its date; what they record may have changed since."

TABLE: tuple[Row, ...] = (
    Row(Case.exposed, Hindrance.exposed, _NO,
        "Confirm match and use; then remove it (`exposure plan`), disclose it, or say with "
        "`exposure judge` that it is not the vendor."),
    Row(Case.use_unknown, Hindrance.use_unknown, _PERSON,
        "Say with `exposure allocate` whether what holds it is used on the contract."),
    Row(Case.developed_with, Hindrance.legal_review, _PERSON,
        "Have counsel say whether what was developed with it, or stems from it, is meant."),
    Row(Case.nothing_recorded, Hindrance.nothing_recorded, _PERSON,
        "Hand over records of what the company has, say with `exposure allocate` what is used on the "
        "contract, and scan again."),
    Row(Case.no_input, Hindrance.nothing_recorded, _PERSON,
        "Scan again with records that can be read."),
    Row(Case.not_looked_for, Hindrance.not_looked_for, _PERSON,
        "Scan again with `--watch`, or with a file of your own that describes the vendor (`--overlay`)."),
    Row(Case.nobody_known, Hindrance.not_looked_for, _PERSON,
        "Review the official list and the contract's own text for sources that the register "
        "does not hold, and record who did so and when."),
    Row(Case.beyond_records, Hindrance.beyond_records, _PERSON,
        "Have a person who knows say it: no record of a scan shows it."),
    Row(Case.confirmed_tie, Hindrance.review_open, _PERSON,
        "A person said that it is the vendor: have one who knows say what is used of it, and how."),
    Row(Case.review_open, Hindrance.review_open, _QUALIFIED,
        "Answer what is open with `exposure review` and `exposure judge`.",
        "It does not extend to matters that the company is still reviewing."),
    Row(Case.affiliate_open, Hindrance.legal_review, _QUALIFIED,
        "Have counsel say whether a company of the vendor's group is meant.",
        "It does not extend to affiliates of the source where the text on which it rests leaves "
        "open whether they are meant."),
    Row(Case.legal_review, Hindrance.legal_review, _QUALIFIED,
        "Have counsel say whether the act is in force and reaches this contract.",
        "It takes no position on whether an exclusion of the source is in force, or applies to "
        "this contract."),
    Row(Case.use_ended, Hindrance.use_ended, _QUALIFIED,
        "Confirm that use has ended, when, and whether it overlapped the contract.",
        "It speaks of the day on which it is made, and of no time before."),
    Row(Case.other_tier, Hindrance.other_tier, _QUALIFIED,
        "Decide whether the recipient is to be told of suppliers further away.",
        "It speaks of suppliers at the tiers that it names, and of no others."),
    Row(Case.further_tiers, Hindrance.beyond_records, _QUALIFIED,
        "Ask suppliers what they use, tier by tier.",
        "Of suppliers with whom the company does not itself deal, it says only what records in the "
        "company's possession show."),
    Row(Case.coverage, Hindrance.coverage, _QUALIFIED,
        "Get an SBOM or an answer for each product within reach that has none; of one contract "
        "alone, say with `exposure allocate` what is not used on it.",
        "For some products and services, the information in the company's possession does not show "
        "what they contain."),
    Row(Case.gap, Hindrance.hidden, _QUALIFIED,
        "Settle the gaps that hide presence, and scan again.",
        _INCOMPLETE),
    Row(Case.refused_input, Hindrance.hidden, _QUALIFIED,
        "Hand over the input in a form that can be read, and scan again.",
        _INCOMPLETE),
    Row(Case.unfed_system, Hindrance.hidden, _QUALIFIED,
        "Hand over what the record system holds, and scan again.",
        _INCOMPLETE),
    Row(Case.unsaid_system, Hindrance.hidden, _QUALIFIED,
        "Say under [record_systems] of exposure.toml which record systems there are, hand over what "
        "they hold, and scan again.",
        "It rests on the records that the company looked through for it."),
    Row(Case.links_left_out, Hindrance.hidden, _QUALIFIED,
        "Scan again without `--no-catalogue-links`.",
        "It does not consider what suppliers state in public about their own suppliers."),
    Row(Case.list_reviewed, Hindrance.not_looked_for, _QUALIFIED,
        "Repeat the review of the official list and of the contract's own text before the "
        "document goes out.",
        "It considers the sources and orders that the company found in its last review of the "
        "official list."),
    Row(Case.list_unreviewed, Hindrance.not_looked_for, _QUALIFIED,
        "Review the official list and the contract's own text, and record who did so and when.",
        "It considers the sources known to the company, and not every source that an official list "
        "or the contract may name."),
    Row(Case.facts_old, Hindrance.register_old, _QUALIFIED,
        "Look up what has happened since, and scan again with a newer register; in a file of your own, "
        "say with `as_of` until when it is known.",
        "It considers designations, orders and lists as the company last knew them; they may have "
        "changed since."),
    Row(Case.input_old, Hindrance.inputs_old, _QUALIFIED,
        "Scan again with records of today.",
        _EARLIER),
    Row(Case.input_undated, Hindrance.inputs_old, _QUALIFIED,
        "Find out of when the record is, and scan again with one that says so.",
        _EARLIER),
    Row(Case.input_later, Hindrance.inputs_old, _QUALIFIED,
        "Scan again with the law date on which it is to speak, and with records of that day.",
        "It rests on records that bear a later date than the day for which the law was looked up."),
)  # fmt: skip
"""Case → hindrance, support, what removes it, and what a recipient would have to read."""

ROWS: dict[Case, Row] = {row.case: row for row in TABLE}
ORDER: dict[Case, int] = {row.case: number for number, row in enumerate(TABLE)}
