"""What do the designations of a vendor say about an asset on the law date, before a person decides?

Which rule reaches which contract is not computed here yet: an act in force gives legal_review
with its reason, never a guess in either direction.
"""

import re
from collections.abc import Iterator, Sequence

from exposure.identify.fold import fold
from exposure.model.designation import DesignationStatus, Standing
from exposure.model.finding import Verdict, VerdictKind
from exposure.model.records import ContractRow
from exposure.model.result import Asset

_CLAUSE = re.compile(r"\d+\.\d+(?:-\d+)?")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—", "-"))


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
        rows = [row for row in contracts if row.number == number]
        for act in acts:
            yield _verdict(number, rows, act)
        if not acts:
            reason = (
                "the register holds no designation of it on the law date; the user asked for it"
            )
            yield Verdict(number, "", VerdictKind.watch, reason, "")


def _verdict(number: str | None, rows: Sequence[ContractRow], act: DesignationStatus) -> Verdict:
    kind, reason = _judged(rows, act)
    return Verdict(number, act.id, kind, reason, act.authority)


def _judged(rows: Sequence[ContractRow], act: DesignationStatus) -> tuple[VerdictKind, str]:
    since = f" since {act.since}" if act.since else ""
    stood = f"{act.status.value.replace('_', ' ')}{since}"
    match act.standing:
        case Standing.not_in_force:
            return VerdictKind.not_applicable, f"{stood}: not in force on the law date"
        case Standing.under_watch:
            return (
                VerdictKind.watch,
                f"{stood}: not in force on the law date, and may come into force",
            )
        case Standing.in_force:
            hook = _hook(rows, act)
            return VerdictKind.legal_review, (
                f"{stood}; {_asked(act)}; {hook}use in performance must be confirmed by a person"
            )
        case Standing.unsettled:
            return VerdictKind.legal_review, (
                f"{stood}: the sources do not settle whether it is in force; a person must look"
            )


def _asked(act: DesignationStatus) -> str:
    """Quote the register, which words a scope in its own way, rather than build a clause on it."""
    if act.contractor_scope:
        return f"what it asks of contractors, as recorded: {act.contractor_scope}"
    if act.scope:
        return f"what it asks of contractors is not recorded; its scope, as recorded: {act.scope}"
    return "what it asks of contractors is not recorded"


def _hook(rows: Sequence[ContractRow], act: DesignationStatus) -> str:
    """Say whether the contract's clause list carries a clause that the act works through.

    A contract may stand on several rows, one per order: a clause of any of them counts.
    """
    if not rows or not act.clauses:
        return ""
    stated = {_number(clause) for row in rows for clause in row.clauses}
    carried = [clause for clause in act.clauses if _number(clause) in stated]
    if carried:
        return f"the contract carries {', '.join(carried)}; "
    if not stated:
        return "the contract's clauses are not stated; "
    return f"none of {', '.join(act.clauses)} is in the contract's clause list; "


def _number(clause: str) -> str:
    """Return the number of a clause without regulation, dash style and edition: `52.204-25`."""
    plain = clause.translate(_DASHES)
    found = _CLAUSE.search(plain)
    return found.group() if found else fold(plain)
