"""In which words are the numbers of a vendor's reach told, on the picture and in its table?"""

from exposure.model.hypothetical.words import amounts_words
from exposure.model.outcome import Outcome
from exposure.model.words import number_of
from exposure.report.document.html.pictures.reach.figures import Count, Reach
from exposure.report.words import OUTCOME, first_of

_MOST_CONTRACTS = 6


def count_words(count: Count) -> str:
    """Return `6 exposed, 5 possible`; only what there is."""
    told = ((count.exposed, Outcome.exposed), (count.possible, Outcome.possible))
    return ", ".join(f"{number:,} {OUTCOME[outcome]}" for number, outcome in told if number)


def contracts_words(reach: Reach) -> str:
    """Return `2 contracts`; a pair of which nobody speaks is no absence."""
    return number_of(len(reach.contracts), "contract") if reach.contracts else "none recorded"


def contract_names(reach: Reach) -> str:
    """Return the numbers of the contracts, of many the first."""
    return first_of(reach.contracts, _MOST_CONTRACTS) or "none recorded"


def spend_words(reach: Reach) -> str:
    """Return `USD 120,000, none stated for 3 assets`."""
    if not reach.spend:
        return "none stated"
    missing = number_of(reach.without_spend, "asset")
    return amounts_words(reach.spend) + (
        f", none stated for {missing}" if reach.without_spend else ""
    )
