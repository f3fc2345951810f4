"""How much is known of what is used on a contract, or of everything that is bought?"""

from collections.abc import Iterator

from exposure.model.coverage.known import ContractCoverage
from exposure.model.coverage.words import (
    UNUSED,
    age_words,
    bought_known,
    contract_words,
    without_evidence_words,
)
from exposure.model.law.numbers import plain_number
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult
from exposure.model.words import number_of

NO_ANSWER = "that is no answer"


def known_words(result: ScanResult, contract: ContractRow | None) -> str:
    """Return what is known of the assets on a contract, or of all that is bought.

    Empty where a result holds no such counts. A share of spend is that of the whole assets:
    nobody says which part of it is for the contract.
    """
    if contract is None:
        bought = result.coverage.vendors
        return f"Coverage: {bought_known(result.coverage)}." if bought else ""
    known = known_on(result, contract)
    return f"Coverage: {'. '.join(_sentences(result, known))}." if known is not None else ""


def known_on(result: ScanResult, contract: ContractRow) -> ContractCoverage | None:
    """Return what is known of the assets on one contract, however its number is spelt."""
    number = plain_number(contract.number)
    known = (one for one in result.coverage.per_contract if plain_number(one.contract) == number)
    return next(known, None)


def _sentences(result: ScanResult, known: ContractCoverage) -> Iterator[str]:
    if not known.assets:
        yield f"{UNUSED}; {NO_ANSWER}"
    else:
        by_word = known.assets - known.by_records
        alone = f", {by_word:,} of them by a person's word alone" if by_word else ""
        used = number_of(known.assets, "asset is", "assets are")
        yield f"{used} recorded as used on it{alone}"
        parts = (
            contract_words(known),
            age_words(known.oldest_evidence, known.undated_evidence),
            without_evidence_words(known.evidence),
        )
        yield f"There is {'; '.join(part for part in parts if part)}"
    reach = next((one for one in result.reaches if one.contract == known.contract), None)
    if reach is not None and reach.unknown:
        more = number_of(reach.unknown, "more asset is", "more assets are")
        yield f"Whether {more} used on it is not known"
    if known.value is not None:
        currency = known.currency or "(currency not stated)"
        yield f"Its stated value is {currency} {known.value:,.0f}"
