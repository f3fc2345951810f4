import re

import pytest
from msgspec.structs import replace

from exposure.model.coverage.figures import RecordSystem
from exposure.model.finding import Verdict, VerdictKind
from exposure.model.law.allocation import Allocation, Use
from exposure.report.terminal.summary import summarise
from tests.report.sample import empty_result, hostile_result, sample_result


def _many(count: int):
    base = sample_result()
    findings = tuple(replace(base.findings[0], id=f"F-{number:04x}") for number in range(count))
    return replace(base, findings=findings)


@pytest.mark.parametrize("width", [60, 80, 140])
@pytest.mark.parametrize("result", [sample_result(), hostile_result(), empty_result()])
def test_no_line_is_wider_than_the_terminal(result, width: int) -> None:
    lines = summarise(result, width, "out").splitlines()

    assert [line for line in lines if len(line) > width] == []


def test_the_four_outcomes_stand_with_their_counts() -> None:
    text = summarise(sample_result(), 140, "out")

    assert re.findall(r"^  (\S.*?) +(\d+) of 4", text, re.MULTILINE) == [
        ("exposed", "2"),
        ("possible", "1"),
        ("not assessable", "1"),
        ("no evidence found", "0"),
    ]


def test_law_date_and_the_inputs_dates_stand_side_by_side() -> None:
    line = "Law date 2026-11-22 · inputs dated 2026-09-15 to 2026-10-31 · facts known to 2026-09-30"

    assert line in summarise(sample_result(), 140, None)


def _with_systems(*systems: RecordSystem):
    base = sample_result()
    coverage = replace(base.coverage, record_systems=systems)
    settings = replace(base.settings, config="exposure.toml")
    return replace(base, coverage=coverage, settings=settings)


def test_record_systems_that_were_not_fed_are_named() -> None:
    systems = RecordSystem("card_and_expense_lines", "not_fed"), RecordSystem("SSO", "not_fed")

    text = summarise(_with_systems(*systems, RecordSystem("purchase ledger", "fed")), 140, None)

    assert (
        "Not fed: card and expense lines, single sign-on (exposure.toml). "
        "What they hold is unknown here."
    ) in text
    assert "purchase ledger" not in text


def test_record_systems_that_are_stale_are_named_with_their_date() -> None:
    system = RecordSystem("cloud_bills", "stale", dated="2026-01-31")

    text = summarise(_with_systems(system), 140, None)

    assert (
        "Stale: cloud bills of 2026-01-31 (exposure.toml). What it holds by now is unknown" in text
    )
    assert "Not fed" not in text


def test_of_many_record_systems_the_rest_is_counted_and_none_steers_the_terminal() -> None:
    systems = (RecordSystem(f"\x1b[2J{number}" + "x" * 500, "not_fed") for number in range(30))

    text = summarise(_with_systems(*systems), 140, None)

    assert ", and 18 more (exposure.toml)." in text
    assert "\x1b" not in text


def test_exposed_findings_come_first_and_the_nearest_of_them() -> None:
    text = summarise(sample_result(), 140, None)

    assert re.findall("^  (F-....)  ", text, re.MULTILINE) == [
        "F-77c0",
        "F-3a91",
        "F-78d2",
        "F-c3e8",
        "F-9b04",
    ]


def test_a_finding_in_an_sbom_shows_its_route_and_one_in_a_sheet_its_cell() -> None:
    text = summarise(sample_result(), 140, None)

    assert "acme-helpdesk 2.4 › @langchain/anthropic 1.5.11 › @anthropic-ai/sdk 0.122.0" in text
    assert 'vendors.xlsx › Vendors!H14  "Anthropic, PBC; Twilio Inc."  names Anthropic' in text


def test_a_verdict_says_what_would_hold_if_it_were_confirmed() -> None:
    text = summarise(sample_result(), 140, None)

    assert (
        "N00024-26-C-1234 (use there not recorded): would be prohibited under 41 U.S.C. 4713(k)(4) if"
        in text
    )


def test_past_use_and_public_statements_are_marked() -> None:
    text = summarise(sample_result(), 140, None)

    assert "past use until 2025-06-30" in text
    assert "rests on a public statement alone" in text


def test_findings_beyond_eight_are_counted() -> None:
    text = summarise(_many(11), 140, None)

    assert "3 more findings not shown here." in text
    assert len(re.findall("^  F-", text, re.MULTILINE)) == 8


