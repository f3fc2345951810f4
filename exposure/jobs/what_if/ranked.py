"""Which vendors reach furthest, if each in turn were designated?"""

from collections.abc import Mapping

from exposure.assess.hypothetical.ranking.concentration import concentrations, paid_concentration
from exposure.assess.hypothetical.ranking.graphs import Question
from exposure.assess.hypothetical.ranking.ranked import Measure, Order, left_out, ranked
from exposure.assess.hypothetical.ranking.weights import Weights, weights_of
from exposure.assess.hypothetical.records import records_of
from exposure.errors import SettingsError
from exposure.jobs.company.studied import Studied, beside, company_asked
from exposure.jobs.gating.exit_code import refused
from exposure.jobs.what_if.request import WhatIfRequest
from exposure.jobs.what_if.written import SHOWN, Done, end_with, written_ranking
from exposure.model.hypothetical.ranking import RANKING_SCHEMA, VendorRanking
from exposure.model.hypothetical.words import RANKED
from exposure.model.result import VERSION, ToolRecord
from exposure.scan.exposures import Progress

_IN_CURRENCY = {"value": "contract values", "spend": "spend"}


def rank_all(
    request: WhatIfRequest,
    by: str,
    currency: str,
    *,
    top: int = SHOWN,
    width: int,
    progress: Progress,
) -> Done:
    """Rank every vendor that the records lead to by products, contracts, value or spend.

    `currency` says in which value or spend is ranked; empty for the one that is stated most. Raises
    `SettingsError` for one that is not stated, and what `what_if` raises.
    """
    form = request.output_format(table=True)
    request.check_target()
    company = company_asked(request.asked, progress)
    studied = Studied(company, progress)
    found = ranking_of(studied, by, currency, progress)
    unusable = tuple(refused(studied.examined.result))
    return end_with(request, written_ranking(found, form, width, top), unusable)


def ranking_of(studied: Studied, by: str, currency: str, progress: Progress) -> VendorRanking:
    """Return the ranking of one company."""
    result, read = studied.examined.result, studied.read
    records = records_of(result, read.known.graph)
    weights = weights_of(read.network, records)
    measure = Measure(by, _currency(weights, by, currency))
    progress("ranking vendors")
    order = Order(Question(read.network), weights, measure)
    around = beside(studied.company, result)
    progress("")
    return VendorRanking(
        schema=RANKING_SCHEMA,
        hypothetical=True,
        statement=RANKED.format(as_of=result.as_of),
        tool=ToolRecord(VERSION),
        as_of=result.as_of,
        register=result.register,
        inputs=result.inputs,
        by=measure.by,
        currency=measure.currency,
        whole=weights.whole(),
        vendors=tuple(ranked(order, {one.id: one.reason for one in result.looked_for})),
        left_out=left_out(order),
        concentration=tuple(concentrations(order)),
        paid=tuple(paid_concentration(result.coverage.per_vendor)),
        read=around.read,
        coverage=around.coverage,
        gaps=around.gaps,
        warnings=around.warnings,
    )


def _currency(weights: Weights, by: str, asked: str) -> str:
    """Return the currency in which is ranked: the one asked for, or the one that is stated most."""
    stated = {"value": weights.value, "spend": weights.spend}.get(by, ())
    if by not in _IN_CURRENCY:
        if asked:
            raise SettingsError(f"--currency: expected none with --by {by}, met {asked!r}",
                                hint="only value and spend have one")  # fmt: skip
        return ""
    if not stated:
        raise SettingsError(f"--by {by}: expected {_IN_CURRENCY[by]} in the records, met none",
                            hint="rank by products or contracts")  # fmt: skip
    if asked:
        named: Mapping[str, str] = {one.casefold(): one for one in stated}
        if asked.strip().casefold() not in named:
            raise SettingsError(f"--currency: expected one of {', '.join(stated)}, met {asked!r}",
                                hint="it must stand in the records")  # fmt: skip
        return named[asked.strip().casefold()]
    return max(stated, key=lambda one: (_times(weights, by, one), -stated.index(one)))


def _times(weights: Weights, by: str, currency: str) -> int:
    """Return how many contracts, or products, state an amount in a currency."""
    return sum(map(bool, weights.columns[weights.column(by, currency)]))
