"""Does a request hold what its rule asks, and keep costs, owners and other contracts inside?"""

from msgspec.structs import replace

from exposure.attest.disclosures.waivers.paths import PATHS
from exposure.attest.disclosures.waivers.request import draft_waivers
from exposure.model.attest.package import DraftState
from exposure.model.designation import Handling
from exposure.model.finding import VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.removal.plan import (
    PLAN_SCHEMA,
    Cost,
    CutKind,
    Deadline,
    PlanStep,
    Proof,
    RemovalPlan,
)
from exposure.model.result import VendorName
from exposure.register.load import load_register
from tests.attest.disclosures.made import (
    HERE,
    MAKER,
    THERE,
    act,
    bought,
    contract,
    finding,
    grounds_of,
    product,
    tables,
    texts,
    verdict,
)


def step(number: int, name: str, *findings: str, **more: object) -> PlanStep:
    made = PlanStep(
        number=number, kind=CutKind.replace_dependency, key=name, name=name, version="1.0", purl="",
        within="Tillhook", cost=Cost(4321.0, "the canary ledger"), deadline="2026-12-24",
        contracts=(), value=(), ends=(), alone=1, exposed_after=0, contracts_after=0,
        owner="C. Canary", findings=findings,
    )  # fmt: skip
    return replace(made, **more)


def plan(*steps: PlanStep, calendar: tuple[Deadline, ...] = ()) -> RemovalPlan:
    return RemovalPlan(
        schema=PLAN_SCHEMA, as_of="2026-11-22", vendor=MAKER, name="Veyrantha", counted="exposed",
        costs="as the canary ledger has it", total=1.0, exposed=(), steps=steps, lasting=(),
        choke_points=(), calendar=calendar, undated=(), proof=Proof(1, 0, "2 nodes"),
    )  # fmt: skip


def both(grounds, *plans: RemovalPlan):
    request, record = draft_waivers(grounds, {one.vendor: one for one in plans})
    return request, record


def test_a_request_about_an_order_has_the_seven_fields_of_its_paragraph(templates) -> None:
    request, _ = both(grounds_of(templates))
    fields = next(one for one in tables(request.outgoing) if one.title == "1. Tillhook")

    assert [label.rpartition(", ")[2] for label, _ in fields.rows] == [
        f"(b)(5)(i)({letter})" for letter in "ABCCCDEEEEFG"
    ]
    assert "closest official text" not in texts(request.outgoing)
    assert "FAR 52.204-30(b)(5)(i)" in texts(request.outgoing)


def test_justification_and_signature_stay_blank(templates) -> None:
    said = texts(both(grounds_of(templates))[0].outgoing)

    assert "Compelling justification\n\nMission or activity that it supports\n\n" in said
    assert "Signature\n\n" in said
    assert "if match and use are confirmed" in said
    assert "nothing in it is an admission" in said


def test_who_may_grant_it_stands_as_the_register_has_it(templates) -> None:
    request, _ = both(grounds_of(templates))
    basis = load_register().authorities["usc41-1323"]

    told = f"{basis.waiver[:1].upper()}{basis.waiver[1:]}."
    assert (basis.name, told) in tables(request.outgoing)[0].rows


def test_a_plan_gives_the_steps_and_the_day_that_an_act_states(templates) -> None:
    calendar = (Deadline("2026-12-01", "act-1", "says", (1,), (), 9),
                Deadline("2026-11-30", "other-act", "says", (1,), (), 8))  # fmt: skip
    request, _ = both(
        grounds_of(templates), plan(step(1, "part-1", "F-0000000001"), calendar=calendar)
    )
    rows = next(one for one in tables(request.outgoing) if "phase-out" in one.title).rows

    assert rows == (("1", "Replace part-1 1.0 in Tillhook", "2026-12-01", ""),)
    assert request.state is DraftState.drafted


def test_costs_and_owners_stand_inside_alone(templates) -> None:
    request, record = both(grounds_of(templates), plan(step(1, "part-1", "F-0000000001")))

    for word in ("4,321", "4321", "anary", "F-0000000001", "2026-12-24"):
        assert word not in texts(request.outgoing)
    for word in ("4,321.00", "the canary ledger", "C. Canary", "F-0000000001"):
        assert word in texts(record.internal)


def test_a_step_that_ends_nothing_on_this_contract_is_left_out(templates) -> None:
    steps = (step(1, "part-1", "F-0000000001"), step(2, "elsewhere", "F-0000000099"))
    request, record = both(grounds_of(templates), plan(*steps))

    assert "elsewhere" not in texts(request.outgoing)
    assert "elsewhere" not in texts(record.internal)


def test_without_a_plan_the_table_is_blank_and_somebody_is_told(templates) -> None:
    request, record = both(grounds_of(templates))
    rows = next(one for one in tables(request.outgoing) if "phase-out" in one.title).rows

    assert rows == (("", "", "", ""),)
    assert request.state is DraftState.partly
    assert f"Write the phase-out plan: `exposure plan {MAKER}`." in request.to_do
    assert record.outgoing is None


def test_a_presence_of_unknown_use_is_in_the_record_alone(templates) -> None:
    grounds = grounds_of(templates, finding(1), finding(2, verdict(use=Use.unknown)))
    request, record = both(grounds, plan())

    assert "part-2" not in texts(request.outgoing)
    assert "part-2" in texts(record.internal)
    assert request.state is DraftState.partly


