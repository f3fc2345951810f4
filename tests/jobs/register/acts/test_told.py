"""What does a person learn of his own designations, watch list and waivers before a scan uses them?"""

from pathlib import Path

import pytest

from exposure.jobs.register.check import check_files
from exposure.register.load import load_register

LETTER = """
designations:
- vendor: dahua
  wording: shall not use X in performance of this subcontract
  from: Prime A, letter of 2026-10-01
  contracts: SUB-17
  since: 2026-10-01
  handling: customer_confidential
"""


@pytest.fixture(scope="module")
def register():
    return load_register()


@pytest.fixture
def told(register, tmp_path: Path):
    """The lines that a file of this text gives."""

    def lines(text: str) -> str:
        (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
        done = check_files(["own.yaml"], width=200, folder=tmp_path, register=register)
        assert done.refused == ()
        return done.text

    return lines


def test_a_letter_is_told_with_what_it_asks_of_which_contract_and_since_when(told) -> None:
    assert told(LETTER) == "\n".join([
        "own.yaml",
        "",
        "  own-dahua-customer-wording: Dahua, customer's wording, Prime A, letter of 2026-10-01",
        '    asks: "shall not use X in performance of this subcontract" (use in performance)',
        "    reaches: contract SUB-17",
        "    stands: effective from 2026-10-01",
        "    handling: customer confidential; others read a code in its place",
        "    warning: others read the vendor's name all the same, because something public makes it"
        " looked for; a code stands for this statement alone",
        "",
        "1 designation, 1 warning. Scan with --overlay own.yaml, or name the file in exposure.toml.",
    ])  # fmt: skip


def test_a_phase_out_and_an_end_are_told(told) -> None:
    text = told(LETTER + "  until: 2027-06-30\n  deadline: 2026-12-31\n")

    assert (
        "stands: effective from 2026-10-01; expired from 2027-07-01; phase-out until 2026-12-31"
        in text
    )


def test_a_watched_vendor_is_told(told) -> None:
    text = told("watch: [openai, {vendor: huawei, because: its owner is for sale}]")

    assert "own-openai-watch-list: OpenAI, watched\n    stands: watched on every law date" in text
    assert "    because: its owner is for sale\n" in text
    assert "2 watched vendors, 0 warnings." in text


def test_an_order_under_an_authority_is_told_as_its_basis_reaches(told) -> None:
    text = told(
        "designations: [{vendor: dahua, basis: usc41-1323, buyers: dod, contracts: C-1,"
        " since: 2026-09-01, from: 'Contract C-1, section I'}]"
    )

    assert "own-dahua-usc41-1323: Dahua, 41 U.S.C. 1323 (FASCSA order), Contract C-1" in text
    assert "reaches: what its legal basis reaches; customers: dod; seen in C-1" in text


def test_a_waiver_is_told_as_recorded(told) -> None:
    text = told(
        "waivers: [{number: W-7, granted_by: Secretary of the Navy, vendor: kaspersky,"
        " basis: ndaa2018-1634, contracts: C-1, scope: one scanner, since: 2026-06-01,"
        " until: 2026-12-31, source: letter N-4}]"
    )

    assert "  waiver W-7: recorded as granted by Secretary of the Navy\n" in text
    assert "    of: kaspersky-sec1634\n    says: one scanner\n    reaches: C-1\n" in text
    assert "    runs: from 2026-06-01 to 2026-12-31\n" in text
    assert "1 waiver, 0 warnings." in text
    assert "holds" not in text


WARNED = {
    "no contract": (
        "contracts: SUB-17", "contracts: []", "no contract is named: it reaches none for sure",
    ),
    "nobody who says so": (
        "from: Prime A, letter of 2026-10-01", "scope: ''", "nobody is named who says so",
    ),
    "no day": ("since: 2026-10-01", "scope: ''", "it counts as in force on every law date"),
    "wording that all may read": (
        "handling: customer_confidential", "handling: public", "what others read quotes the wording",
    ),
}  # fmt: skip


@pytest.mark.parametrize("danger", WARNED)
def test_what_reaches_less_or_tells_more_than_was_meant_is_warned_of(told, danger) -> None:
    before, after, warning = WARNED[danger]

    assert f"warning: {warning}" not in told(LETTER).replace("\n        ", " ")
    assert warning in told(LETTER.replace(before, after))


def test_a_vendor_of_few_eyes_is_told_so_and_its_letter_gives_no_warning(told) -> None:
    text = told("handling: restricted\nvendors: [{id: northgate, name: Northgate Analytics}]"
                + LETTER.replace("dahua", "northgate"))  # fmt: skip

    assert "    handling: restricted; others read a code in its place\n    alias: Northgate" in text
    assert "others read the vendor's name" not in text


def test_a_shipped_vendor_that_nobody_designated_needs_no_warning(told) -> None:
    assert "warning:" not in told("watch: [{vendor: openai, handling: restricted}]")


WAIVER = (
    "{number: W-7, granted_by: Navy, vendor: kaspersky, basis: ndaa2018-1634, scope: one scanner,"
    " since: 2026-06-01"
)


@pytest.mark.parametrize(
    ("more", "warning"),
    [
        (", contracts: C-1, until: 2026-12-31}", "it names no document"),
        (", contracts: C-1, source: letter}", "no end is stated"),
        (", until: 2026-12-31, source: letter}", "no contract is named: it is told for all"),
    ],
)
def test_what_a_waiver_leaves_open_is_warned_of(told, more, warning) -> None:
    text = told(f"waivers: [{WAIVER}{more}]")

    assert warning in text
    assert "1 waiver, 1 warning." in text


def test_what_a_person_wrote_is_shown_without_control_characters(told) -> None:
    text = told(LETTER.replace("shall not use X", '"shall \\u202enot\\e[31m use X"')
                .replace('X" in performance of this subcontract', 'X"'))  # fmt: skip

    assert "\u202e" not in text
    assert "\x1b" not in text
