"""Was each vendor looked for, is it settled what stands behind it, and how old are the facts?"""

from collections.abc import Iterator

from exposure.attest.claims.age import days_before
from exposure.attest.claims.grounds import Grounds
from exposure.attest.claims.met import Met
from exposure.attest.claims.table import Case
from exposure.model.attest.claim import Representation
from exposure.model.attest.records import RequirementWord
from exposure.model.designation import DesignationStatus, Standing
from exposure.model.law.numbers import plain_number

REVIEWED: dict[str, tuple[str, ...]] = {
    "usc41-1323": ("B2", "B3"),
    "ndaa2019-889": ("B1",),
    "ndaa2018-1656": ("B1",),
    "asda": ("B4",),
    "ndaa2024-805": ("B4",),
}
"""Authority → the requirements under which people record that they reviewed its list."""


def vendors_met(representation: Representation, grounds: Grounds) -> Iterator[Met]:
    """Yield what is not known of whom the representation denies."""
    yield from _listed(representation, grounds)
    missing = sorted(set(representation.vendors) - grounds.names.keys())
    if missing:
        yield Met(Case.not_looked_for, f"Not looked for: {', '.join(missing)}.")
    acts = tuple(_acts(representation, grounds))
    unsettled = [one for one in acts if one.standing is Standing.unsettled]
    if unsettled:
        named = "; ".join(f"{one.id} ({one.act}: {one.status_words})" for one in unsettled)
        yield Met(Case.legal_review, f"Not settled whether it is in force: {named}.")
    old = tuple(_old(representation, acts, grounds))
    if old:
        most = grounds.thresholds.register_days
        yield Met(Case.facts_old, f"Facts known longer ago than {most} days: {'; '.join(old)}.")


def _acts(representation: Representation, grounds: Grounds) -> Iterator[DesignationStatus]:
    """Yield the designations on which it bears: of a class, those under its authorities."""
    for vendor in sorted(set(representation.vendors)):
        for act in grounds.acts.get(vendor, ()):
            basis = act.basis.id if act.basis is not None else ""
            if not representation.authorities or basis in representation.authorities:
                yield act


def _old(
    representation: Representation, acts: tuple[DesignationStatus, ...], grounds: Grounds
) -> Iterator[str]:
    """Yield which facts are old; a date that nobody states is."""
    for act in acts:
        if _is_old(act.facts_as_of, grounds):
            yield f"{act.id}, {act.facts_as_of or 'no date stated'}"
    without = set(representation.vendors) - {one.vendor for one in acts}
    known = grounds.result.register.known_to
    if (without or not representation.vendors) and _is_old(known, grounds):
        yield f"the register, {known or 'no date stated'}"


def _is_old(known: str, grounds: Grounds) -> bool:
    days = days_before(known, grounds.result.as_of)
    return days is None or days > grounds.thresholds.register_days


def _listed(representation: Representation, grounds: Grounds) -> Iterator[Met]:
    """Yield what a person still has to look up in an official list: a class is never known whole.

    Where nobody of the class is known, a review alone tells that there is nobody.
    """
    known, reviews = bool(representation.vendors), list(_reviews(representation, grounds))
    if known and representation.authorities and not reviews:
        yield Met(Case.list_unreviewed, "No recent review of the official list is on record.")
    if not known and not reviews:
        yield Met(Case.nobody_known, "The register names no source that it would deny.")
    if not known and reviews:
        words = review_words(representation, grounds)
        yield Met(Case.list_reviewed, f"The register names no source; on record: {words}.")


def review_words(representation: Representation, grounds: Grounds) -> str:
    """Return what was recorded of reviewing the list of the class it denies; empty without a review."""
    return "; ".join(
        f"{one.requirement}: {one.said.removesuffix('.')} ({one.by}, {one.on})"
        for one in _reviews(representation, grounds)
    )


def _reviews(representation: Representation, grounds: Grounds) -> Iterator[RequirementWord]:
    """Yield what a named person recorded lately of reviewing the list, for this contract or for all.

    Each requirement of every authority must be answered, or none of them counts.
    """
    asked = {one for basis in representation.authorities for one in REVIEWED.get(basis, ("",))}
    words = [
        one for one in grounds.records.requirements
        if one.requirement in asked and _counts(one, representation) and _is_recent(one, grounds)
    ]  # fmt: skip
    if asked and asked == {one.requirement for one in words}:
        yield from words


def _counts(word: RequirementWord, representation: Representation) -> bool:
    number = representation.contract
    here = not word.contract or (
        number is not None and plain_number(word.contract) == plain_number(number)
    )
    return here and bool(word.said and word.by and word.on)


def _is_recent(word: RequirementWord, grounds: Grounds) -> bool:
    """Say whether a review lies near the law date, before it or, in a scan of last week, behind it."""
    days = days_before(word.on, grounds.result.as_of)
    return days is not None and abs(days) <= grounds.thresholds.register_days
