"""How far do the records carry one representation, and what stands against it?"""

from collections.abc import Iterator

from exposure.attest.claims.evidence import evidence_of
from exposure.attest.claims.findings import findings_met, of_the_vendors
from exposure.attest.claims.grounds import Grounds, check_whole
from exposure.attest.claims.met import Met, obstacles_of, support_of
from exposure.attest.claims.records import records_met
from exposure.attest.claims.table import Case
from exposure.attest.claims.vendors import vendors_met
from exposure.attest.claims.within import within_of
from exposure.model.attest.claim import Claim, Representation
from exposure.model.ids import claim_id
from exposure.model.law.authority import Conduct

_UNSEEN: dict[Conduct, str] = {
    Conduct.device_presence: (
        "It speaks of what is present on devices, which no record of a scan shows to its end."
    ),
    Conduct.develop_with: (
        "It speaks of what was developed with a product, which no record of a scan shows to its"
        " end."
    ),
}
"""Conduct that no scan can see → what is said of it."""


def claim_of(representation: Representation, grounds: Grounds) -> Claim:
    """Return a representation with its support, its obstacles and its evidence.

    Raises `ResultError` where the result is hypothetical, or an edition for others.
    """
    check_whole(grounds.result)
    within = within_of(representation, grounds)
    found = of_the_vendors(representation, grounds)
    met = (
        *findings_met(representation, found, within, grounds),
        *vendors_met(representation, grounds),
        *_unseen(representation),
        *records_met(within, grounds),
    )
    return Claim(
        id=_id(representation),
        representation=representation,
        support=support_of(met),
        obstacles=obstacles_of(met),
        evidence=evidence_of(representation, found, within, grounds),
        findings=tuple(one.id for one in found if one.asset in within.reached),
    )


def _unseen(representation: Representation) -> Iterator[Met]:
    """Yield what lies beyond the records of a scan, whatever they hold."""
    said = _UNSEEN.get(representation.conduct)
    if said:
        yield Met(Case.beyond_records, said)
    if representation.tiers is not None and representation.tiers > 1:
        yield Met(Case.further_tiers, f"It speaks of {representation.tiers} tiers of suppliers.")


def _id(one: Representation) -> str:
    return claim_id(
        one.id, one.conduct.value, one.reach.value, one.affiliates.value, one.contract or "",
        one.citation, str(one.tiers), "\x01".join(sorted(set(one.vendors))),
        "\x01".join(sorted(one.authorities)),
    )  # fmt: skip
