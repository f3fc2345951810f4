"""What does the checklist say of how much is known on a contract?"""

from msgspec.structs import replace

from exposure.attest.checklist.coverage_evidence import known_words
from exposure.attest.checklist.draft import draft_checklist
from exposure.model.checklist import ContractKnown
from exposure.model.coverage.known import ContractCoverage
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from exposure.report.document.checklist.markdown import write_checklist
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import CONTRACT
from tests.report.sample_records import OTHER_CONTRACT

REQUIREMENTS = load_register().requirements
NAVY, OTHER = sample_result().contracts


def with_navy(**fields: object) -> ScanResult:
    result = sample_result()
    navy, *others = result.coverage.per_contract
    known: tuple[ContractCoverage, ...] = (replace(navy, **fields), *others)
    return replace(result, coverage=replace(result.coverage, per_contract=known))


def test_a_contract_is_told_with_its_assets_evidence_and_value() -> None:
    assert known_words(sample_result(), NAVY) == (
        "Coverage: 2 assets are recorded as used on it. There is an SBOM for 1 of the 2 (4% of USD "
        "spend); the oldest dated 2026-10-31; 1 with a row alone. Whether 2 more assets are used "
        "on it is not known. Its stated value is USD 41,200,000."
    )


def test_a_contract_on_which_nothing_is_known_to_be_used_is_no_answer() -> None:
    assert known_words(sample_result(), OTHER) == (
        "Coverage: nothing is known to be used on it; that is no answer. "
        "Whether 4 more assets are used on it is not known."
    )


def test_what_stands_on_a_persons_word_alone_is_told() -> None:
    told = known_words(with_navy(by_records=1), NAVY)

    assert "2 assets are recorded as used on it, 1 of them by a person's word alone." in told


def test_a_value_without_currency_says_so() -> None:
    told = known_words(with_navy(currency=""), NAVY)

    assert told.endswith("Its stated value is (currency not stated) 41,200,000.")


def test_without_contracts_all_that_is_bought_is_told() -> None:
    assert known_words(sample_result(), None).startswith(
        "Coverage: 5 of 61 bought products and vendors with an SBOM (34% of USD spend"
    )
    assert known_words(empty_result(), None) == ""


def test_an_older_result_without_such_counts_tells_nothing() -> None:
    result = sample_result()
    older = replace(result, coverage=replace(result.coverage, per_contract=()))

    assert known_words(older, NAVY) == ""


def test_a_number_spelt_otherwise_is_the_same_contract() -> None:
    spelt = replace(NAVY, number=CONTRACT.lower().replace("-", " "))

    assert known_words(sample_result(), spelt) == known_words(sample_result(), NAVY)


def test_it_stands_above_the_rows_of_its_contract() -> None:
    checklist = draft_checklist(sample_result(), REQUIREMENTS)

    assert [one.contract for one in checklist.coverage] == [CONTRACT, OTHER_CONTRACT]
    section = write_checklist(checklist).decode().partition(f"## Contract {CONTRACT}\n\n")[2]
    assert section.startswith("Coverage: 2 assets are recorded as used on it. ")


def test_what_remains_unknown_is_told_contract_by_contract() -> None:
    checklist = draft_checklist(sample_result(), REQUIREMENTS)
    texts = [row.evidence for row in checklist.rows if "could not be assessed; " in row.evidence]

    assert any(
        "Of what is used on this contract: an SBOM for 1 of the 2 (4% of USD spend)." in text
        for text in texts
    )


def test_markup_in_what_is_known_is_neutralised() -> None:
    checklist = draft_checklist(sample_result(), REQUIREMENTS)
    hostile = replace(checklist, coverage=(ContractKnown(CONTRACT, "Coverage: <b> | [x](y)"),))

    assert "<b>" not in write_checklist(hostile).decode()
