"""What does the scan itself prove: which inputs, which facts, which method, what unknown?"""

from collections.abc import Iterator

from exposure.attest.checklist.coverage_evidence import known_on
from exposure.attest.checklist.question import Answered, Question, left_open, on_file
from exposure.model.coverage.figures import RecordSystem
from exposure.model.coverage.words import contract_words
from exposure.model.register.lists import ListRecord
from exposure.model.relation import Relation
from exposure.model.result import InputRecord, ScanResult
from exposure.model.words import bought_words, number_of

COMPARED: tuple[tuple[str, str], ...] = (
    ("identifier", "identifiers"),
    ("domain", "hosts"),
    ("endpoint", "hosts"),
    ("host", "hosts"),
    ("purl", "packages"),
    ("package", "packages"),
    ("lookalike", "packages"),
    ("cpe", "product identifiers of components"),
    ("model", "models"),
    ("name", "names"),
    ("product", "names of products"),
    ("catalogue", "public statements"),
)
"""How a rule's id begins → what it compares, in words."""

SYSTEM_TOLD: tuple[tuple[str, str], ...] = (
    ("not_fed", "Record systems not fed"),
    ("stale", "Record systems that are stale"),
    ("fed", "Record systems fed"),
    ("none", "Record systems said not to exist"),
)
"""State of a record system → how the evidence lists it."""

SHOWN_INPUTS = 12
HASH_SHOWN = 12


def register_snapshot(question: Question) -> Answered:
    """Return which register was used and how each designation stood on the law date."""
    result = question.result
    names = {vendor.id: vendor.name for vendor in result.looked_for}
    alike: dict[tuple[str, str], list[str]] = {}
    for one in result.designations:
        vendor = names.get(one.vendor, one.vendor)
        alike.setdefault((one.act, one.standing_words), []).append(vendor)
    standings = "".join(
        f"\n{', '.join(vendors)}, {act}: {words}." for (act, words), vendors in alike.items()
    )
    known = f"facts known to {result.facts_known}"
    snapshot = f"Register {result.register.version[:HASH_SHOWN]}{_from_file(result)}, {known}."
    stood = standings or " none listed."
    lists = "".join(f"\nList: {list_words(one)}." for one in result.lists if one.counts)
    return on_file(f"{snapshot} On {result.as_of}:{stood}{lists}")


def list_words(one: ListRecord) -> str:
    """Return which list was looked through, with the hash of the file that was downloaded."""
    dated = f"of {one.dated}" if one.dated else "without a date"
    file = f", SHA-256 {one.sha256[:HASH_SHOWN]}" if one.sha256 else ""
    entries = number_of(one.parties, "entry", "entries") if one.parties else "nobody named"
    return f"{one.title} {dated}{file}, {entries}"


def _from_file(result: ScanResult) -> str:
    """Return which file took the place of the shipped register, and who signed it."""
    file = result.register.file
    if file is None:
        return ""
    by = f"signed by key {file.key[:HASH_SHOWN]}" if file.key else "signature not looked at"
    return f" from {file.name} (SHA-256 {file.sha256[:HASH_SHOWN]}, {by})"


def inputs_scanned(question: Question) -> Answered:
    """Return the inputs with their hashes, and what was excluded."""
    result = question.result
    used = sorted((one for one in result.inputs if one.kind != "refused"), key=lambda one: one.name)
    if not used:
        return left_open("No input could be used.")
    named = "; ".join(_input_words(one) for one in used[:SHOWN_INPUTS])
    rest = len(used) - SHOWN_INPUTS
    more = f"; {rest} more, listed on Coverage and gaps" if rest > 0 else ""
    people = "Who owns each record, and which units it covers, is a person's to add."
    return on_file(f"{number_of(len(used), 'input')}: {named}{more}. {_excluded(result)} {people}")


def method(question: Question) -> Answered:
    """Return the program, its version and what it does."""
    result = question.result
    rules = {one.rule for finding in result.findings for one in finding.evidence}
    compared = dict.fromkeys(_compared(rule) for rule in sorted(rules))
    hits = f" The findings rest on {', '.join(compared)}." if compared else ""
    sboms, rootless = result.coverage.sboms, result.coverage.sboms_without_root
    their = "its" if sboms == 1 else "their"
    depth = f"{number_of(sboms, 'SBOM')} followed as deep as {their} edges go"
    return on_file(
        f"{result.tool.name} {result.tool.version}, register {result.register.version[:12]}: "
        "names, aliases, identifiers, domains and packages compared; "
        f"{depth}, {rootless:,} without a root.{hits} {_looked_for(result)}"
    )


