"""Does the summary say how much is known of what is used on each contract?"""

from msgspec.structs import replace

from exposure.model.result import ScanResult
from exposure.report.terminal.summary import summarise
from exposure.report.terminal.uses import use_lines
from tests.report.sample import empty_result, sample_result


def with_contracts(count: int, unknown: int = 4) -> ScanResult:
    result = sample_result()
    one = result.reaches[1]
    reaches = (replace(one, contract=f"C-{k}", unknown=unknown) for k in range(count))
    return replace(result, reaches=(*reaches, result.reaches[-1]))


def test_each_contract_is_one_line_and_the_first_says_how_to_answer() -> None:
    assert use_lines(with_contracts(2), 120) == [
        "  C-0: 0 used, 0 not used, 4 not known (exposure allocate writes a workbook to say so)",
        "  C-1: 0 used, 0 not used, 4 not known",
    ]


def test_of_many_contracts_a_few_are_told_and_the_others_counted() -> None:
    lines = use_lines(with_contracts(9), 120)

    assert len(lines) == 4
    assert lines[-1] == "  and 6 more contracts, on the sheet Coverage and gaps"


def test_nothing_is_asked_where_everything_was_said() -> None:
    assert use_lines(with_contracts(1, 0), 120) == ["  C-0: 0 used, 0 not used, 0 not known"]


def test_without_a_contract_nothing_is_said() -> None:
    assert use_lines(empty_result(), 120) == []


def test_it_stands_in_the_summary_and_keeps_to_the_width() -> None:
    hostile = replace(with_contracts(1).reaches[0], contract="\u202eC\x1b[31m" + "9" * 90)
    text = summarise(replace(sample_result(), reaches=(hostile,)), 60, None)
    told = next(line for line in text.splitlines() if "\\u202eC" in line)

    assert max(map(len, text.splitlines())) <= 100
    assert "\x1b" not in told


def test_what_is_known_of_what_is_used_stands_beside_it() -> None:
    assert use_lines(sample_result(), 160) == [
        "  N00024-26-C-1234: 2 used, 0 not used, 2 not known (exposure allocate writes a workbook "
        "to say so); an SBOM for 1 of the 2 (4% of USD spend)",
        "  47QTCA-25-D-0042: 0 used, 0 not used, 4 not known; nothing is known to be used on it",
    ]


def test_a_currency_from_the_inputs_cannot_steer_the_terminal() -> None:
    result = sample_result()
    navy, _ = result.coverage.per_contract
    spend = (replace(navy.spend[0], currency="\x1b[2J\u202e"),)
    coverage = replace(result.coverage, spend=spend, per_contract=(replace(navy, spend=spend),))

    text = summarise(replace(result, coverage=coverage), 100, None)

    assert "\x1b" not in text
    assert "\u202e" not in text
