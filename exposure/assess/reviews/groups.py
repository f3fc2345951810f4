"""Into which groups do the findings to review fall, and which of them is asked first?"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.assess.allocated.routes import contracts_of, used_by_asset
from exposure.assess.reviews.cause import Cause, cause_of, cause_words
from exposure.assess.reviews.question import question_for
from exposure.assess.reviews.waiting import asks_for_review
from exposure.graph.supply import SupplyGraph
from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.model.designation import DesignationStatus, Standing
from exposure.model.finding import Finding
from exposure.model.judgements.review import ReviewGroup, review_id
from exposure.model.law.allocation import Allocation
from exposure.model.result import Asset

_GRAVEST = (Standing.in_force, Standing.unsettled, Standing.under_watch, Standing.not_in_force)


def review_groups(
    findings: Sequence[Finding],
    graph: SupplyGraph,
    designations: Sequence[DesignationStatus],
    names: Mapping[str, str],
    said: Mapping[tuple[str, str], Allocation] = {},
) -> tuple[ReviewGroup, ...]:
    """Return the groups of all findings to review, the most consequential first.

    That is: designations in force before those under watch, then more contracts, the larger
    spend in any one currency (amounts of several are not converted), more assets, and by name.
    `names` gives the display names of vendors, `said` what holds of contracts and assets.
    """
    members: dict[Cause, list[Finding]] = {}
    for finding in findings:
        if asks_for_review(finding):
            members.setdefault(cause_of(finding), []).append(finding)
    known = _Known(
        names,
        {node.asset.id: node.asset for node in graph.assets},
        _spend_of(graph),
        _standings(designations),
        used_by_asset(said),
    )
    groups = [_group(cause, group, known) for cause, group in members.items()]
    return tuple(sorted(groups, key=_weight))


class _Known(Struct, frozen=True):
    """What is looked up for each group."""

    names: Mapping[str, str]
    assets: Mapping[str, Asset]
    spend: Mapping[str, Mapping[str, float]]
    standings: Mapping[str, Standing]
    used: Mapping[str, Sequence[Allocation]]


def _group(cause: Cause, members: Sequence[Finding], known: _Known) -> ReviewGroup:
    assets = [
        known.assets[asset]
        for asset in dict.fromkeys(one.asset for one in members)
        if asset in known.assets
    ]
    return ReviewGroup(
        id=review_id(
            cause.vendor, cause.kind, cause.rule, cause.relation, cause.key, cause.written
        ),
        kind=cause.kind,
        cause=cause_words(cause, members[0])[0],
        rule=cause.rule,
        relation=cause.relation,
        vendor=cause.vendor,
        findings=tuple(one.id for one in members),
        subjects=tuple(sorted({_subject(one) for one in members})),
        assets=len(assets),
        contracts=len({one for asset in assets for one in contracts_of(asset, known.used)}),
        spend=_added(known.spend.get(asset.id, {}) for asset in assets),
        standing=known.standings.get(cause.vendor),
        question=question_for(cause, members, known.names.get(cause.vendor, cause.vendor)),
    )


def _subject(finding: Finding) -> str:
    """Return what was found without its version, as judgements name their subjects."""
    subject = finding.subject
    split = split_purl(subject.purl)
    name = fold(subject.name) or subject.name
    return split.key if split is not None else f"{subject.kind}: {name}"


def _spend_of(graph: SupplyGraph) -> dict[str, dict[str, float]]:
    """Return what inventory rows state for each asset, by currency; assets without spend are left out."""
    stated: dict[str, dict[str, float]] = {}
    for node in graph.assets:
        rows = (graph.estate.rows[row] for row in node.rows)
        total = _added({row.currency: row.spend} for row in rows if row.spend)
        if total:
            stated[node.asset.id] = total
    return stated


def _added(amounts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for one in amounts:
        for currency, amount in one.items():
            total[currency] = total.get(currency, 0.0) + amount
    return dict(sorted(total.items()))


def _standings(designations: Sequence[DesignationStatus]) -> dict[str, Standing]:
    """Return the gravest standing of each designated vendor."""
    gravest: dict[str, Standing] = {}
    for act in designations:
        known = gravest.get(act.vendor)
        if known is None or _GRAVEST.index(act.standing) < _GRAVEST.index(known):
            gravest[act.vendor] = act.standing
    return gravest


def _weight(group: ReviewGroup) -> tuple[int, int, float, int, str, str, str]:
    standing = len(_GRAVEST) if group.standing is None else _GRAVEST.index(group.standing)
    largest = max(group.spend.values(), default=0.0)
    return (
        standing, -group.contracts, -largest, -group.assets, group.vendor,
        group.cause.casefold(), group.id,
    )  # fmt: skip
