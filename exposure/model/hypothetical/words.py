"""In which words is a hypothetical answer told?"""

from collections.abc import Iterable, Sequence

from exposure.model.hypothetical.figures import ReachedFigures, TierCounts
from exposure.model.hypothetical.scenario import Scenario
from exposure.model.records import Amount
from exposure.model.words import number_of

STAMP = "Hypothetical"
"""How the first line of every rendering begins; a file that begins so is never an inventory."""
AN_ASSUMPTION = "an assumed designation"
"""Stands where a user's own act names its file, so that a citation says what it rests on."""
NOT_FOUND = "None of this was found to be so, and nobody can attest from it."
RANKED = f"{STAMP}: each vendor in turn is assumed to be designated, on the law date {{as_of}}. {NOT_FOUND}"
FREE_TEXT = (
    "Counted is what records state: rows, ties, suppliers named in SBOMs and packages that were"
    " recognised. What a vendor is named by in free text is told by `exposure what-if VENDOR` alone."
)


def statement_of(scenarios: Sequence[Scenario], law_dates: Sequence[str]) -> str:
    """Return the sentence that stands first in every rendering of an answer."""
    noun = "law date" if len(law_dates) == 1 else "law dates"
    dates = f"{noun} {' and '.join(law_dates)}"
    if len(scenarios) == 1:
        (one,) = scenarios
        names = ", ".join(vendor.name for vendor in one.vendors)
        verb = "is" if len(one.vendors) == 1 else "are"
        since = f"from {one.since} on ({dates})" if one.since else f"on the {dates}"
        under = f" under {one.authority_name}" if one.authority_name else ""
        assumed = f"{names} {verb} assumed to be designated{under}, in force {since}"
    else:
        assumed = f"{number_of(len(scenarios), 'scenario')} of assumed designations, on the {dates}"
    return f"{STAMP}: {assumed}. {NOT_FOUND}"


def amount_words(one: Amount) -> str:
    """Return `USD 28,400,000`; cents only where there are any."""
    digits = f"{one.total:,.0f}" if one.total == int(one.total) else f"{one.total:,.2f}"
    return f"{one.currency} {digits}" if one.currency else f"{digits} (currency not stated)"


def amounts_words(amounts: Iterable[Amount]) -> str:
    """Return `EUR 1,000 and USD 28,400,000`: what stands in two currencies is never one sum."""
    return " and ".join(map(amount_words, amounts))


def contract_value_words(amounts: Iterable[Amount], without: int) -> str:
    """Return the value of contracts, and of how many none is stated; empty where there are none."""
    told = (amounts_words(amounts), f"{without:,} without a stated value" if without else "")
    return ", ".join(part for part in told if part)


def value_words(figures: ReachedFigures) -> str:
    """Return the value of contracts, how much of it is new, and of how many none is stated."""
    without = figures.contracts_without_value
    missing = f"{without:,} without a stated value" if without else ""
    return _money(figures.value, figures.new_value, missing)


def spend_words(figures: ReachedFigures) -> str:
    """Return what is paid for the assets, how much of it is new, and for how many none is stated."""
    without = figures.assets_without_spend
    missing = f"{without:,} without stated spend" if without else ""
    return _money(figures.spend, figures.new_spend, missing)


def _money(whole: tuple[Amount, ...], new: tuple[Amount, ...], missing: str) -> str:
    news = "all new" if new == whole else f"new: {amounts_words(new) or 'none'}"
    told = (amounts_words(whole), news if whole else "", missing)
    return ", ".join(part for part in told if part)


def tier_words(tiers: TierCounts) -> str:
    """Return `tier 1: 2, tier 2: 4, tier unknown: 1`."""
    told = (
        ("tier 1", tiers.first),
        ("tier 2", tiers.second),
        ("tier 3 or further", tiers.further),
        ("tier unknown", tiers.unknown),
    )
    return ", ".join(f"{name}: {count:,}" for name, count in told if count)


def new_words(count: int, new: int) -> str:
    """Return `6, 2 of them new`; what designations in force reach already is no news."""
    if not count:
        return "0"
    if new == count:
        return f"{count:,}, all new" if count > 1 else "1, new"
    return f"{count:,}, {new:,} of them new" if new else f"{count:,}, none new"


def named_words(names: tuple[str, ...], without: int, most: int = 4) -> str:
    """Return `2: K. Abara, S. Petrosyan; none stated for 3 assets`."""
    first = ", ".join(names[:most])
    rest = f" and {len(names) - most} more" if len(names) > most else ""
    told = (f"{len(names):,}: {first}{rest}" if names else "", _without(without))
    return "; ".join(part for part in told if part)


def count_words(names: tuple[str, ...], without: int) -> str:
    """Return `2; none stated for 3 assets`."""
    told = (f"{len(names):,}" if names else "", _without(without))
    return "; ".join(part for part in told if part)


def _without(assets: int) -> str:
    return f"none stated for {number_of(assets, 'asset')}" if assets else ""