def test_since_when_is_told_where_a_record_says_it(templates) -> None:
    grounds = grounds_of(templates, vendors=(bought(started="2024-03-01"),))
    request, _ = both(grounds)
    laid = next(one for one in tables(request.outgoing) if one.title.startswith("Presences"))

    assert [row[3] for row in laid.rows] == ["2024-03-01"]


def test_where_no_text_lets_one_ask_the_request_is_refused_and_says_what_else(templates) -> None:
    grounds = grounds_of(
        templates, finding(1, verdict(VerdictKind.legal_review, conduct="", clocks=())),
        designations=(act("usc10-3252"),),
    )  # fmt: skip
    request, record = both(grounds)

    assert request.state is DraftState.refused
    assert request.outgoing is None
    assert "written direction" in request.to_do[0]
    assert record.internal is not None


def test_a_source_of_which_nothing_may_be_told_has_no_request(templates) -> None:
    assert draft_waivers(grounds_of(templates, finding(1, verdict(use=Use.unknown))), {}) == ()


def test_a_product_named_after_another_contract_is_not_told(templates) -> None:
    grounds = grounds_of(
        templates, assets=(product(name=f"Desk for {THERE}"),),
        contracts=(contract("FAR 52.204-30"), contract(number=THERE)),
    )  # fmt: skip

    assert draft_waivers(grounds, {}) == ()


def test_a_request_about_telecommunications_cites_its_own_rule(templates) -> None:
    anywhere = verdict(use=Use.unknown, conduct="use_anywhere", clocks=())
    grounds = grounds_of(templates, finding(1, anywhere), designations=(act("ndaa2019-889"),),
                         contracts=(contract("FAR 52.204-25"),))  # fmt: skip
    said = texts(both(grounds)[0].outgoing)

    assert '"full and complete laydown"' in said
    assert "FAR 4.2104(a)(1)" in said
    assert "closest official text" in said


def test_every_path_is_one_of_an_authority_that_names_a_waiver() -> None:
    authorities = load_register().authorities

    assert all(authorities[one.authority].waiver for one in PATHS)
    assert all(not authorities[one.authority].waiver.startswith("none") for one in PATHS)


def test_every_citation_of_a_path_is_declared_by_the_template(templates) -> None:
    declared = " ".join(templates["waiver-request"].citations)
    cited = {need.citation for one in PATHS for need in one.needs if need.citation}

    assert all(one in declared for one in cited)


def test_only_contracts_that_are_asked_for_have_requests(templates) -> None:
    assert draft_waivers(grounds_of(templates), {}, ("NOBODY-1",)) == ()
    assert len(draft_waivers(grounds_of(templates), {}, (HERE,))) == 2


def test_a_vendor_outside_the_register_has_a_file_name_of_its_own(templates) -> None:
    def name(vendor: str) -> str:
        grounds = grounds_of(
            templates, finding(1, vendor=vendor), designations=(act(vendor=vendor),),
            looked_for=(VendorName(vendor, "Own Works", "asked"),),
        )  # fmt: skip
        return draft_waivers(grounds, {})[0].name

    assert name(MAKER) == f"waiver-request-{MAKER}"
    assert name("own:a/../b") != name("own:a-b")
    assert "/" not in name("own:a/../b")


def test_a_stated_day_that_has_passed_is_told_inside(templates) -> None:
    past = (Deadline("2026-10-01", "act-1", "says", (1,), (), -52),)
    request, _ = both(grounds_of(templates), plan(step(1, "part-1", "F-0000000001"), calendar=past))

    assert any(
        "lie before the law date and are left out: 2026-10-01" in one for one in request.to_do
    )
    rows = next(one for one in tables(request.outgoing) if "phase-out" in one.title).rows
    assert rows == (("1", "Replace part-1 1.0 in Tillhook", "", ""),)


def test_the_day_of_an_act_that_is_not_public_does_not_become_a_day_of_the_plan(templates) -> None:
    quiet = act("customer-wording", "own-quiet", handling=Handling.customer_confidential,
                stated_in="own.yaml")  # fmt: skip
    hidden = verdict(VerdictKind.legal_review, designation="own-quiet", clocks=())
    found = finding(1, verdict(), hidden)
    grounds = grounds_of(templates, found, designations=(act(), quiet))
    days = (
        Deadline("2026-12-01", "own-quiet", "says", (1,), (), 9),
        Deadline("2026-12-24", "act-1", "says", (1,), (), 32),
    )

    said = texts(both(grounds, plan(step(1, "Tillhook", found.id), calendar=days))[0].outgoing)

    assert "2026-12-24" in said
    assert "2026-12-01" not in said


def test_who_supplied_another_contract_is_not_told(templates) -> None:
    own = bought(vendor="Pellmoor", started="2026-02-02")
    other = bought(cell="A9", vendor="Quern Reseller", started="2019-01-01", contracts=(THERE,),
                   description="licence for others")  # fmt: skip
    said = texts(both(grounds_of(templates, vendors=(own, other)))[0].outgoing)

    assert "Pellmoor" in said
    assert "2026-02-02" in said
    assert "Quern Reseller" not in said
    assert "licence for others" not in said
    assert "2019-01-01" not in said


def test_where_every_row_names_another_contract_the_supplier_is_told(templates) -> None:
    other = bought(vendor="Quern Reseller", contracts=(THERE,))

    assert "Quern Reseller" in texts(both(grounds_of(templates, vendors=(other,)))[0].outgoing)
