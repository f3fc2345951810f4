"""What do the designations of a vendor say about a finding, contract by contract, on the law date?

The standing of an act comes first, then what the relation alone settles, then the rule of its
authority (assess/authority/), then what qualifies it. Nothing here confirms match or use: that is
for a person.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.qualify import BINDING, qualified
from exposure.assess.authority.relations import by_relation
from exposure.assess.authority.rules import rule_of
from exposure.assess.authority.steps import COMPANY_WIDE, for_review, never_meant
from exposure.assess.contract_facts import ContractFacts
from exposure.graph.exposure import Exposure
from exposure.model.designation import DesignationStatus, Standing, Status, Waiver
from exposure.model.finding import Verdict, VerdictKind
from exposure.model.law.allocation import Allocation, Use

NOBODY_SAYS = "no record says whether it is used on this contract"
_NO_ACT = "the register holds no designation of it on the law date; the user asked for it"
MANY_CONTRACTS = 60
"""Beyond so many contracts, verdicts that differ in the contract alone are told once."""
_BOUGHT = frozenset({"vendor", "product", "service", "contract"})


class Law(Struct, frozen=True):
    """Everything beside a finding that its verdicts depend on."""

    acts: Mapping[str, Sequence[DesignationStatus]]
    """Vendor → its designations as they stand on the law date."""
    contracts: Mapping[str, ContractFacts]
    """By number, in the order in which they are told."""
    uses: Mapping[tuple[str, str], Allocation]
    """(contract, asset) → what is said of the pair; a pair that is missing is unknown."""
    waivers: Sequence[Waiver]
    carried: frozenset[str]
    """Numbers of the clauses that any contract carries."""
    as_of: str


class Judged:
    """Verdicts that were given already: what two findings share is worked out once."""

    def __init__(self, law: Law) -> None:
        self._law = law
        self._given: dict[tuple[object, ...], tuple[Verdict, ...]] = {}

    def verdicts(self, exposure: Exposure) -> tuple[Verdict, ...]:
        """Return the verdicts on an exposure."""
        key = (exposure.vendor, exposure.asset, exposure.relation, _is_bought(exposure),
               exposure.by_link, exposure.past, exposure.past_until, exposure.used_from)  # fmt: skip
        if key not in self._given:
            given = verdicts_for(exposure, self._law)
            many = len(self._law.contracts) > MANY_CONTRACTS
            self._given[key] = tuple(told_once(given) if many else given)
        return self._given[key]


def told_once(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Yield each verdict once, with the further contracts of which all of it holds.

    Verdicts on contracts on which use is recorded stay apart, and so does the company as a whole.
    """
    alike: dict[Verdict, list[str]] = {}
    for one in verdicts:
        if one.contract is None or one.use is Use.used:
            alike[one] = []
        else:
            alike.setdefault(replace(one, contract=""), []).append(one.contract)
    for one, numbers in alike.items():
        yield replace(one, contract=numbers[0], also=tuple(numbers[1:])) if numbers else one


def verdicts_for(exposure: Exposure, law: Law) -> Iterator[Verdict]:
    """Yield the verdicts of each designation of the vendor, by contract, then for the company.

    Where no contract is given, all are for the company as a whole.
    """
    acts = law.acts.get(exposure.vendor, ())
    for number, contract in law.contracts.items():
        stated = law.uses.get((number, exposure.asset)) or unstated(number, exposure.asset)
        if not acts:
            yield _asked_for(number, stated.use)
        for act in acts:
            case = _case(exposure, act, contract, stated, law)
            yield from (_verdict(case, ruling) for ruling in _rulings(case, law.waivers))
    if not acts and not law.contracts:
        yield _asked_for(None, Use.unknown)
    for act in acts:
        yield from _company_wide(exposure, act, law)


def unstated(contract: str, asset: str) -> Allocation:
    """Return what holds of a pair of which nobody speaks."""
    return Allocation(contract, asset, Use.unknown, NOBODY_SAYS)


