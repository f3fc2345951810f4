"""What would the rules say of what is assumed, and of nothing else?"""

from msgspec import structs

from exposure.model.finding import VerdictKind
from exposure.model.law.allocation import Use
from exposure.register.load import load_register
from tests.assess.hypothetical.drawn import assumed
from tests.graph.builders import contract, row

FASCSA = "usc41-1323"


def defense(number: str, **fields):
    return contract(number, clauses=("FAR 52.204-30", "DFARS 252.239-7018"), **fields)


def judged(*parts, **fields):
    return assumed(*parts, authority=FASCSA, register=load_register(), **fields)


def test_verdicts_are_the_ordinary_ones_under_the_assumed_authority() -> None:
    answer = judged(defense("C-1", uses=("Payroll",)), row("Zeltron Ltd", "Payroll"),
                    vendors=["Zeltron Ltd"], since="2020-01-01")  # fmt: skip

    (one,) = (on for on in answer.on_contracts if on.number)
    (verdict,) = one.verdicts
    assert verdict.verdict is VerdictKind.prohibited
    assert verdict.citation == "FAR 52.204-30(b)(1) (stated in an assumed designation)"
    assert (verdict.use, len(verdict.assets)) == (Use.used, 1)


def test_designations_of_the_register_give_no_verdict_in_it() -> None:
    answer = judged(defense("C-1", uses=("Eyes",)), row("Hikvision", "Eyes"), vendors=["hikvision"],
                    as_of="2026-09-01")  # fmt: skip

    named = {one.designation for finding in answer.findings for one in finding.verdicts}
    assert named == {"assumed-1-hikvision"}


def test_a_contract_that_began_before_it_takes_effect_asks_for_a_lawyer() -> None:
    older = structs.replace(defense("C-1", uses=("Payroll",)), starts="2020-01-01")
    answer = judged(older, row("Zeltron Ltd", "Payroll"), vendors=["Zeltron Ltd"])

    kinds = {one.verdict for on in answer.on_contracts for one in on.verdicts}
    assert kinds == {VerdictKind.legal_review}
