import pytest
from msgspec.structs import replace

from exposure.model.finding import LeastCertain, Route, Step, StepKind
from exposure.model.relation import Confidence, Relation
from exposure.report.terminal.why.finding import why_finding
from tests.report.sample import hostile_result, sample_result
from tests.report.sample_findings import COMPONENT, CONNECTOR, LINK, PAST, SUBPROCESSOR


def _why(finding, **options: bool) -> str:
    return why_finding(sample_result(), finding, **options)


def test_the_tree_begins_at_what_was_found_and_ends_at_the_contract() -> None:
    lines = _why(CONNECTOR).splitlines()

    assert lines[1:4] == [
        "@langchain/anthropic 1.5.11   connector to Anthropic   sboms/helpdesk.cdx.json:2210",
        "└─ acme-helpdesk 2.4   depends on it, used on N00024-26-C-1234   sboms/helpdesk.cdx.json:9",
        "   └─ N00024-26-C-1234   uses it   contracts.csv:2",
    ]


def test_the_tie_stands_beside_the_thing_that_is_tied_and_not_beside_its_reseller() -> None:
    product = Step("Camera upkeep", StepKind.product)
    reseller = Step("Corner Shop LLC", StepKind.vendor, relation="supplied by")
    subject = replace(PAST.subject, name="Camera upkeep", kind="product")
    finding = replace(PAST, subject=subject, routes=(Route((product, reseller)),))

    tree = _why(finding).splitlines()[1:3]

    assert tree == ["Corner Shop LLC", "└─ Camera upkeep   is supplied by it, made by Hikvision"]


def test_a_route_that_ends_at_the_vendor_tells_the_tie_once() -> None:
    product = Step("Camera upkeep", StepKind.product, relation="supplies")
    maker = Step("Hikvision", StepKind.vendor, relation="made by")
    reseller = Step("Corner Shop LLC", StepKind.vendor)
    subject = replace(PAST.subject, name="Camera upkeep", kind="product")
    finding = replace(PAST, subject=subject, routes=(Route((reseller, product, maker)),))

    assert _why(finding).splitlines()[1:4] == [
        "Hikvision",
        "└─ Camera upkeep   is made by it",
        "   └─ Corner Shop LLC   supplies it",
    ]


def test_a_named_sub_processor_is_told_apart_from_what_names_it() -> None:
    lines = _why(SUBPROCESSOR).splitlines()

    assert lines[1].startswith("Anthropic, PBC   sub-processor, taken to be Anthropic")
    assert "names it as sub-processor" in lines[2]


def test_several_routes_share_their_end() -> None:
    text = _why(COMPONENT)

    assert text.count("@anthropic-ai/sdk 0.122.0   made by") == 1
    assert "├─ @langchain/anthropic 1.5.11   depends on it" in text
    assert "└─ acme-helpdesk 2.4" in text


def test_a_step_that_is_a_finding_itself_says_so() -> None:
    assert "connector to Anthropic (F-78d2)" in _why(COMPONENT)


def test_a_step_is_not_said_to_be_tied_to_another_vendor() -> None:
    result = sample_result()
    elsewhere = replace(CONNECTOR, vendor="hikvision")

    text = why_finding(replace(result, findings=(COMPONENT, elsewhere)), COMPONENT)

    assert "connector to" not in text


def test_each_step_carries_its_location() -> None:
    tree = [line for line in _why(COMPONENT).splitlines() if "─" in line]

    assert len(tree) == 5
    assert all("helpdesk.cdx.json:" in line or "contracts.csv:" in line for line in tree)


def test_the_direct_dependency_to_change_is_named() -> None:
    assert "Change this direct dependency: @langchain/anthropic 1.5.11" in _why(COMPONENT)


def test_a_row_names_what_brings_the_vendor_in_and_no_dependency() -> None:
    text = _why(SUBPROCESSOR)

    assert "Brought in by: Northwind CRM Cloud" in text
    assert "direct dependency" not in text


def test_the_evidence_is_quoted_with_its_reason() -> None:
    assert (
        "Why it counts: The sub-processor column names the vendor's legal name (row-subprocessor)\n"
        '  confirmed: "Anthropic, PBC; Twilio Inc." (row subprocessor), vendors.xlsx › Vendors!H14'
    ) in _why(SUBPROCESSOR)


