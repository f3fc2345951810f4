"""How much of what a rule may reach on a contract is exposed, unknown, or could not be looked at?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.assess.reviews.waiting import asks_for_review
from exposure.graph.supply import AssetNode, SupplyGraph
from exposure.model.finding import Finding
from exposure.model.gap import Gap, GapEffect
from exposure.model.law.allocation import Allocation, Use
from exposure.model.law.reach import ContractReach
from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.result import AssetKind

_GRAVEST = tuple(Outcome)
_SHOWN = frozenset({Outcome.exposed, Outcome.possible})


def outcome_on(worst: Outcome, use: Use) -> Outcome | None:
    """Return the outcome of an asset on one contract; None where it is recorded as not used there.

    Where nobody says whether it is used, no evidence is no answer.
    """
    if use is Use.not_used:
        return None
    if use is Use.unknown and worst not in _SHOWN:
        return Outcome.not_assessable
    return worst


def reaches_of(
    graph: SupplyGraph,
    contracts: Iterable[str],
    uses: Mapping[tuple[str, str], Allocation],
    found: tuple[Sequence[AssetOutcome], Sequence[Finding], Sequence[Gap]],
) -> tuple[ContractReach, ...]:
    """Count what a rule may reach on each contract, and last in the company as a whole.

    `found` holds the outcomes, findings and gaps of the whole scan. A row of a contracts sheet that
    names a vendor is an asset of that contract alone.
    """
    said: dict[str, dict[str, Use]] = {}
    for (number, asset), one in uses.items():
        said.setdefault(number, {})[asset] = one.use
    counting = _Counting(graph, *found)
    reaches = [counting.on_contract(number, said.get(number, {})) for number in contracts]
    return (*reaches, counting.in_company())


class _Known(Struct, frozen=True):
    """What is known of one asset."""

    worst: Outcome
    reviews: int
    documents: frozenset[str]
    """Of those that speak of it, the ones with a gap that hides presence."""
    is_contract: bool


class _Tally:
    """Assets, counted by use and outcome, of which some are taken out again."""

    def __init__(self) -> None:
        self.uses: Counter[Use] = Counter()
        self.outcomes: Counter[Outcome] = Counter()
        self.reviews = 0
        self.documents: Counter[str] = Counter()

    def count(self, known: _Known, use: Use, times: int = 1) -> None:
        self.uses[use] += times
        outcome = outcome_on(known.worst, use)
        if outcome is None:
            return
        self.outcomes[outcome] += times
        self.reviews += times * known.reviews
        for document in known.documents:
            self.documents[document] += times

    def copy(self) -> "_Tally":
        other = _Tally()
        other.uses, other.outcomes = self.uses.copy(), self.outcomes.copy()
        other.reviews, other.documents = self.reviews, self.documents.copy()
        return other


class _Counting:
    """The whole of a scan, asset by asset, ready to be counted for any contract.

    Of most pairs nobody says anything: they are counted once, and each contract changes what
    somebody says of it.
    """

    def __init__(
        self,
        graph: SupplyGraph,
        outcomes: Sequence[AssetOutcome],
        findings: Sequence[Finding],
        gaps: Sequence[Gap],
    ) -> None:
        self._hidden = Counter(
            one.document for one in gaps if one.effect is GapEffect.hides_presence
        )
        self._sheets = {row.location.document for row in graph.estate.contracts}
        worst = _worst(outcomes)
        reviews = Counter(one.asset for one in findings if asks_for_review(one))
        self._known = {
            node.asset.id: _Known(
                worst.get(node.asset.id, Outcome.not_assessable),
                reviews[node.asset.id],
                _documents(graph, node) & self._hidden.keys(),
                node.asset.kind is AssetKind.contract,
            )
            for node in graph.assets
        }
        placed = self._sheets.union(*(one.documents for one in self._known.values()))
        self._elsewhere = self._hidden.total() - sum(self._hidden[one] for one in placed)
        self._unsaid = _Tally()
        for known in self._known.values():
            if not known.is_contract:
                self._unsaid.count(known, Use.unknown)

    def on_contract(self, number: str, said: Mapping[str, Use]) -> ContractReach:
        tally = self._unsaid.copy()
        for asset, use in said.items():
            known = self._known[asset]
            if not known.is_contract:
                tally.count(known, Use.unknown, -1)
            tally.count(known, use)
        return self._reach(number, tally)

    def in_company(self) -> ContractReach:
        tally = _Tally()
        for known in self._known.values():
            tally.count(known, Use.used)
        return self._reach(None, tally)

    def _reach(self, contract: str | None, tally: _Tally) -> ContractReach:
        documents = self._sheets | {one for one, count in tally.documents.items() if count}
        return ContractReach(
            contract=contract,
            **{use.value: tally.uses[use] for use in Use},
            **{outcome.value: tally.outcomes[outcome] for outcome in Outcome},
            open_reviews=tally.reviews,
            gaps_that_hide_presence=sum(self._hidden[one] for one in documents),
            gaps_elsewhere=self._elsewhere,
        )


def _worst(outcomes: Sequence[AssetOutcome]) -> dict[str, Outcome]:
    worst: dict[str, Outcome] = {}
    for row in outcomes:
        held = worst.get(row.asset)
        if held is None or _GRAVEST.index(row.outcome) < _GRAVEST.index(held):
            worst[row.asset] = row.outcome
    return worst


def _documents(graph: SupplyGraph, node: AssetNode) -> frozenset[str]:
    """Return the documents that speak of an asset."""
    estate = graph.estate
    return frozenset(
        (
            *(estate.bills[bill].document for bill in node.bills),
            *(estate.rows[row].location.document for row in node.rows),
            *(row.location.document for row in node.stated),
        )
    )
