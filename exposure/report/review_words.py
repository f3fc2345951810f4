"""How is said what waits for a person, and what hangs on it?"""

from exposure.model.designation import STANDING_WORDS
from exposure.model.judgements.review import CauseKind, ReviewGroup
from exposure.model.result import ScanResult
from exposure.model.words import number_of


def review_words(result: ScanResult) -> str:
    """Return `12 findings to review in 4 groups, 3 public statements to confirm`."""
    linked = [one for one in result.reviews if one.kind is CauseKind.same_link]
    own = [one for one in result.reviews if one.kind is not CauseKind.same_link]
    unsure, stated = (sum(len(one.findings) for one in groups) for groups in (own, linked))
    parts = (
        f"{number_of(unsure, 'finding')} to review in {number_of(len(own), 'group')}"
        if own
        else "",
        f"{number_of(stated, 'public statement')} to confirm" if linked else "",
    )
    return ", ".join(part for part in parts if part)


def consequence_words(group: ReviewGroup) -> str:
    """Return what hangs on a group: standing, findings, assets, contracts and stated spend."""
    parts = (
        standing_words(group),
        number_of(len(group.findings), "finding"),
        number_of(group.assets, "asset"),
        number_of(group.contracts, "contract") if group.contracts else "",
        *spend_words(group),
    )
    return ", ".join(part for part in parts if part)


def standing_words(group: ReviewGroup) -> str:
    """Return whether the vendor's designation is in force, under watch, or none."""
    known = group.standing
    return "not designated" if known is None else f"designation {STANDING_WORDS[known]}"


def spend_words(group: ReviewGroup) -> list[str]:
    """Return what the records state for the group's assets, one text per currency."""
    return [
        f"{currency} {amount:,.0f}" if currency else f"{amount:,.0f} (currency not stated)"
        for currency, amount in group.spend.items()
    ]