def test_routes_that_were_only_counted_are_mentioned() -> None:
    assert "1 further route counted" in _why(COMPONENT)
    assert "further route" not in _why(CONNECTOR)


def test_past_use_is_said_with_its_end() -> None:
    assert "Past use until 2025-06-30, as the inputs say." in _why(PAST)


def test_past_use_without_an_end_is_still_past_use() -> None:
    assert "Past use, its end is not dated" in _why(replace(PAST, past_until=None))


def test_a_public_statement_names_nobody_as_sub_processor() -> None:
    text = _why(replace(LINK, relation=Relation.subprocessor_of))

    assert "is publicly said to use Anthropic" in text
    assert "sub-processor" not in text


def test_a_public_statement_is_said_to_be_one() -> None:
    assert "It rests on a public statement alone" in _why(LINK)


def _long(steps: int) -> Route:
    return Route(tuple(Step(f"part-{n}", StepKind.component) for n in range(steps)))


def test_a_long_tree_is_bounded_and_says_how_to_see_the_rest() -> None:
    text = _why(replace(COMPONENT, routes=(_long(100),)))

    assert "60 more lines not shown (--all)." in text


def test_a_tree_of_any_depth_can_be_shown_whole() -> None:
    text = _why(replace(COMPONENT, routes=(_long(3_000),)), show_all=True)

    assert "part-0" in text
    assert "--all" not in text


@pytest.mark.parametrize("finding", hostile_result().findings)
def test_hostile_names_stay_on_their_line(finding) -> None:
    ordinary = next(one for one in sample_result().findings if one.id == finding.id)
    text = why_finding(hostile_result(), finding)

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert len(text.splitlines()) <= len(_why(ordinary).splitlines())


DOUBT = LeastCertain(1, Confidence.probable, "its root has the same name as the product.")


def test_the_least_certain_step_is_told_with_its_reason() -> None:
    route = replace(COMPONENT.routes[0], least_certain=DOUBT)

    text = _why(replace(COMPONENT, routes=(route, route)))

    assert text.count("Least certain step") == 1
    assert (
        "Least certain step: acme-helpdesk 2.4 (uses), probable: its root has the same name as the "
        "product."
    ) in text.splitlines()


def test_each_doubt_of_several_routes_is_told() -> None:
    other = replace(DOUBT, because="another reason")
    routes = tuple(replace(COMPONENT.routes[0], least_certain=one) for one in (DOUBT, other))

    assert _why(replace(COMPONENT, routes=routes)).count("Least certain step") == 2


def test_where_every_step_is_confirmed_none_is_called_the_least_certain() -> None:
    assert "Least certain" not in _why(COMPONENT)


def test_a_doubt_from_outside_cannot_steer_the_terminal() -> None:
    doubt = replace(DOUBT, because="evil \x1b[31m\u202ered")

    text = _why(replace(COMPONENT, routes=(replace(COMPONENT.routes[0], least_certain=doubt),)))

    assert "\x1b" not in text
    assert "\u202e" not in text


def test_what_nothing_leads_to_is_said_to_be_present_with_its_route_unknown() -> None:
    lost = replace(COMPONENT.routes[0], flags=("optional", "route_unknown"))

    lines = _why(replace(COMPONENT, routes=(lost,), depth=None)).splitlines()

    assert lines[0].endswith("tier 1, route unknown")
    assert "Present, route unknown: nothing that was read leads to it from the product." in lines
    assert "Some routes are marked: optional." in lines


def test_one_known_route_among_others_is_enough() -> None:
    lost = replace(COMPONENT.routes[0], flags=("route_unknown",))

    text = _why(replace(COMPONENT, routes=(lost, COMPONENT.routes[1])))

    assert "Present, route unknown" not in text
    assert "Some routes are marked: development only, present, route unknown." in text


def test_a_component_that_has_an_sbom_of_its_own_continues_in_it() -> None:
    inner = Step("lib", StepKind.product, relation="continues in")
    steps = (COMPONENT.routes[0].steps[1], Step("lib", StepKind.component), inner)

    lines = _why(replace(COMPONENT, routes=(Route(steps),))).splitlines()

    assert lines[1:3] == ["lib   made by Anthropic", "└─ lib   continues in it"]
