"""Does a reported component get its line, and does a lost file cost only that?"""

from pathlib import Path

import pytest

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.locate import locator
from exposure.ingest.source import sources_of

SPREAD = (
    b'{"bomFormat":"CycloneDX",\n"components":[{"bom-ref":"a","name":"a"},\n'
    b'{"bom-ref":"b","name":"b"},\n{"name":"c"}]}'
)


@pytest.fixture
def located(tmp_path: Path, read_inputs):
    def lines(raw: bytes, *nodes: int, lost: bool = False) -> dict[int, int]:
        path = tmp_path / "a.json"
        path.write_bytes(raw)
        (bill,) = read_inputs("a.json", folder=tmp_path).bills
        sources, _ = sources_of(["a.json"], tmp_path)
        if lost:
            path.unlink()
        return locator(sources, DEFAULT_BOUNDS)(bill, nodes)

    return lines


def test_each_node_gets_the_line_of_its_reference(located) -> None:
    assert located(SPREAD, 0, 1) == {0: 2, 1: 3}


def test_a_node_without_a_reference_gets_none(located) -> None:
    assert located(SPREAD, 2) == {}


def test_in_a_document_of_one_line_it_is_the_first(located) -> None:
    assert located(SPREAD.replace(b"\n", b""), 0, 2) == {0: 1, 2: 1}


def test_a_file_that_vanished_costs_only_the_lines(located) -> None:
    assert located(SPREAD, 0, 1, lost=True) == {}


def test_a_bill_of_an_unknown_source_gets_none(tmp_path: Path, read_inputs) -> None:
    (tmp_path / "a.json").write_bytes(SPREAD)
    (bill,) = read_inputs("a.json", folder=tmp_path).bills

    assert locator([], DEFAULT_BOUNDS)(bill, [0]) == {}
