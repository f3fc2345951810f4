"""Is nothing hidden where a JSON key stands twice?

The fast decoder keeps the last value alone. What it threw away is noticed by counting.
"""

import pytest

from exposure.ingest.sbom import tally, tolerant
from exposure.model.gap import GapEffect
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


def test_an_empty_first_list_loses_nothing_and_is_said() -> None:
    bill = read_cdx(document('"components":[]', SHOWN))

    assert bill.names == ["shown"]
    assert "duplicate-key" in {gap.kind for gap in bill.gaps}


@pytest.mark.parametrize("key", ["purl", "name", "supplier", "externalReferences"])
def test_a_key_that_stands_twice_in_a_component_is_said(key: str) -> None:
    value = {"supplier": '{"name":"a"}', "externalReferences": "[]"}.get(key, '"a"')
    twice = f'"{key}":{value},"{key}":{value}'

    bill = read_cdx(document('"components":[{"type":"library",' + twice + "}]"))

    assert ("duplicate-key", "hides_presence") in kinds_of(bill)


def test_a_key_that_stands_in_two_components_is_no_repetition() -> None:
    bill = read_cdx(document('"components":[{"name":"a"},{"name":"b"}]'))

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


BOTH = '"components":[{"bom-ref":"a","name":"a"},{"bom-ref":"b","name":"b"}]'


@pytest.mark.parametrize("last", ['[{"ref":"b","dependsOn":["a"]}]', "[]", "null"])
def test_a_second_list_of_dependencies_does_not_hide_the_first(last: str) -> None:
    first = '"dependencies":[{"ref":"a","dependsOn":["b"]}]'

    bill = read_cdx(document(BOTH, first, f'"dependencies":{last}'))

    assert ("duplicate-key", "blurs_route") in kinds_of(bill)
    assert len(bill.edges) == last.count("ref") + (last != "null")


@pytest.mark.parametrize(
    "inner",
    [
        '"pedigree":{"ancestors":[{"name":"hidden"}]},"pedigree":{}',
        '"pedigree":{"ancestors":[{"name":"hidden"}],"ancestors":[]}',
        '"modelCard":{"modelParameters":{"datasets":[{"name":"hidden"}],"datasets":[]}}',
        '"data":[{"name":"hidden"}],"data":[]',
    ],
)
def test_a_second_list_inside_a_member_of_a_component_is_noticed(inner: str) -> None:
    bill = read_cdx(document('"components":[{"bom-ref":"o","name":"outer",' + inner + "}]"))

    assert ("duplicate-key", "hides_presence") in kinds_of(bill)


def test_a_second_record_of_a_build_does_not_hide_the_first() -> None:
    hidden = '"formulation":[{"components":[{"name":"compiler"}]}]'

    bill = read_cdx(document(SHOWN, hidden, '"formulation":[]'))

    assert bill.names == ["shown", "compiler"]


KINDRED = ("ancestors", "descendants", "variants")


def test_nested_components_alone_are_no_reason_for_the_slow_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tolerant_readings: list[str] = []
    monkeypatch.setattr(
        tolerant, "salvage", lambda document, *_: tolerant_readings.append(document)
    )

    bill = read_cdx(
        cyclonedx(
            metadata={"component": {"name": "app", "components": [{"name": "a"}]}},
            components=[
                {"name": "b", "components": [{"name": "c"}]},
                {"name": "f", "pedigree": {key: [{"name": key}] for key in KINDRED}},
                {
                    "name": "m",
                    "data": [{"name": "text"}],
                    "modelCard": {"modelParameters": {"datasets": [{"name": "corpus"}]}},
                },
            ],
            services=[{"name": "d", "services": [{"name": "e"}]}],
            compositions=[{"aggregate": "complete"}],
            dependencies=[{"ref": ""}],
            formulation=[{"components": [{"name": "g"}], "services": [{"name": "h"}]}],
        )
    )

    assert "duplicate-key" not in dict(kinds_of(bill))
    assert tolerant_readings == []


def test_nothing_is_kept_after_a_document_was_read() -> None:
    read_cdx(document(SHOWN))

    assert tally.made == []


@pytest.mark.parametrize("stray", [b'"note":"by M\xfcller"', b'"note":"' + b"\xed\xa0\x80" + b'"'])
def test_bytes_that_are_no_text_hide_no_second_key(stray: bytes) -> None:
    """The fast decoder passes over a member that nobody asks for, whatever bytes it holds."""
    part = b'{"name":"hidden","purl":"pkg:npm/a","purl":"pkg:npm/b",' + stray + b"}"

    bill = read_cdx(b'{"bomFormat":"CycloneDX","specVersion":"1.6","components":[' + part + b"]}")

    assert any(gap.effect is GapEffect.hides_presence for gap in bill.gaps)


def test_bytes_that_are_no_text_hide_no_package_that_nobody_asks_for() -> None:
    odd = b'"extra":{"note":"\xff","purl":"pkg:npm/b"}'

    bill = read_cdx(document(SHOWN).replace(b"}", b"," + odd + b"}", 1)[:-1] + b"," + odd + b"}")

    assert any(gap.effect is GapEffect.hides_presence for gap in bill.gaps)
