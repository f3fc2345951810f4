"""Is an engineer told which direct dependency to change, and never a wrong one?"""

from msgspec.structs import replace

from exposure.report.ci.change import change_sentence, change_words
from tests.report.sample_findings import COMPONENT, CONNECTOR, LANGCHAIN_STEP, SUBPROCESSOR

UNKNOWN = tuple(replace(route, flags=("route_unknown",)) for route in COMPONENT.routes)


def named(*names: str):
    return tuple(replace(LANGCHAIN_STEP, name=name, purl=f"pkg:npm/{name}") for name in names)


def test_the_direct_dependency_that_brings_it_in_is_an_instruction() -> None:
    assert change_words(COMPONENT) == "change @langchain/anthropic (direct)"
    assert change_sentence(COMPONENT) == (
        "Change the direct dependency @langchain/anthropic, which brings it in."
    )


def test_a_direct_dependency_is_told_to_be_one() -> None:
    assert change_words(CONNECTOR) == "change it (direct)"
    assert change_sentence(CONNECTOR) == "It is itself a direct dependency: change it."


def test_what_is_direct_and_brought_in_by_others_names_both() -> None:
    finding = replace(COMPONENT, depth=1, introducers=(LANGCHAIN_STEP,))

    assert change_words(finding) == "change it and @langchain/anthropic (direct)"
    assert change_sentence(finding) == (
        "It is itself a direct dependency: change it. "
        "Also change the direct dependency @langchain/anthropic, which brings it in."
    )


def test_several_are_bounded_and_the_others_counted() -> None:
    finding = replace(COMPONENT, introducers=named("a", "b", "c", "d", "e"))

    assert change_words(finding) == "change a, b, c and 2 more (direct)"
    assert "dependencies a, b, c and 2 more, which bring it in." in change_sentence(finding)


def test_two_versions_of_one_dependency_are_named_once() -> None:
    twice = (LANGCHAIN_STEP, replace(LANGCHAIN_STEP, version="0.9.0", purl="pkg:npm/other"))

    assert change_words(replace(COMPONENT, introducers=twice)) == (
        "change @langchain/anthropic (direct)"
    )


def test_an_unknown_route_is_no_instruction() -> None:
    finding = replace(COMPONENT, routes=UNKNOWN, depth=None, introducers=())

    assert change_words(finding) == "route unknown"
    assert change_sentence(finding) == (
        "Which direct dependency brings it in is not known: no route to it was read."
    )


def test_what_leads_to_it_without_being_led_to_is_no_direct_dependency() -> None:
    finding = replace(COMPONENT, routes=UNKNOWN, depth=None)

    assert change_words(finding) == "route unknown, comes with @langchain/anthropic"
    assert "hange " not in change_sentence(finding)


def test_the_product_itself_has_no_dependency_to_change() -> None:
    finding = replace(COMPONENT, depth=0, introducers=())

    assert change_words(finding) == "is the product itself"
    assert change_sentence(finding) == "It is the product itself."


def test_a_row_names_the_supplier_and_no_dependency() -> None:
    finding = replace(SUBPROCESSOR, introducers=named("Harbour Ltd."))

    assert change_words(finding) == "via Harbour Ltd."
    assert change_sentence(finding) == "It comes in through Harbour Ltd."


def test_a_row_that_stands_by_itself_needs_no_word() -> None:
    finding = replace(SUBPROCESSOR, introducers=())

    assert (change_words(finding), change_sentence(finding)) == ("", "")
