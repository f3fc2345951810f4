"""Whom does a representation deny, and of whom is a certification drafted?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.assess.authority.case import Case
from exposure.assess.authority.steps import names_contract, never_meant
from exposure.attest.claims.grounds import Grounds
from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.engagement import Engagement
from exposure.model.designation import DesignationStatus, Handling, Standing
from exposure.model.law.allocation import Use
from exposure.model.law.authority import AffiliateRule
from exposure.model.relation import Relation

CERTIFIED = frozenset({"usc10-3252", "usc41-4713", "agency-memorandum", "customer-wording"})
"""Authorities of which customers ask about one vendor, with no official form for it."""
WATCHED = "watch-list"
UNNAMED = "a source that is not public"
_MEANT = (
    AffiliateRule.control,
    AffiliateRule.subsidiary_affiliate,
    AffiliateRule.subject_to_control,
    AffiliateRule.owned_by,
)
"""Rules that mean affiliates outright, the widest first."""
RELATIVES: dict[AffiliateRule, str] = {
    AffiliateRule.control: (
        ", its successors, and entities that control it, are controlled by it or stand under "
        "common control with it"
    ),
    AffiliateRule.subsidiary_affiliate: ", its subsidiaries and affiliates",
    AffiliateRule.subject_to_control: " and entities that are subject to its control",
    AffiliateRule.owned_by: " and entities that it owns",
}
"""Rule → who is denied beside the source, behind its name."""


class Certified(Struct, frozen=True):
    """One vendor of whom a certification is drafted, as this recipient may read it."""

    id: str
    name: str
    """Display name, or words that tell nobody who it is."""
    is_named: bool
    """Whether this recipient may read the name; without it nothing is drafted."""
    affiliates: AffiliateRule

    @property
    def words(self) -> str:
        """Return the name, and who is denied beside it."""
        return self.name + RELATIVES.get(self.affiliates, "")


def of_authorities(
    authorities: Sequence[str], engagement: Engagement | None, grounds: Grounds
) -> tuple[str, ...]:
    """Return the vendors whom acts under these authorities name and that may reach the contract.

    Without an engagement, the company as a whole is meant, and every one of them counts.
    """
    return tuple(sorted({
        act.vendor for act in grounds.result.designations
        if act.basis is not None and act.basis.id in authorities
        and act.standing is not Standing.not_in_force
        and (engagement is None or may_reach(act, engagement, grounds))
    }))  # fmt: skip


def certified(
    engagement: Engagement, grounds: Grounds, asked: AskedDrafts
) -> tuple[Certified, ...]:
    """Return of whom a certification is drafted: as asked, else as this customer wrote, else by law."""
    vendors = (
        asked.vendors or tuple(_worded(engagement, grounds)) or tuple(_by_law(engagement, grounds))
    )
    ordered = dict.fromkeys(vendors) if asked.vendors else sorted(set(vendors))
    return tuple(_certified(vendor, engagement, grounds, asked) for vendor in ordered)


def may_reach(act: DesignationStatus, engagement: Engagement, grounds: Grounds) -> bool:
    """Say whether an act may reach a contract, as far as customer and wording tell."""
    if engagement.facts is None:
        return True
    return never_meant(_case(act, engagement, grounds)) is None


def _worded(engagement: Engagement, grounds: Grounds) -> Iterator[str]:
    """Yield the vendors of whom the user's own files record what is asked on this very contract."""
    for act in grounds.result.designations:
        over = act.standing is Standing.not_in_force
        if act.stated_in and not over and _names(act, engagement, grounds):
            yield act.vendor


def _by_law(engagement: Engagement, grounds: Grounds) -> Iterator[str]:
    asked_for = set(grounds.result.settings.watch)
    for act in grounds.result.designations:
        basis = act.basis.id if act.basis is not None else ""
        over = act.standing is Standing.not_in_force
        if basis in CERTIFIED | {WATCHED} and not over and may_reach(act, engagement, grounds):
            asked_for.add(act.vendor)
    yield from asked_for & grounds.names.keys()


def _certified(
    vendor: str, engagement: Engagement, grounds: Grounds, asked: AskedDrafts
) -> Certified:
    named = _may_be_named(vendor, engagement, grounds, asked)
    name = grounds.names.get(vendor, vendor.removeprefix("own:"))
    return Certified(
        vendor, name if named else UNNAMED, named, _affiliates(vendor, engagement, grounds)
    )


def _may_be_named(
    vendor: str, engagement: Engagement, grounds: Grounds, asked: AskedDrafts
) -> bool:
    """Say whether this recipient may read the name: it is public, or the contract's own act has it.

    A public vendor is not named to others by what is stated of it in confidence.
    """
    acts = grounds.acts.get(vendor, ())
    if any(_names(act, engagement, grounds) for act in acts):
        return True
    if any(one.id == vendor and not _is_public(one.handling) for one in grounds.result.looked_for):
        return False
    asked_for = vendor in {*asked.vendors, *grounds.result.settings.watch}
    return asked_for or any(_is_public(act.handling) for act in acts)


def _is_public(handling: Handling) -> bool:
    return handling is Handling.public


def _affiliates(vendor: str, engagement: Engagement, grounds: Grounds) -> AffiliateRule:
    """Return the widest rule that an act on this contract states; affiliates are meant by no other."""
    acts = [
        act for act in grounds.acts.get(vendor, ())
        if act.standing is not Standing.not_in_force and may_reach(act, engagement, grounds)
        and act.basis is not None and act.basis.id in CERTIFIED
    ]  # fmt: skip
    rules = {act.affiliates for act in acts}
    stated = next((one for one in _MEANT if one in rules), None)
    if stated is not None:
        return stated
    return AffiliateRule.none if rules <= {AffiliateRule.none} else AffiliateRule.not_seen


def _names(act: DesignationStatus, engagement: Engagement, grounds: Grounds) -> bool:
    return engagement.facts is not None and names_contract(_case(act, engagement, grounds))


def _case(act: DesignationStatus, engagement: Engagement, grounds: Grounds) -> Case:
    return Case(
        act=act,
        contract=engagement.facts,
        use=Use.unknown,
        because="",
        relation=Relation.made_by,
        is_bought=True,
        by_link=False,
        past=False,
        past_until=None,
        used_from=None,
        as_of=grounds.result.as_of,
        contracts_given=True,
        carried=engagement.clauses,
    )
