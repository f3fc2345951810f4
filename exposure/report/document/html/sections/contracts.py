"""What may reach each contract, and what do the rules say of it?"""

from collections import Counter

from exposure.model.finding import Finding, Verdict, VerdictKind
from exposure.model.law.reach import ContractReach
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult
from exposure.report.document.html.markup import Cell, Markup, joined, paragraph, section, table
from exposure.report.use_words import COMPANY, outcome_counts, use_counts
from exposure.report.verdict_words import gravity, kind_words

NONE = "No contracts were given: what reaches one of them is unknown here."
READING = (
    "Used, not used and not known count the company's assets on each contract. What nobody says of "
    "may be used there. Verdicts count open findings by the gravest word of the rules, and hold only "
    "if a person confirms match and use."
)


def contracts(result: ScanResult) -> Markup:
    """Return each contract with what reaches it, and the company as a whole last."""
    if not result.contracts and not result.reaches:
        return section("contracts", "Contracts", paragraph(NONE))
    rows = {one.number: one for one in reversed(result.contracts)}
    counts = _verdicts(result.findings)
    heads = ("Contract", "Customer and role", "Use", "What a rule may reach on it",
             "Verdicts of open findings")  # fmt: skip
    told = [_row(one, rows, counts) for one in result.reaches]
    none = paragraph(NONE) if not result.contracts else paragraph(READING)
    reach = table("Contracts, and the company as a whole", heads, told)
    return section("contracts", "Contracts", joined((none, reach)))


def _row(
    reach: ContractReach,
    rows: dict[str, ContractRow],
    counts: dict[str | None, Counter[VerdictKind]],
) -> tuple[Cell, ...]:
    row = rows.get(reach.contract or "")
    said = [part for part in (row.agency, row.role, _value(row)) if part] if row is not None else []
    verdicts = counts.get(reach.contract, Counter())
    ordered = sorted(verdicts.items(), key=lambda pair: tuple(VerdictKind).index(pair[0]))
    return (
        reach.contract or COMPANY,
        "\n".join(said),
        use_counts(reach) if reach.contract else f"{reach.used:,} in all",
        outcome_counts(reach),
        "\n".join(f"{kind_words(kind)}: {count:,}" for kind, count in ordered) or "none",
    )


def _value(row: ContractRow) -> str:
    if row.value is None:
        return ""
    return f"{row.currency or 'currency not stated,'} {row.value:,.0f}"


def _verdicts(findings: tuple[Finding, ...]) -> dict[str | None, Counter[VerdictKind]]:
    """Return for each contract how many open findings have which gravest verdict on it."""
    counts: dict[str | None, Counter[VerdictKind]] = {}
    known: dict[tuple[Verdict, ...], dict[str | None, VerdictKind]] = {}
    for finding in findings:
        if not finding.is_open:
            continue
        if finding.verdicts not in known:  # of many findings they are the same
            known[finding.verdicts] = _gravest(finding.verdicts)
        for contract, kind in known[finding.verdicts].items():
            counts.setdefault(contract, Counter())[kind] += 1
    return counts


def _gravest(verdicts: tuple[Verdict, ...]) -> dict[str | None, VerdictKind]:
    gravest: dict[str | None, VerdictKind] = {}
    for verdict in sorted(verdicts, key=gravity):
        for contract in verdict.contracts:
            gravest.setdefault(contract, verdict.verdict)
    return gravest