def _company_wide(exposure: Exposure, act: DesignationStatus, law: Law) -> Iterator[Verdict]:
    """Yield what an act says of the company as a whole, with contracts only where it asks that."""
    wide = any(duty.conduct in COMPANY_WIDE for duty in act.duties)
    if law.contracts and not wide:
        return
    case = _case(exposure, act, None, unstated("", exposure.asset), law)
    yield from (_verdict(case, ruling) for ruling in _rulings(case, law.waivers))


def _case(
    exposure: Exposure, act: DesignationStatus, contract: ContractFacts | None,
    stated: Allocation, law: Law,
) -> Case:  # fmt: skip
    return Case(
        act=act,
        contract=contract,
        use=stated.use,
        because=stated.because,
        relation=exposure.relation,
        is_bought=_is_bought(exposure),
        by_link=exposure.by_link,
        past=exposure.past,
        past_until=exposure.past_until,
        used_from=exposure.used_from,
        as_of=law.as_of,
        contracts_given=bool(law.contracts),
        carried=law.carried,
    )


def _is_bought(exposure: Exposure) -> bool:
    return exposure.subject.kind in _BOUGHT and not exposure.subject.purl


def _rulings(case: Case, waivers: Sequence[Waiver]) -> Iterator[Ruling]:
    settled = _by_standing(case) or never_meant(case) or by_relation(case)
    if settled is not None:
        yield qualified(case, settled, waivers)
        return
    basis = case.act.basis
    rule = rule_of(basis.rule) if basis is not None else None
    if rule is None:
        reason = f"in force, and no rule of this program says whom it reaches: {_scope(case.act)}"
        yield qualified(case, for_review(reason, case.act.authority), waivers)
        return
    if basis is not None and basis.ends and basis.ends < case.as_of:
        ended = f"the authority itself ended on {basis.ends}; what it leaves in force is open"
        yield qualified(case, for_review(ended, case.act.authority), waivers)
        return
    for ruling in rule(case):
        yield qualified(case, ruling, waivers)


def _by_standing(case: Case) -> Ruling | None:
    act = case.act
    if act.standing is not Standing.not_in_force and never_meant(case):
        return None  # it would not reach this customer even if it came into force
    stood = act.status_words
    match act.standing:
        case Standing.not_in_force:
            said, kind = "not in force on the law date", VerdictKind.not_applicable
        case Standing.under_watch if act.status is Status.watch:
            asked = act.contractor_scope or "the user asked to watch it"
            return Ruling(VerdictKind.watch, f"nobody has designated it: {asked}", act.authority)
        case Standing.under_watch:
            said = "not in force on the law date, and may come into force"
            kind = VerdictKind.watch
        case Standing.unsettled:
            said = "the sources do not settle whether it is in force; a person must look"
            kind = VerdictKind.legal_review
        case Standing.in_force:
            return None
    return Ruling(kind, f"{stood}: {said}", act.authority)


def _scope(act: DesignationStatus) -> str:
    return act.contractor_scope or act.scope or "its scope is not recorded"


def _verdict(case: Case, ruling: Ruling) -> Verdict:
    basis = case.act.basis
    asked = basis.exceptions if basis is not None and ruling.asks_exceptions else ()
    reason = ruling.reason
    if ruling.since and ruling.kind in BINDING:
        reason = f"in force since {ruling.since}; {reason}"
    return Verdict(
        contract=case.contract.number if case.contract else None,
        designation=case.act.id,
        verdict=ruling.kind,
        reason=reason,
        citation=_cited(ruling.citation or case.act.authority, case.act),
        use=case.use if case.contract else Use.unknown,
        conduct=ruling.conduct.value if ruling.conduct else "",
        conditions=ruling.conditions,
        questions=tuple(f"{one.question} ({one.citation})" for one in asked),
        clocks=ruling.clocks,
        waivers=ruling.waivers,
    )


def _cited(citation: str, act: DesignationStatus) -> str:
    """Return a citation that says which file states the act, where that is the user's own."""
    return f"{citation} ({act.stated_words})" if act.stated_in else citation


def _asked_for(number: str | None, use: Use) -> Verdict:
    return Verdict(number, "", VerdictKind.watch, _NO_ACT, "", use=use)
