"""Is a reader warned where two results are hard to compare?"""

import pytest
from msgspec.structs import replace

from exposure.model.result import RegisterRecord, ScanResult, ToolRecord
from tests.assess.compared.results import (
    BILL,
    COVERAGE,
    DESK,
    before,
    compared,
    component,
    record,
    without,
)


def warnings(old: ScanResult, new: ScanResult) -> str:
    return "\n".join(compared(old, new).warnings)


def test_two_ordinary_results_need_no_warning() -> None:
    assert warnings(before(), before(as_of="2026-12-01")) == ""


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (before(assets=(replace(DESK, id="A-other"),)), "no asset in common"),
        (before(assets=()), "The new result holds no asset"),
        (before(as_of="2026-01-01"), "the earlier law date (2026-01-01, the old one 2026-11-01)"),
        (before(coverage=replace(COVERAGE, newest_input="2026-01-01")), "rests on older records"),
        (before(looked_for=()), "The new result looked for no vendor, so it answers nothing"),
        (without(before(), BILL), "1 input of the old result was not read this time"),
        (before(register=RegisterRecord("r0", "2026-01-31")), "knows facts to 2026-01-31"),
        (before(register=RegisterRecord("r2", "2026-09-30")), "rest on different registers"),
        (before(tool=ToolRecord("0.2.0")), "different versions of the program (0.1.0, 0.2.0)"),
        (before(inputs=(*before().inputs, record("x.bin", kind="refused"))),
         "1 input of the new result could not be used: what it holds is unknown there"),
    ],
)  # fmt: skip
def test_what_makes_a_difference_doubtful_is_said(new: ScanResult, said: str) -> None:
    assert said in warnings(before(), new)


def test_an_edition_for_others_is_named_with_what_it_keeps_back() -> None:
    coded = replace(component(), id="Z-F1", vendor="Z-1")
    edition = before(findings=(coded,), withheld=("Z-1",))

    assert "The old result is an edition for others: 1 finding in it stands as a code" in warnings(
        edition, before()
    )


def test_an_edition_without_codes_is_known_by_its_register() -> None:
    edition = before(register=RegisterRecord("not public", "2026-09-30"))

    assert "part of what was stated is not public in it" in warnings(edition, before())


def test_an_input_that_could_not_be_used_before_is_not_missed() -> None:
    old = before(inputs=(*before().inputs, record("x.bin", kind="refused")))

    assert "was not read this time" not in warnings(old, before())
