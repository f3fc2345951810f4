"""What does the scan itself prove: which inputs, which facts, which method, what unknown?"""

from exposure.attest.question import Answered, Question, left_open, on_file
from exposure.attest.wording import count_of
from exposure.model.result import InputRecord, ScanResult

SHOWN_INPUTS = 12
HASH_SHOWN = 12


def register_snapshot(question: Question) -> Answered:
    """Return which register was used and how each designation stood on the law date."""
    result = question.result
    standings = [
        f"{one.entity_text or one.vendor}, {one.authority}: "
        f"{one.status.value.replace('_', ' ')} ({one.standing.value.replace('_', ' ')})"
        for one in result.designations
    ]
    record = result.register
    snapshot = f"Register {record.version[:HASH_SHOWN]}, facts known to {record.known_to}"
    return on_file(f"{snapshot}. On {result.as_of}: {'; '.join(standings) or 'none listed'}.")


def inputs_scanned(question: Question) -> Answered:
    """Return the inputs with their hashes, and what was excluded."""
    result = question.result
    used = [one for one in result.inputs if one.kind != "refused"]
    if not used:
        return left_open("No input could be used.")
    named = "; ".join(_input_words(one) for one in used[:SHOWN_INPUTS])
    rest = len(used) - SHOWN_INPUTS
    more = f"; {rest} more, listed on Coverage and gaps" if rest > 0 else ""
    return on_file(f"{count_of(len(used), 'input')}: {named}{more}. {_excluded(result)}")


def method(question: Question) -> Answered:
    """Return the program, its version and what it does."""
    result = question.result
    rules = sorted({one.rule for finding in result.findings for one in finding.evidence})
    hits = f" Rules behind the findings: {', '.join(rules)}." if rules else ""
    sboms = f"{count_of(result.coverage.sboms, 'SBOM')} followed to the full depth"
    return on_file(
        f"{result.tool.name} {result.tool.version}, register {result.register.version[:12]}: "
        f"names, aliases, identifiers, domains and packages compared; {sboms}.{hits}"
    )


def unknowns(question: Question) -> Answered:
    """Return the counts of what could not be known."""
    result, coverage = question.result, question.result.coverage
    hiding = count_of(coverage.gaps_that_hide_presence, "gap hides", "gaps hide")
    return on_file(
        f"{result.summary.outcomes.not_assessable:,} of {count_of(result.summary.assets, 'asset')}"
        f" could not be assessed; {_without_sbom(result)}; {hiding} presence; "
        f"{count_of(result.summary.review, 'finding')} for review; "
        f"{count_of(coverage.components_without_edges, 'component')} without edges."
    )


def supplier_answers(question: Question) -> Answered:
    """Return how many suppliers' answers the result holds."""
    answers, without = question.result.answers, _without_sbom(question.result)
    if not answers:
        return left_open(f"No supplier's answer was given; {without}.")
    return on_file(f"{count_of(len(answers), 'answer')} given; {without}.")


def _without_sbom(result: ScanResult) -> str:
    coverage = result.coverage
    vendors = count_of(coverage.vendors, "bought vendor")
    return f"{coverage.vendors - coverage.vendors_with_evidence:,} of {vendors} without an SBOM"


def _input_words(one: InputRecord) -> str:
    return f"{one.name} (SHA-256 {one.sha256[:HASH_SHOWN]}, {one.dated or 'undated'})"


def _excluded(result: ScanResult) -> str:
    refused = [one.name for one in result.inputs if one.kind == "refused"]
    missing = [
        one.name.replace("_", " ")
        for one in result.coverage.record_systems
        if one.state in {"not_fed", "stale"}
    ]
    parts = [
        f"Could not be used: {', '.join(refused)}." if refused else "",
        f"Record systems not fed: {', '.join(missing)}." if missing else "",
    ]
    return " ".join(part for part in parts if part) or "No exclusion is on record."
