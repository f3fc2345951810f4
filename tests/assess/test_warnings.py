"""Does every output say what a reader must know beside the findings?"""

from msgspec.structs import replace

from exposure.assess.uses import Uses
from exposure.assess.warnings import scan_warnings
from exposure.ingest.carried.repeated import SUPERSEDED
from exposure.model.gap import Gap, GapEffect
from exposure.model.result import InputRecord, VendorName
from exposure.register.facts import Register
from exposure.register.status import designations_on
from tests.assess.builders import SHIPPED, law
from tests.graph.builders import REGISTER, estate

ACTS = designations_on(SHIPPED, "2026-11-22")
SOMEBODY = (VendorName("veyra", "Veyrantha", "designated"),)
NOTHING = Uses({})


def warned(looked_for=SOMEBODY, *, uses=NOTHING, inputs=(), asks: bool = True, gaps=(),
           register: Register = SHIPPED) -> list[str]:  # fmt: skip
    read = replace(estate(), inputs=inputs, gaps=tuple(gaps))
    basis = law(ACTS, register=register, as_of="2026-11-22")
    return list(scan_warnings(basis, uses, looked_for, read, register, asks_contracts=asks))


def test_what_people_left_open_of_use_stands_in_every_output() -> None:
    assert "two places differ" in warned(uses=Uses({}, warnings=("two places differ",)))


def test_without_contracts_it_is_said_which_verdicts_are_missing_but_not_in_a_build() -> None:
    assert any(line.startswith("No contracts were given") for line in warned())
    assert not any(line.startswith("No contracts were given") for line in warned(asks=False))


def test_results_that_were_left_out_for_newer_ones_are_counted() -> None:
    left = [Gap(SUPERSEDED, GapEffect.note, f"{n}.json", "", "left out") for n in range(2)]

    (one,) = (line for line in warned(gaps=left[:1]) if "left out" in line)
    (two,) = (line for line in warned(gaps=left) if "left out" in line)

    assert one.startswith("1 SBOM of an older result was left out for newer results of the same")
    assert two.startswith("2 SBOMs of older results were left out")
    assert not any("left out" in line for line in warned())


def test_an_input_that_is_younger_than_the_law_date_is_named() -> None:
    young = InputRecord("v.csv", "", "vendors", "CSV", "2026-12-31", 1, 0, 0)

    assert "v.csv is dated 2026-12-31, after the law date 2026-11-22" in warned(inputs=(young,))
    assert not any("v.csv" in line for line in warned(inputs=(replace(young, dated=None),)))


def test_a_scan_that_looks_for_nobody_says_that_it_answers_nothing() -> None:
    assert any("this result answers nothing" in line for line in warned((), register=REGISTER))
    assert not any("this result answers nothing" in line for line in warned(register=REGISTER))