def _looked_for(result: ScanResult) -> str:
    """Return of how many vendors silence means something, and what people's files were obeyed."""
    asked = number_of(sum(not one.listed_in for one in result.looked_for), "vendor")
    lists = [one for one in result.lists if one.counts]
    listed = f" and {number_of(len(lists), 'official list')}" if lists else ""
    links = "" if result.settings.catalogue_links else " Publicly stated routes were left out."
    files = [(one.name, one.sha256) for one in result.settings.judgements]
    files += [(one.name, one.sha256) for one in result.settings.allocations]
    named = ", ".join(f"{name} (SHA-256 {digest[:HASH_SHOWN]})" for name, digest in files)
    obeyed = f" Files of people's words obeyed: {named}." if named else ""
    return f"Looked for: {asked}{listed}; silence on any other means nothing.{links}{obeyed}"


def unknowns(question: Question) -> Answered:
    """Return the counts of what could not be known."""
    result, coverage = question.result, question.result.coverage
    hiding = number_of(coverage.gaps_that_hide_presence, "gap hides", "gaps hide")
    return on_file(
        f"{result.summary.outcomes.not_assessable:,} of {number_of(result.summary.assets, 'asset')}"
        f" could not be assessed; {_without_sbom(result)}; {hiding} presence; "
        f"{number_of(result.summary.review, 'finding')} for review; "
        f"{number_of(coverage.components_without_edges, 'component')} without edges."
        f"{_on_contract(question)} {_owners(result)}"
    )


def _on_contract(question: Question) -> str:
    """Return what is known of the assets that are used on the contract in question."""
    if question.contract is None:
        return ""
    known = known_on(question.result, question.contract)
    return f" Of what is used on this contract: {contract_words(known)}." if known else ""


def _owners(result: ScanResult) -> str:
    """Return how much is known of who owns the suppliers."""
    stated = sum(tie.relation is Relation.owned_by for tie in result.ties)
    ties = (
        f"{number_of(stated, 'owner')} stated in the inputs"
        if stated
        else "no owner stated in the inputs"
    )
    return f"Ownership: {ties}; beyond these and the register nobody was asked."


def supplier_answers(question: Question) -> Answered:
    """Return how many answers the result holds; who was asked, and who is silent, it does not tell."""
    answers = question.result.answers
    given = (
        f"{number_of(len(answers), 'answer')} given"
        if answers
        else "No supplier's answer was given"
    )
    return left_open(
        f"{given}; {_without_sbom(question.result)}.{_on_contract(question)} Who was asked, what is "
        "outstanding, and who signed when, is not in the records."
    )


def _without_sbom(result: ScanResult) -> str:
    coverage = result.coverage
    bought = bought_words(coverage.vendors)
    return f"{coverage.vendors - coverage.vendors_with_evidence:,} of {bought} without an SBOM"


def _compared(rule: str) -> str:
    return next((words for start, words in COMPARED if rule.startswith(start)), "other text")


def _input_words(one: InputRecord) -> str:
    return f"{one.name} (SHA-256 {one.sha256[:HASH_SHOWN]}, {one.dated or 'undated'})"


def _excluded(result: ScanResult) -> str:
    refused = sorted(one.name for one in result.inputs if one.kind == "refused")
    parts = [f"Could not be used: {', '.join(refused)}."] if refused else []
    return " ".join([*parts, *_system_sentences(result)]) or "No exclusion is on record."


def _system_sentences(result: ScanResult) -> Iterator[str]:
    """Yield which record systems were not fed, are stale, or do not exist and who says so."""
    for state, told in SYSTEM_TOLD:
        alike = [one for one in result.coverage.record_systems if one.state == state]
        if alike:
            named = ", ".join(map(_system_words, alike[:SHOWN_INPUTS]))
            rest = len(alike) - SHOWN_INPUTS
            yield f"{told}: {named}{f', and {rest} more' if rest > 0 else ''}."


def _system_words(system: RecordSystem) -> str:
    by = f" (says {system.said_by})" if system.said_by else ""
    of = f" of {system.dated}" if system.state == "stale" and system.dated else ""
    return system.called + of + by
