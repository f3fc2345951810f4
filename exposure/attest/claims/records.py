"""How much of what a representation reaches do the records show, and how old are they?"""

from collections.abc import Iterator

from exposure.attest.claims.age import days_before
from exposure.attest.claims.grounds import Grounds
from exposure.attest.claims.met import Met
from exposure.attest.claims.table import Case
from exposure.attest.claims.within import Within
from exposure.attest.shown import first_of
from exposure.model.coverage.figures import unfed_systems
from exposure.model.gap import GapEffect
from exposure.model.result import InputRecord
from exposure.model.words import number_of

UNSAID = frozenset({"record-systems-undeclared", "record-system-unsaid"})
"""Gaps that tell of record systems of which nobody said whether they exist."""


def records_met(within: Within, grounds: Grounds) -> Iterator[Met]:
    """Yield what the records do not show of what is reached, whatever the vendor."""
    yield from _recorded(within, grounds)
    yield from _covered(within, grounds)
    yield from _hidden(within, grounds)
    yield from _aged(within, grounds)


def used_inputs(grounds: Grounds) -> tuple[InputRecord, ...]:
    """Return the inputs that could be used."""
    return tuple(one for one in grounds.result.inputs if one.kind != "refused")


def _recorded(within: Within, grounds: Grounds) -> Iterator[Met]:
    if not used_inputs(grounds):
        yield Met(Case.no_input, "No input could be used.")
    if not within.on_record:
        yield Met(Case.nothing_recorded, f"No record speaks of {within.contract}.")
    elif not within.reached:
        where = within.contract or "the company"
        yield Met(
            Case.nothing_recorded, f"Nothing is recorded as used, or as possibly used, on {where}."
        )


def _covered(within: Within, grounds: Grounds) -> Iterator[Met]:
    """Yield that too few of the assets within reach have evidence of what is inside.

    Where none of them has, no threshold makes that enough: nobody looked.
    """
    reached = len(within.reached)
    without = sorted(within.reached - grounds.told_inside)
    known = reached - len(without)
    if reached and (not known or known / reached < grounds.thresholds.coverage):
        names = first_of([grounds.name(one) for one in without])
        told = number_of(reached, "asset")
        yield Met(
            Case.coverage,
            f"{len(without):,} of {told} within reach without evidence of what is inside: {names}.",
        )


def _hidden(within: Within, grounds: Grounds) -> Iterator[Met]:
    gaps = _gaps(within, grounds)
    if gaps:
        yield Met(Case.gap, gaps)
    refused = sorted(one.name for one in grounds.result.inputs if one.kind == "refused")
    if refused:
        yield Met(Case.refused_input, f"Could not be used: {first_of(refused)}.")
    unfed = sorted(f"{one.called} ({one.state})" for one in unfed_systems(grounds.result.coverage))
    if unfed:
        yield Met(Case.unfed_system, f"Record systems not fed or stale: {first_of(unfed)}.")
    unsaid = [one.reason for one in grounds.result.gaps if one.kind in UNSAID]
    if unsaid:
        yield Met(Case.unsaid_system, " ".join(_sentence(one) for one in unsaid))
    if not grounds.result.settings.catalogue_links:
        yield Met(Case.links_left_out, "Publicly stated routes were switched off in this scan.")


def _sentence(reason: str) -> str:
    return f"{reason[:1].upper()}{reason[1:].removesuffix('.')}."


def _gaps(within: Within, grounds: Grounds) -> str:
    """Return which gaps may hide presence in what is reached, as far as anybody can tell."""
    hiding = [one for one in grounds.result.gaps if one.effect is GapEffect.hides_presence]
    counted = grounds.reach(within.contract)
    count = len(hiding)
    if counted is not None:
        count = counted.gaps_that_hide_presence + counted.gaps_elsewhere
    cut = sorted(within.reached & grounds.incomplete)
    if not count and not cut:
        return ""
    places = sorted(
        {f"{one.document} › {one.place}" if one.place else one.document for one in hiding}
    )
    named = first_of([*places, *(f"{grounds.name(one)} (incomplete evidence)" for one in cut)])
    return f"May hide presence: {named or number_of(count, 'gap')}."


def _aged(within: Within, grounds: Grounds) -> Iterator[Met]:
    as_of, most = grounds.result.as_of, grounds.thresholds.input_days
    inputs = {one.name: one.dated for one in used_inputs(grounds)}
    answers = _answers(within, grounds)
    dates = inputs | answers
    ages = {name: days_before(dated, as_of) for name, dated in dates.items()}
    old = sorted(name for name, days in ages.items() if days is not None and days > most)
    undated = sorted(name for name, days in ages.items() if days is None)
    # What a person said after the law date is no older for it; what a record shows then is another day's.
    later = sorted(name for name in inputs if (ages[name] or 0) < 0)
    if old:
        named = first_of([f"{name} ({dates[name]})" for name in old])
        yield Met(Case.input_old, f"Older than {most} days on the law date: {named}.")
    if undated:
        yield Met(Case.input_undated, f"Undated: {first_of(undated)}.")
    if later:
        named = first_of([f"{name} ({dates[name]})" for name in later])
        yield Met(Case.input_later, f"Dated after the law date: {named}.")


def _answers(within: Within, grounds: Grounds) -> dict[str, str]:
    """Return file → day on which people said that something is not used, as far as it counts here."""
    said = grounds.uses_on(within.contract or "")
    places = (said[asset].location for asset in within.not_used)
    files = {place.document for place in places if place is not None}
    return {one.name: one.on for one in grounds.result.settings.allocations if one.name in files}
