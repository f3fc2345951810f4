"""Is the same finding known again, and is another one never taken for it?"""

import pytest
from msgspec.structs import replace

from exposure.assess.compared.findings.match import Matched, matched
from exposure.model.finding import Subject
from exposure.model.location import Location
from exposure.model.relation import Relation
from tests.assess.compared.results import (
    BILL,
    DESK,
    OTHER,
    SHEET,
    before,
    cell,
    component,
    record,
    sides,
)


def match(old, new) -> Matched:
    return matched(sides(before(findings=old), before(findings=new)))


def counts(found: Matched) -> tuple[int, int, int]:
    return len(found.both), len(found.new), len(found.gone)


def test_another_version_is_the_same_finding() -> None:
    assert counts(match((component(),), (component("2.0.0"),))) == (1, 0, 0)


def test_a_version_beside_the_old_one_is_a_finding_of_its_own() -> None:
    found = match((component(),), (component(), component("2.0.0")))

    assert [one.subject.version for one in found.new] == ["2.0.0"]


def test_of_two_versions_the_higher_one_is_followed() -> None:
    found = match((component("1.9.0"), component("1.10.0")), (component("2.0.0"),))

    assert [before.subject.version for before, _ in found.both] == ["1.10.0"]
    assert [one.subject.version for one in found.gone] == ["1.9.0"]


@pytest.mark.parametrize("version", ["9" * 5_000, "", "1..2", "²", "latest"])
def test_no_version_is_too_odd_to_be_ordered(version: str) -> None:
    assert counts(match((component("1.0"), component(version)), (component("3"),))) == (1, 0, 1)


def test_another_package_of_the_vendor_is_another_finding() -> None:
    assert counts(match((component(),), (component(name="cli"),))) == (0, 1, 1)


def test_another_vendor_is_another_finding() -> None:
    assert counts(match((component(),), (component(vendor=OTHER),))) == (0, 1, 1)


def test_another_asset_is_another_finding() -> None:
    assert counts(match((cell(),), (cell(asset="A-other"),))) == (0, 1, 1)


def test_another_relation_to_the_vendor_is_a_change_of_it() -> None:
    assert counts(match((component(),), (component(relation=Relation.connector_to),))) == (1, 0, 0)


def test_a_component_without_its_purl_is_known_by_its_name() -> None:
    bare = component(version="1.0.0")
    bare = replace(bare, id="F-bare", subject=replace(bare.subject, purl=""))

    assert counts(match((component(),), (bare,))) == (1, 0, 0)


def test_a_component_is_followed_where_its_sbom_counts_for_another_asset() -> None:
    assert counts(match((component(),), (component(asset="A-product"),))) == (1, 0, 0)


def test_the_same_component_in_another_sbom_is_another_finding() -> None:
    other = component(asset="A-other", document="sboms/other.cdx.json")
    inputs = (*before().inputs, record("sboms/other.cdx.json"))
    found = matched(
        sides(before(findings=(component(),)), before(findings=(other,), inputs=inputs))
    )

    assert counts(found) == (0, 1, 1)


def test_a_row_that_spells_the_vendor_otherwise_is_the_same_finding() -> None:
    assert counts(match((cell(),), (cell(quote="Veyrantha Holdings International"),))) == (1, 0, 0)


def test_two_components_of_one_vendor_are_never_taken_for_each_other_by_their_row() -> None:
    bare = [replace(component(name=name), id=name,
                    subject=Subject(name, "component", location=Location(BILL, "/components/1")))
            for name in ("one", "two")]  # fmt: skip

    assert counts(match((bare[0],), (bare[1],))) == (0, 1, 1)


def test_each_finding_stands_in_the_match_once() -> None:
    old = (component(), component("1.1.0"), cell())
    new = (component("1.1.0"), component("1.2.0"), cell(asset=DESK.id))
    found = match(old, new)

    assert len(found.both) + len(found.gone) == len(old)
    assert len(found.both) + len(found.new) == len(new)


def test_what_stands_as_a_code_is_left_out() -> None:
    coded = replace(component(), id="Z-F1")

    assert counts(match((coded,), (cell(),))) == (0, 1, 0)
    assert SHEET in sides(before(), before()).documents
