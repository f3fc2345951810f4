"""Is a direct dependency cut where the product asks for it, once for each product?"""

from exposure.model.removal.plan import CutKind
from tests.assess.removal.test_plan import cost, names, planned
from tests.graph.builders import bill, row


def test_what_another_dependency_brings_in_too_ends_only_with_that_one() -> None:
    plan = planned(bill("root>a, root>b, b>a, a>@veyrantha/kit"))

    assert sorted(names(plan)) == ["a", "b"]
    assert plan.proof.exposed_after == 0


def test_a_component_that_a_file_gives_a_cost_is_replaced_wherever_it_comes_from() -> None:
    drawn = bill("root>a, root>b, b>a, a>@veyrantha/kit")

    assert names(planned(drawn, stated=[cost("a", 1.5)])) == ["a"]
    assert sorted(names(planned(drawn, stated=[cost("a", None)]))) == []


def test_one_dependency_in_two_sboms_of_a_product_is_one_cut() -> None:
    twins = [bill("root>a, a>@veyrantha/kit", document=name) for name in ("1.json", "2.json")]

    (step,) = planned(*twins).steps
    (stated,) = planned(*twins, stated=[cost("a", 3.0)]).steps

    assert (step.kind, step.name, step.within) == (CutKind.replace_dependency, "a", "root")
    assert (stated.name, stated.cost.amount) == ("a", 3.0)


def test_another_version_of_it_is_another_cut() -> None:
    plan = planned(bill("root>a, a>@veyrantha/kit", document="1.json"),
                   bill("root>a, a>@veyrantha/kit", document="2.json", version="2.0.0"))  # fmt: skip

    assert sorted(step.version for step in plan.steps) == ["1.0.0", "2.0.0"]


def test_what_is_listed_without_a_route_goes_with_what_needs_it() -> None:
    rooted = planned(bill("root>a, b>c, c>@veyrantha/kit"))
    rootless = planned(bill("b>c, c>@veyrantha/kit, c>b, d>@veyrantha/kit"))

    assert names(rooted) == ["b"]
    assert sorted(names(rootless)) == ["b", "d"]


def test_a_component_that_another_sbom_describes_is_still_listed_by_its_own() -> None:
    ours = bill("root>a, gadget", document="ours.json")
    theirs = bill("gadget>a, b>@veyrantha/kit", document="theirs.json", roots=("gadget",))

    plan = planned(ours, theirs)

    assert {one.name for one in plan.exposed} == {"gadget", "root"}
    assert plan.not_in_plan == ()
    assert plan.proof.exposed_after == 0


def test_a_product_of_ours_that_is_the_vendors_own_lasts() -> None:
    plan = planned(bill("@veyrantha/kit>a", roots=("@veyrantha/kit",)))

    assert (plan.steps, len(plan.lasting)) == ((), 1)


def test_what_a_bought_product_builds_in_is_given_up_with_it() -> None:
    plan = planned(row("Quay Ltd", "root"), bill("root>a, a>@veyrantha/kit"))

    assert [(step.kind, step.name) for step in plan.steps] == [(CutKind.stop_using, "root")]
