"""May others read a comparison without learning what is not public in either result?"""

import msgspec
import pytest
from msgspec.structs import replace

from exposure.assess.compared.compare import compare
from exposure.assess.compared.sides import side_of
from exposure.model.comparison.comparison import Comparison
from exposure.model.result import ScanResult
from exposure.report.compared.others import comparison_for_others
from exposure.report.compared.telling import told_of
from exposure.report.document.compared.comparison_json import write_comparison_json
from exposure.report.document.compared.markdown import write_markdown
from exposure.report.terminal.compared.page import write_comparison
from tests.report.sample import sample_result
from tests.report.test_handling import SPELT, WORDING, with_hidden_vendor, with_letter

PLAIN = sample_result()
HIDDEN, LETTER = with_hidden_vendor(PLAIN), with_letter(PLAIN)


def edition(old: ScanResult, new: ScanResult) -> Comparison:
    found = compare(side_of(old, "old"), side_of(new, "new"))
    return comparison_for_others(found, old, new)


def texts(found: Comparison) -> str:
    told = told_of(found, show_all=True)
    written = (
        write_comparison_json(found),
        write_markdown(told),
        write_comparison(told, 100).encode(),
    )
    return b"\n".join(written).decode().casefold()


def without_findings(result: ScanResult) -> ScanResult:
    inputs = tuple(replace(one, sha256=f"{one.sha256} again") for one in result.inputs)
    return replace(result, findings=(), outcomes=(), inputs=inputs)


def later(result: ScanResult) -> ScanResult:
    return replace(result, as_of="2026-12-24", gaps=(), assets=result.assets[:1])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HIDDEN, without_findings(HIDDEN)), (without_findings(HIDDEN), HIDDEN), (HIDDEN, later(HIDDEN)),
        (PLAIN, HIDDEN), (HIDDEN, PLAIN), (HIDDEN, HIDDEN),
    ],
)  # fmt: skip
def test_a_vendor_that_is_not_public_in_one_of_them_stands_in_neither(old, new) -> None:
    told = texts(edition(old, new))

    assert [one for one in (*SPELT, "camera") if one.casefold() in told] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [(PLAIN, LETTER), (LETTER, PLAIN), (LETTER, without_findings(LETTER))],
)
def test_a_letter_that_is_not_public_leaves_no_word(old, new) -> None:
    told = texts(edition(old, new))

    assert [
        one for one in (WORDING, "halyard", "HC-SUB-17", "own-anthropic") if one.casefold() in told
    ] == []


def test_what_is_left_out_is_counted_and_said() -> None:
    found = edition(HIDDEN, without_findings(HIDDEN))

    told = told_of(found, show_all=False)

    assert found.not_public > 0
    assert told.warnings[0].startswith(
        f"{found.not_public} differences in what is not public are left out"
    )
    assert told.counts.startswith("Findings that others may read of: ")
    assert all("Z-1" not in line for line in told.closing)


def test_what_is_public_stays() -> None:
    found = edition(LETTER, without_findings(LETTER))

    assert {one.finding.id for one in found.findings} == {one.id for one in PLAIN.findings}


def test_a_verdict_of_a_public_act_stays_beside_one_that_is_left_out() -> None:
    whole = compare(side_of(PLAIN, "old"), side_of(LETTER, "new"))
    found = comparison_for_others(whole, PLAIN, LETTER)

    assert any(one.verdicts for one in whole.findings)
    assert all(one.designation != "own-anthropic-customer-wording"
               for moved in found.findings for one in moved.verdicts)  # fmt: skip


def test_the_hash_over_files_that_are_not_public_is_kept_back() -> None:
    found = edition(LETTER, LETTER)

    assert found.new.register_version == "not public"


def test_where_all_is_public_all_of_it_is_told() -> None:
    found = compare(side_of(PLAIN, "old"), side_of(without_findings(PLAIN), "new"))

    assert comparison_for_others(found, PLAIN, without_findings(PLAIN)) is found


def test_an_edition_of_a_comparison_is_read_back() -> None:
    found = edition(HIDDEN, PLAIN)

    assert msgspec.json.decode(write_comparison_json(found), type=Comparison) == found


def test_the_company_itself_reads_all_of_it() -> None:
    whole = texts(compare(side_of(HIDDEN, "old"), side_of(without_findings(HIDDEN), "new")))
    letter = texts(compare(side_of(LETTER, "old"), side_of(PLAIN, "new")))

    assert "hikvision" in whole
    assert "halyard" in letter
