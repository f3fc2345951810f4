"""Is nothing hidden where a JSON key stands twice?

The fast decoder keeps the last value alone. What it threw away is noticed by counting.
"""

import pytest

from exposure.ingest.sbom import tally
from tests.ingest.sbom.build import cyclonedx, kinds_of, read_cdx, read_spdx

HIDDEN = '"components":[{"bom-ref":"a","name":"hidden"}]'
SHOWN = '"components":[{"bom-ref":"b","name":"shown"}]'


def document(*members: str) -> bytes:
    return (
        "{" + ",".join(['"bomFormat":"CycloneDX"', '"specVersion":"1.6"', *members]) + "}"
    ).encode()


def test_a_second_list_of_components_does_not_hide_the_first() -> None:
    bill = read_cdx(document(HIDDEN, SHOWN))

    assert bill.names == ["hidden", "shown"]
    assert ("duplicate-key", "hides_presence") in kinds_of(bill)


@pytest.mark.parametrize("last", ['"components":[]', '"components":null'])
def test_an_empty_second_list_is_noticed(last: str) -> None:
    bill = read_cdx(document(HIDDEN, last))

    assert ("duplicate-key", "hides_presence") in kinds_of(bill)


def test_an_empty_first_list_hides_nothing() -> None:
    bill = read_cdx(document('"components":[]', SHOWN))

    assert bill.names == ["shown"]
    assert "duplicate-key" not in {gap.kind for gap in bill.gaps}


def test_a_second_list_inside_a_component_does_not_hide_the_first() -> None:
    inner = HIDDEN + "," + SHOWN

    bill = read_cdx(document('"components":[{"bom-ref":"o","name":"outer",' + inner + "}]"))

    assert bill.names == ["outer", "hidden", "shown"]


def test_a_second_list_of_services_does_not_hide_the_first() -> None:
    bill = read_cdx(document('"services":[{"name":"hidden"}]', '"services":[{"name":"shown"}]'))

    assert bill.names == ["hidden", "shown"]


def test_a_second_root_is_said() -> None:
    bill = read_cdx(
        document('"metadata":{"component":{"name":"a"}}', '"metadata":{"component":{"name":"b"}}')
    )

    assert ("duplicate-key", "hides_presence") in kinds_of(bill)


def test_a_second_list_of_compositions_does_not_hide_what_the_first_says() -> None:
    bill = read_cdx(
        document(SHOWN, '"compositions":[{"aggregate":"incomplete"}]', '"compositions":[]')
    )

    assert ("says-incomplete", "hides_presence") in kinds_of(bill)


def test_a_second_list_of_packages_does_not_hide_the_first() -> None:
    bill = read_spdx(
        b'{"spdxVersion":"SPDX-2.3","packages":[{"SPDXID":"a","name":"hidden"}],'
        b'"packages":[{"SPDXID":"b","name":"shown"}]}'
    )

    assert bill.names == ["hidden", "shown"]


def test_repeated_lists_of_dependencies_are_joined_once_anything_is_odd() -> None:
    first = '"dependencies":[{"ref":"a","dependsOn":["b"]}]'
    last = '"dependencies":[{"ref":"b","dependsOn":["a"]}]'

    bill = read_cdx(document(HIDDEN, SHOWN, first, last))

    assert len(bill.edges) == 2


def test_nested_components_alone_are_no_reason_for_the_slow_way() -> None:
    bill = read_cdx(
        cyclonedx(
            metadata={"component": {"name": "app", "components": [{"name": "a"}]}},
            components=[{"name": "b", "components": [{"name": "c"}]}],
            services=[{"name": "d", "services": [{"name": "e"}]}],
            compositions=[{"aggregate": "complete"}],
        )
    )

    assert {gap.kind for gap in bill.gaps} <= {"no-edges"}


def test_nothing_is_kept_after_a_document_was_read() -> None:
    read_cdx(document(SHOWN))

    assert tally.made == []
