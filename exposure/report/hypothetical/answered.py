"""What is said of an answer: for one scenario in full, for several side by side?"""

from collections.abc import Iterator, Sequence

from exposure.model.finding import VerdictKind
from exposure.model.hypothetical.answer import Hypothesis, ReachedAsset, WhatIf
from exposure.model.hypothetical.scenario import Scenario
from exposure.model.outcome import Outcome
from exposure.model.words import number_of
from exposure.report.hypothetical.entries import (
    asset_entry,
    contract_entry,
    unrecorded_entry,
    vendor_entry,
    without_answer,
)
from exposure.report.hypothetical.figures import compared_grid, reached_grid
from exposure.report.hypothetical.told import Entry, Section, Told
from exposure.report.words import NOT_ADVICE

TITLE = "Hypothetical: what if they were designated?"
SHOWN_ASSETS, SHOWN_CONTRACTS, SHOWN_BESIDE = 12, 8, 5
UNJUDGED = "No authority was assumed, so no verdict is told; --authority names one."
NEW = (
    "New is what no designation in force on the law date makes so already. Contracts are those on"
    " which records say that an asset is used; spend is what is paid for the assets, to whomever."
)


def told_answer(what_if: WhatIf) -> Told:
    """Return what is said of an answer."""
    alone = len(what_if.answers) == 1
    one = what_if.answers[0]
    grid = reached_grid(one) if alone and one.in_force else None
    sections = _alone(what_if, one) if alone else _beside(what_if)
    return Told(
        title=TITLE,
        stamp=what_if.statement,
        lines=(what_if.read, *(_not_yet(one) if alone else ())),
        grid=grid if alone else compared_grid(what_if.answers),
        under=tuple(without_answer(one)) if alone and one.in_force else (),
        sections=tuple(section for section in sections if section.entries or section.note),
        warnings=what_if.warnings,
        closing=tuple(_closing(what_if)),
    )


def _not_yet(one: Hypothesis) -> Iterator[str]:
    if not one.in_force:
        yield (
            f"On {one.as_of} it is not in force yet, it takes effect on {one.takes_effect}:"
            " nothing was counted."
        )
    elif not one.reached:
        yield (
            "Nothing that was read leads to it. That is no absence: see below what could not be"
            " assessed."
        )


def _alone(what_if: WhatIf, one: Hypothesis) -> Iterator[Section]:
    scenario = what_if.scenarios[0]
    yield _vendors(scenario, one)
    yield _assets(one, scenario, SHOWN_ASSETS)
    yield _contracts(one, scenario)


def _contracts(one: Hypothesis, scenario: Scenario) -> Section:
    """Tell each contract on which something is used, or of which the rules say something."""
    told = [on for on in one.on_contracts if on.outcome or on.verdicts]
    unrecorded = [on for on in one.on_contracts if not (on.outcome or on.verdicts)]
    entries = [contract_entry(on) for on in told[:SHOWN_CONTRACTS]]
    entries += [unrecorded_entry(unrecorded)] if unrecorded else []
    note = _rule_words(scenario, one)
    return Section("Contracts", tuple(entries), note, max(0, len(told) - SHOWN_CONTRACTS))


def _rule_words(scenario: Scenario, one: Hypothesis) -> str:
    if not one.on_contracts:
        return ""
    if not scenario.authority:
        return UNJUDGED
    kinds = {verdict.verdict for contract in one.on_contracts for verdict in contract.verdicts}
    binding = kinds & {VerdictKind.prohibited, VerdictKind.phase_out, VerdictKind.reportable}
    held = " What would bind does so only if a person confirms match and use." if binding else ""
    return (
        f"Assumed under {scenario.authority_name}, taking effect on {one.takes_effect}, for every"
        f" customer that this authority speaks of.{held}"
    )


def _vendors(scenario: Scenario, one: Hypothesis | None) -> Section:
    reach = {told.vendor: told for told in one.by_vendor} if one else {}
    entries = tuple(vendor_entry(vendor, reach.get(vendor.id)) for vendor in scenario.vendors)
    return Section("Assumed to be designated", entries)


def _assets(one: Hypothesis, scenario: Scenario, most: int) -> Section:
    findings = {finding.id: finding for finding in one.findings}
    names = {vendor.id: vendor.name for vendor in scenario.vendors}
    shown = one.reached[:most]
    entries = tuple(asset_entry(asset, findings, names) for asset in shown)
    return Section("Assets", entries, more=len(one.reached) - len(shown))


def _beside(what_if: WhatIf) -> Iterator[Section]:
    by_name = {one.name: one for one in what_if.scenarios}
    yield Section("Scenarios", tuple(_scenario_entry(one) for one in what_if.scenarios))
    for name, dates, one in _alike(what_if.answers):
        new = _new(one)
        findings = {finding.id: finding for finding in one.findings}
        names = {vendor.id: vendor.name for vendor in by_name[name].vendors}
        yield Section(
            f"Newly exposed: {name}, {' and '.join(dates)}",
            tuple(asset_entry(asset, findings, names) for asset in new[:SHOWN_BESIDE]),
            more=max(0, len(new) - SHOWN_BESIDE),
        )


def _alike(answers: Sequence[Hypothesis]) -> Iterator[tuple[str, list[str], Hypothesis]]:
    """Yield each scenario once for the law dates on which it would newly expose the same assets."""
    told: dict[tuple[str, tuple[str, ...]], list[Hypothesis]] = {}
    for one in answers:
        told.setdefault((one.scenario, tuple(asset.asset for asset in _new(one))), []).append(one)
    for (name, _), some in told.items():
        yield name, [one.as_of for one in some], some[-1]


def _new(one: Hypothesis) -> list[ReachedAsset]:
    return [asset for asset in one.reached if asset.new and asset.outcome is Outcome.exposed]


def _scenario_entry(one: Scenario) -> Entry:
    names = ", ".join(f"{vendor.name} ({vendor.id})" for vendor in one.vendors)
    told = (
        f"under {one.authority_name}" if one.authority_name else "under no authority: no verdict is told",
        f"assumed to take effect on {one.since}" if one.since else "assumed in force on each law date",
        one.note,
    )  # fmt: skip
    return Entry(f"{one.name}: {names}", tuple(part for part in told if part))


def _closing(what_if: WhatIf) -> Iterator[str]:
    yield NEW
    yield from what_if.coverage
    if what_if.gaps:
        first = what_if.gaps[0]
        rest = f"; {len(what_if.gaps) - 1:,} more in --format json" if len(what_if.gaps) > 1 else ""
        yield (
            f"{number_of(len(what_if.gaps), 'gap hides', 'gaps hide')} presence, such as"
            f" {first.document or first.place}: {first.reason.rstrip('.')}{rest}."
        )
    yield NOT_ADVICE
