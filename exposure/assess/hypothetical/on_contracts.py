"""Which contracts would it touch, and what would the rules say on each?"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from exposure.assess.hypothetical.reached import Already
from exposure.assess.hypothetical.records import Records
from exposure.model.finding import GRAVITY, Finding, Verdict, VerdictKind
from exposure.model.hypothetical.answer import AssumedVerdict, ReachedAsset, ReachedContract
from exposure.model.law.allocation import Use
from exposure.model.outcome import Outcome

_ORDER = tuple(Outcome)
_USES = tuple(Use)


def reached_contracts(
    assets: Sequence[ReachedAsset],
    findings: Sequence[Finding],
    already: Already,
    records: Records,
    *,
    judged: bool,
) -> tuple[ReachedContract, ...]:
    """Return each contract that is touched, or may be: those that are, first, then by number.

    Where verdicts were asked for (`judged`), the company as a whole comes last, if any rule speaks
    of it.
    """
    of_contract = _verdicts(findings) if judged else {}
    uses = _Uses(assets, records)
    found = [
        _contract(number, uses, already, records, of_contract.get(number, ()))
        for number in records.contracts
    ]
    touched = sorted((one for one in found if one is not None), key=_reading_order)
    whole = of_contract.get(None)
    return (*touched, *([_company(assets, whole)] if whole else []))


class _Uses:
    """Which of the reached assets is used on which contract, and of how many does nobody say?"""

    def __init__(self, assets: Sequence[ReachedAsset], records: Records) -> None:
        self._all = len(assets)
        self._not_used: Counter[str] = Counter()
        self.on: dict[str, list[ReachedAsset]] = {}
        for one in assets:
            self._not_used.update(records.assets[one.asset].not_used_on)
            for number in one.contracts:
                self.on.setdefault(number, []).append(one)

    def unknown(self, number: str) -> int:
        """Return of how many of them nobody says whether they are used on a contract."""
        return self._all - len(self.on.get(number, ())) - self._not_used[number]


def _contract(
    number: str, uses: _Uses, already: Already, records: Records,
    verdicts: Sequence[AssumedVerdict],
) -> ReachedContract | None:  # fmt: skip
    used, unknown = uses.on.get(number, []), uses.unknown(number)
    if not used and not unknown:
        return None
    worst = min((one.outcome for one in used), key=_ORDER.index, default=None)
    known = records.contracts[number]
    return ReachedContract(
        number=number,
        agency=known.agency,
        value=known.value,
        outcome=worst,
        new=worst is not None and not _is_reached(number, worst, already, records),
        exposed=sum(one.outcome is Outcome.exposed for one in used),
        possible=sum(one.outcome is Outcome.possible for one in used),
        unknown=unknown,
        verdicts=tuple(verdicts),
    )


def _is_reached(number: str, worst: Outcome, already: Already, records: Records) -> bool:
    """Say whether a designation in force reaches the contract as surely, by whatever asset."""
    enough = _ORDER[: _ORDER.index(worst) + 1]
    return any(
        outcome in enough and number in records.assets[asset].used_on for asset, outcome in already
    )


def _reading_order(one: ReachedContract) -> tuple[int, bool, str]:
    worst = len(_ORDER) if one.outcome is None else _ORDER.index(one.outcome)
    return worst, not one.new, one.number or ""


def _company(assets: Sequence[ReachedAsset], verdicts: Sequence[AssumedVerdict]) -> ReachedContract:
    outcomes = [one.outcome for one in assets]
    return ReachedContract(
        number=None,
        agency="",
        value=None,
        outcome=min(outcomes, key=_ORDER.index, default=None),
        new=any(one.new for one in assets),
        exposed=outcomes.count(Outcome.exposed),
        possible=outcomes.count(Outcome.possible),
        unknown=0,
        verdicts=tuple(verdicts),
    )


def _verdicts(findings: Iterable[Finding]) -> dict[str | None, list[AssumedVerdict]]:
    """Return for each contract what is said of open findings, what is alike together."""
    alike: dict[str | None, dict[tuple[VerdictKind, str, Use], list[tuple[Verdict, str]]]] = {}
    for finding in findings:
        for verdict in finding.verdicts if finding.is_open else ():
            for number in verdict.contracts:
                key = (verdict.verdict, verdict.citation, verdict.use)
                alike.setdefault(number, {}).setdefault(key, []).append((verdict, finding.asset))
    return {number: sorted(_joined(groups), key=_gravity) for number, groups in alike.items()}


def _joined(
    groups: Mapping[tuple[VerdictKind, str, Use], Collection[tuple[Verdict, str]]],
) -> Iterator[AssumedVerdict]:
    for (kind, citation, use), said in groups.items():
        yield AssumedVerdict(
            verdict=kind,
            citation=citation,
            use=use,
            reasons=tuple(sorted({_reason(verdict) for verdict, _ in said})),
            assets=tuple(sorted({asset for _, asset in said})),
        )


def _reason(verdict: Verdict) -> str:
    """Return the reason with what a person must confirm beside match and use."""
    if not verdict.conditions:
        return verdict.reason
    return f"{verdict.reason}; to be confirmed: {'; '.join(verdict.conditions)}"


def _gravity(one: AssumedVerdict) -> tuple[int, int, str]:
    return GRAVITY.index(one.verdict), _USES.index(one.use), one.citation
