"""What is said of a ranking of vendors?"""

from collections.abc import Iterator

from exposure.model.coverage.words import share_words
from exposure.model.hypothetical.ranking import (
    MOST_TOGETHER,
    Concentration,
    RankedReach,
    RankedVendor,
    Unranked,
    VendorRanking,
)
from exposure.model.hypothetical.words import FREE_TEXT, amounts_words, contract_value_words
from exposure.model.words import number_of
from exposure.report.hypothetical.told import Entry, Section, Told
from exposure.report.words import NOT_ADVICE, first_of

TITLE = "Hypothetical: which vendors reach furthest?"
PARTS = (
    ("direct", "bought from it"),
    ("behind", "behind others"),
    ("direct_review", "for review, bought from it"),
    ("behind_review", "for review, behind others"),
)
"""Part of a vendor's reach → how it is called."""
MEANING = (
    "Bought from it: it supplies the product, or hands it over. Behind others: as sub-processor, owner"
    " or maker, at any tier. For review: only if a tie holds that a person must look at. The parts do"
    " not overlap; contracts are those on which records say that a product is used, and spend is what"
    " is paid for the products, to whomever."
)
_MOST_NAMED = 6
_BY = {
    "products": "products",
    "contracts": "contracts",
    "value": "contract value",
    "spend": "spend",
}


def told_ranking(ranking: VendorRanking, top: int) -> Told:
    """Return what is said of a ranking, with its first `top` vendors."""
    shown = ranking.vendors[:top]
    measure = _measure(ranking)
    title = f"{number_of(len(ranking.vendors), 'vendor')}, by {measure}"
    vendors = tuple(_vendor(one, measure) for one in shown)
    sections = (
        Section(title, vendors, note=MEANING, more=len(ranking.vendors) - len(shown)),
        Section("Concentration", tuple(_concentration(ranking))),
        Section("Left out", tuple(map(Entry, _left_out(ranking.left_out)))),
    )
    return Told(
        title=TITLE,
        stamp=ranking.statement,
        lines=(ranking.read, f"In all {_reach_words(ranking.whole)}."),
        grid=None,
        under=(),
        sections=tuple(section for section in sections if section.entries),
        warnings=ranking.warnings,
        closing=(FREE_TEXT, *ranking.coverage, NOT_ADVICE),
    )


def _measure(ranking: VendorRanking) -> str:
    currency = f" in {ranking.currency or 'no stated currency'}"
    return _BY[ranking.by] + (currency if ranking.by in {"value", "spend"} else "")


def _vendor(one: RankedVendor, measure: str) -> Entry:
    standing = {"designated": ", designated already", "under_watch": ", under watch"}
    share = "" if not one.share else f", {share_words(one.share)} of {measure}"
    told = ((words, getattr(one, part)) for part, words in PARTS)
    return Entry(
        f"{one.rank:,}. {one.name} ({one.id}){standing.get(one.standing, '')}{share}",
        tuple(f"{words}: {_reach_words(reach)}" for words, reach in told if reach != RankedReach()),
    )


def _reach_words(reach: RankedReach) -> str:
    value = contract_value_words(reach.value, reach.contracts_without_value)
    contracts = number_of(reach.contracts, "contract") if reach.contracts else ""
    told = (
        number_of(reach.products, "product") if reach.products else "",
        f"spend {amounts_words(reach.spend)}" if reach.spend else "",
        f"{contracts} ({value})" if contracts and value else contracts,
    )
    return ", ".join(part for part in told if part) or "nothing"


def _concentration(ranking: VendorRanking) -> Iterator[Entry]:
    for one in ranking.concentration:
        currency = one.currency or "no stated currency"
        of = "products" if one.of == "products" else f"contract value in {currency}"
        part = "Half" if one.part == 0.5 else share_words(one.part)
        yield Entry(f"{part} of the {of}: {_reached_by(one, len(ranking.vendors))}")
    for paid in ranking.paid:
        yield Entry(
            f"Spend in {paid.currency or 'no stated currency'} goes to"
            f" {number_of(paid.suppliers, 'supplier')}; Herfindahl-Hirschman index"
            f" {paid.index:,} of 10,000"
        )


def _reached_by(one: Concentration, vendors: int) -> str:
    alone = (
        f"{number_of(one.alone, 'vendor reaches', 'vendors reach')} it alone"
        if one.alone
        else "no vendor reaches it alone"
    )
    if one.together is None:
        return f"{alone}; nor do the first {min(vendors, MOST_TOGETHER):,} together"
    if one.together == 1:
        return alone
    return f"{alone}; the {one.together:,} that reach most reach it together"


def _left_out(left: Unranked) -> Iterator[str]:
    if left.ours:
        yield (
            "The company itself, most likely, as it supplies nothing but its own products:"
            f" {first_of(left.ours, _MOST_NAMED)}"
        )
    if left.past_ties:
        only = number_of(left.past_only, "organisation")
        yield f"{number_of(left.past_ties, 'tie')} of use that had ended; {only} that only such use reaches"
    if left.unreached:
        yield f"{number_of(left.unreached, 'organisation')} that records name and nothing in use leads to"