@pytest.mark.parametrize(
    ("result", "out_dir", "step"),
    [
        (sample_result(), "out", "Next: open out/report.html, or run `exposure why out F-77c0`."),
        (sample_result(), None, "Next: run `exposure why DIR F-77c0`."),
        (empty_result(), "out/", "Next: work through out/checklist.md with the person who"),
    ],
)
def test_there_is_one_next_step(result, out_dir: str | None, step: str) -> None:
    text = summarise(result, 140, out_dir)

    assert step in text
    assert text.count("Next:") == 1


def test_without_findings_what_could_not_be_read_is_the_next_step() -> None:
    result = replace(sample_result(), findings=())

    assert "Next: look at the sheet Coverage and gaps of out/findings.xlsx" in summarise(
        result, 140, "out"
    )


@pytest.mark.parametrize("result", [sample_result(), empty_result()])
def test_silence_is_never_read_as_absence(result) -> None:
    assert "no finding does not mean no use" in summarise(result, 140, None)


def test_warnings_stand_in_the_summary() -> None:
    assert "Warning: contracts.csv states no date" in summarise(sample_result(), 140, None)


def test_names_from_inputs_cannot_steer_the_terminal() -> None:
    text = summarise(hostile_result(), 100, "out\x1b[2J")

    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", text)
    assert "\\u202e" in text


def test_reasons_beyond_the_first_few_are_counted() -> None:
    reasons = {f"sheet {number} unread": number for number in range(1, 9)}
    summary = replace(sample_result().summary, not_assessable_because=reasons)

    text = summarise(replace(sample_result(), summary=summary), 140, None)

    assert "sheet 8 unread 8, sheet 7 unread 7" in text
    assert "and 4 more" in text


def test_contracts_in_several_currencies_are_not_added_up() -> None:
    result = sample_result()
    contracts = tuple(
        replace(one, value=1e6, currency=currency)
        for one, currency in zip(result.contracts, ("USD", "EUR"), strict=True)
    )
    used = tuple(
        Allocation(one.number, result.assets[0].id, Use.used, "it says so") for one in contracts
    )

    text = summarise(replace(result, contracts=contracts, allocations=used), 140, None)

    assert "2 contracts\n" in text


def test_a_value_without_a_currency_says_so() -> None:
    result = sample_result()
    contracts = (replace(result.contracts[0], currency=""),)

    text = summarise(replace(result, contracts=contracts), 140, None)

    assert "1 contract, 41.2 M (currency not stated)" in text


def test_what_was_bought_is_not_called_vendors_alone() -> None:
    text = summarise(sample_result(), 140, None)

    assert "Read 61 bought products and vendors, 1 SBOM" in text
    assert "Coverage: 5 of 61 bought products and vendors with an SBOM" in text


def _with_verdicts(*verdicts: Verdict):
    base = sample_result()
    return replace(base, findings=(replace(base.findings[0], verdicts=verdicts),))


_FOR_ALL = Verdict(None, "d-1", VerdictKind.prohibited, "", "RULE 1(b)")


def test_what_is_graver_for_the_company_as_a_whole_stands_before_its_contracts() -> None:
    reviewed = Verdict("K-1", "d-1", VerdictKind.legal_review, "", "RULE 1(a)")

    lines = summarise(_with_verdicts(reviewed, _FOR_ALL), 140, None).splitlines()

    whole = "The company as a whole: would be prohibited under RULE 1(b) if match and use are"
    first = next(number for number, line in enumerate(lines) if whole in line)
    assert "K-1 (use there not recorded): needs legal review (RULE 1(a))" in lines[first + 1]


def test_what_a_contract_is_told_as_gravely_is_not_told_of_the_company_again() -> None:
    same = Verdict("K-1", "d-1", VerdictKind.prohibited, "", "RULE 1(a)")

    assert "The company as a whole" not in summarise(_with_verdicts(same, _FOR_ALL), 140, None)


def test_without_contracts_the_verdict_on_the_company_is_told_unless_nothing_is_reached() -> None:
    unreached = Verdict(None, "d-2", VerdictKind.not_applicable, "", "RULE 2")

    assert "The company as a whole: would be" in summarise(_with_verdicts(_FOR_ALL), 140, None)
    assert "The company as a whole" not in summarise(_with_verdicts(unreached), 140, None)
