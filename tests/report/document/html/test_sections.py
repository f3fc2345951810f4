"""What stands in the page as text, without a script?"""

from msgspec.structs import replace

from exposure.model.coverage.figures import RecordSystem
from exposure.model.result import ScanResult
from exposure.report.document.html.markup import MOST_ROWS, table
from exposure.report.document.html.page import write_page
from exposure.report.document.html.sections.answers import answers
from exposure.report.document.html.sections.basis import basis
from exposure.report.document.html.sections.contracts import contracts
from exposure.report.document.html.sections.next_steps import next_steps
from exposure.report.document.html.sections.unknown import unknown
from exposure.report.index import index_of
from tests.report.document.html.parsed import parsed
from tests.report.sample import empty_result, sample_result
from tests.report.sample_reviews import review_result


def text_of(markup: str) -> str:
    return parsed(markup.encode()).text


def test_the_answers_are_counts_with_what_they_mean() -> None:
    text = text_of(answers(sample_result(), index_of(sample_result())))

    assert "Answers for 4 assets" in text
    assert "of 4 not assessable The records do not allow an answer. This is not an absence." in text


def test_coverage_stands_beside_the_answers() -> None:
    assert "What hides or blurs:" in text_of(answers(sample_result(), index_of(sample_result())))


def test_systems_that_are_not_fed_stand_beside_the_answers() -> None:
    result = _with_systems(RecordSystem("cards", "stale", plain_name="card lines"))

    assert "not handed over in full: card lines (stale)." in text_of(
        answers(result, index_of(result))
    )


def test_what_could_not_be_read_is_told_with_its_place() -> None:
    result = sample_result()
    text = text_of(unknown(result, index_of(result)))

    for gap in result.gaps:
        assert gap.reason in text
        assert gap.document in text


def test_systems_that_are_not_fed_and_those_nobody_spoke_of_are_told() -> None:
    result = _with_systems(
        RecordSystem("single_sign_on", "not_fed", "Ann Lee", "2026-10-31",
                     plain_name="single sign-on", because="it was said so"),
        RecordSystem("erp_vendors", "fed", plain_name="ERP vendors"),
    )  # fmt: skip
    text = text_of(unknown(result, index_of(result)))

    assert "single sign-on, not fed: it was said so (said by Ann Lee (2026-10-31))." in text
    assert "ERP vendors, fed" not in text
    assert "Nothing was said of: card and expense lines" in text


def test_questions_stand_with_their_findings_and_what_hangs_on_them() -> None:
    result = review_result()
    text = text_of(next_steps(result, index_of(result)))

    for group in result.reviews:
        assert group.question in text
        assert all(key in text for key in group.findings)


def test_no_question_is_said_too() -> None:
    result = empty_result()

    assert "No finding waits for a review." in text_of(next_steps(result, index_of(result)))


def test_a_contract_tells_use_reach_and_verdicts() -> None:
    text = text_of(contracts(sample_result()))

    assert "N00024-26-C-1234" in text
    assert "would be prohibited: 3" in text
    assert "The company as a whole" in text


def test_missing_contracts_are_no_statement_about_contracts() -> None:
    result = replace(sample_result(), contracts=(), reaches=())

    assert "what reaches one of them is unknown here" in text_of(contracts(result))


def test_every_input_stands_with_its_hash() -> None:
    result = sample_result()
    text = text_of(basis(result, index_of(result)))

    for one in result.inputs:
        assert one.name in text
        assert one.sha256 in text


def test_everybody_looked_for_is_named_with_act_and_standing() -> None:
    result = sample_result()
    text = text_of(basis(result, index_of(result)))

    assert all(vendor.name in text for vendor in result.looked_for)
    assert all(one.act in text for one in result.designations)


def test_a_long_table_is_cut_and_says_how_much() -> None:
    rows = [(f"row {number}", number) for number in range(MOST_ROWS + 7)]
    text = text_of(table("Rows", ("Name", "Number"), rows))

    assert f"row {MOST_ROWS - 1} " in text
    assert f"row {MOST_ROWS} " not in text
    assert "7 more rows are in exposure.json." in text


def test_a_browser_without_scripts_gets_the_first_findings_and_a_note() -> None:
    page = parsed(write_page(sample_result()))

    assert "This browser runs no scripts" in page.text
    assert "The most urgent findings" in page.text


def _with_systems(*systems: RecordSystem) -> ScanResult:
    result = sample_result()
    return replace(result, coverage=replace(result.coverage, record_systems=systems))


def test_a_very_long_text_of_a_table_is_cut_and_says_so() -> None:
    text = text_of(table("Names", ("Name",), [("n" * 100_000,)]))

    assert len(text) < 3_000
    assert "… [more in exposure.json]" in text
