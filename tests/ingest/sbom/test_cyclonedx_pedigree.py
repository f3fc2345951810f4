"""What does a CycloneDX component come from, and what was it built with?"""

import json

import pytest

from exposure.errors import InputError
from exposure.inventory.bill import COMPONENT, CONTAINED, DEV, ORIGIN, PLAIN, SERVICE
from tests.ingest.sbom.build import cdx, cyclonedx, edges_of, kinds_of, read_cdx

ROOT = {"component": {"bom-ref": "app", "name": "app"}}


def named(ref: str, **members: object) -> dict[str, object]:
    return {"bom-ref": ref, "name": ref, **members}


@pytest.mark.parametrize("key", ["ancestors", "variants"])
def test_what_a_component_was_made_from_is_an_origin(key: str) -> None:
    bill = cdx(components=[named("a"), named("fork", pedigree={key: [named("upstream")]})])

    assert (bill.refs, bill.kinds) == (
        ["a", "fork", "upstream"], bytes([COMPONENT, COMPONENT, ORIGIN])
    )  # fmt: skip
    assert edges_of(bill) == [("fork", "upstream", PLAIN)]
    assert bill.place_of(2) == f"/components/1/pedigree/{key}/0"


def test_what_stands_inside_an_origin_is_one_too() -> None:
    upstream = named(
        "upstream", components=[named("inner")], pedigree={"ancestors": [named("first")]}
    )

    bill = cdx(components=[named("fork", pedigree={"ancestors": [upstream]})])

    assert bill.kinds == bytes([COMPONENT, ORIGIN, ORIGIN, ORIGIN])
    assert edges_of(bill) == [("fork", "upstream", PLAIN), ("upstream", "inner", CONTAINED),
                              ("upstream", "first", PLAIN)]  # fmt: skip
    assert bill.place_of(3) == "/components/0/pedigree/ancestors/0/pedigree/ancestors/0"


def test_the_root_may_have_a_pedigree() -> None:
    root = named("app", pedigree={"variants": [named("other")]})

    bill = cdx(metadata={"component": root}, components=[named("ms")])

    assert bill.place_of(2) == "/metadata/component/pedigree/variants/0"
    assert bill.roots == (0,)


def test_an_origin_is_no_contents_and_no_route() -> None:
    root = named("app", pedigree={"ancestors": [named("upstream")]})

    assert ("no-components", "hides_presence") in kinds_of(cdx(metadata={"component": root}))
    bill = cdx(metadata={"component": root}, components=[named("ms")])
    assert kinds_of(bill) == [("no-edges", "blurs_route")]


def test_what_was_made_from_a_component_is_noted_and_no_node() -> None:
    bill = cdx(metadata=ROOT, components=[named("ms", pedigree={"descendants": [named("fork")]})],
               dependencies=[{"ref": "app", "dependsOn": ["ms"]}])  # fmt: skip

    assert bill.refs == ["app", "ms"]
    assert [(gap.kind, gap.effect.value, gap.place) for gap in bill.gaps] == [
        ("descendants-unread", "note", "/components/0/pedigree/descendants")
    ]


def test_a_pedigree_of_commits_and_patches_adds_nothing() -> None:
    pedigree = {"commits": [{"uid": "1"}], "patches": [{"type": "backport"}], "notes": "x"}

    bill = cdx(components=[named("ms", pedigree=pedigree)])

    assert (bill.refs, bill.kinds, edges_of(bill)) == (["ms"], bytes([COMPONENT]), [])


def line_of_ancestors(depth: int) -> bytes:
    """Write a component, what it was made from, what that was made from, and so on."""
    opening, closing = '{"name":"n","pedigree":{"ancestors":[', "]}}"
    lines = opening * depth + closing * depth
    return f'{{"bomFormat":"CycloneDX","components":[{lines}]}}'.encode()


def test_a_long_line_of_ancestors_is_read() -> None:
    assert read_cdx(line_of_ancestors(150)).kinds == bytes([COMPONENT]) + bytes([ORIGIN]) * 149


def test_an_endless_line_of_ancestors_is_refused() -> None:
    with pytest.raises(InputError, match="nested too deeply"):
        read_cdx(line_of_ancestors(50_000))


@pytest.mark.parametrize("pedigree", [[], "fork of x", {"ancestors": {"name": "one"}}, 5])
def test_a_malformed_pedigree_ends_in_a_gap(pedigree: object) -> None:
    bill = cdx(components=[named("ms", pedigree=pedigree)])

    assert bill.refs[0] == "ms"
    assert {"wrong-type", "field-dropped"} & {gap.kind for gap in bill.gaps}


FORMULA = {
    "bom-ref": "formula",
    "components": [named("compiler", components=[named("linker")])],
    "services": [{"bom-ref": "ci", "name": "ci", "provider": {"name": "Acme"}}],
    "workflows": [{"uid": "1"}],
}


def test_what_the_root_was_built_with_is_marked_so() -> None:
    bill = cdx(metadata=ROOT, components=[named("ms")], formulation=[{}, FORMULA],
               dependencies=[{"ref": "app", "dependsOn": ["ms"]}])  # fmt: skip

    assert bill.refs == ["app", "ms", "compiler", "linker", "ci"]
    assert edges_of(bill) == [("app", "ms", PLAIN), ("app", "compiler", DEV),
                              ("compiler", "linker", CONTAINED), ("app", "ci", DEV)]  # fmt: skip
    assert bill.place_of(2) == "/formulation/1/components/0"
    assert bill.place_of(4) == "/formulation/1/services/0"
    assert (bill.kinds[4], bill.parties["provider"][4], bill.gaps) == (SERVICE, "Acme", ())


def test_without_a_root_what_something_was_built_with_is_seen_all_the_same() -> None:
    bill = cdx(components=[named("ms")], formulation=[FORMULA])

    assert bill.refs == ["ms", "compiler", "linker", "ci"]
    assert ("no-edges", "blurs_route") not in kinds_of(cdx(components=[], formulation=[FORMULA]))


def test_a_workflow_alone_adds_no_node() -> None:
    bill = cdx(metadata=ROOT, components=[named("ms")], formulation=[{"workflows": [{"uid": "1"}]}])

    assert bill.refs == ["app", "ms"]


def test_makers_and_tools_of_the_document_are_no_contents() -> None:
    metadata = {
        **ROOT,
        "manufacturer": {"name": "Maker of the document"},
        "authors": [{"name": "Author of the document"}],
        "tools": {"components": [named("tool")], "services": [named("tool service")]},
    }

    bill = cdx(metadata=metadata, components=[named("ms")])

    assert (bill.refs, bill.parties) == (["app", "ms"], {})
    assert "document" not in json.dumps(bill.names)


def test_older_tools_as_a_list_are_no_contents_either() -> None:
    raw = cyclonedx(metadata={**ROOT, "tools": [{"vendor": "Acme", "name": "tool"}]},
                    components=[named("ms")])  # fmt: skip

    assert read_cdx(raw).refs == ["app", "ms"]
