"""What do the designations of a vendor say about an asset on the law date, before a person decides?

Which rule reaches which contract is not computed here yet: an act in force gives legal_review
with its reason, never a guess in either direction.
"""

from collections.abc import Iterator, Sequence

from exposure.model.designation import DesignationStatus, Standing
from exposure.model.finding import Verdict, VerdictKind
from exposure.model.records import ContractRow
from exposure.model.result import Asset


def verdicts_for(
    vendor: str,
    asset: Asset,
    designations: Sequence[DesignationStatus],
    contracts: Sequence[ContractRow],
) -> Iterator[Verdict]:
    """Yield one verdict per designation and contract the asset is used on, or the company."""
    acts = [act for act in designations if act.vendor == vendor]
    numbers: tuple[str | None, ...] = asset.contracts or (None,)
    for number in numbers:
        row = next((row for row in contracts if row.number == number), None)
        for act in acts:
            yield _verdict(number, row, act)
        if not acts:
            reason = "nobody has designated this vendor in the register; it was asked for"
            yield Verdict(number, "", VerdictKind.watch, reason, "")


def _verdict(number: str | None, row: ContractRow | None, act: DesignationStatus) -> Verdict:
    kind, reason = _judged(row, act)
    return Verdict(number, act.id, kind, reason, act.authority)


def _judged(row: ContractRow | None, act: DesignationStatus) -> tuple[VerdictKind, str]:
    since = f" since {act.since}" if act.since else ""
    stood = f"{act.status.value.replace('_', ' ')}{since}"
    match act.standing:
        case Standing.not_in_force:
            return VerdictKind.not_applicable, f"{stood}: not in force on the law date"
        case Standing.under_watch:
            return VerdictKind.watch, f"{stood}: not in force on the law date, and may be again"
        case Standing.in_force:
            reached = f"covers {act.contractor_scope or act.scope or 'a scope the register lacks'}"
            hook = _hook(row, act)
            return VerdictKind.legal_review, (
                f"{stood}; {reached}; {hook}use in performance must be confirmed by a person"
            )


def _hook(row: ContractRow | None, act: DesignationStatus) -> str:
    """Say whether the contract's clause list carries a clause that the act works through."""
    if row is None or not act.clauses:
        return ""
    stated = {_digits(clause) for clause in row.clauses}
    carried = [clause for clause in act.clauses if _digits(clause) in stated]
    if carried:
        return f"the contract carries {', '.join(carried)}; "
    if not row.clauses:
        return "the contract's clauses are not stated; "
    return f"none of {', '.join(act.clauses)} is in the contract's clause list; "


def _digits(clause: str) -> str:
    """Return the number of a clause without regulation and edition: `52.204-25`."""
    words = [word for word in clause.replace("(", " ").split() if word[:1].isdigit()]
    return words[0] if words else clause
