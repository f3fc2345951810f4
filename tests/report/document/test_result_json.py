import json
import subprocess
import sys

import jsonschema
import msgspec
import pytest
from msgspec.structs import replace

from exposure.errors import ResultError
from exposure.report.document.result_json import (
    read_result,
    result_schema,
    write_result,
    write_schema,
)
from tests.report.sample import empty_result, hostile_result, sample_result

SAMPLES = (sample_result(), hostile_result(), empty_result())


@pytest.mark.parametrize("result", SAMPLES)
def test_a_written_result_is_read_back_the_same(result) -> None:
    assert read_result(write_result(result), "exposure.json") == result


@pytest.mark.parametrize("result", SAMPLES)
def test_a_written_result_is_valid_against_the_schema(result) -> None:
    schema = result_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(json.loads(write_result(result)), schema)


def test_the_published_schema_is_the_models_schema(root) -> None:
    published = (root / "docs/reference/exposure-1.schema.json").read_bytes()

    assert published == write_schema()


def test_a_result_with_a_renamed_field_is_not_valid_against_the_schema() -> None:
    document = json.loads(write_result(sample_result()))
    document["observations"] = document.pop("findings")

    with pytest.raises(jsonschema.ValidationError, match="findings"):
        jsonschema.validate(document, result_schema())


def test_two_writes_give_the_same_bytes_that_end_with_a_line_break() -> None:
    first, second = write_result(sample_result()), write_result(sample_result())

    assert first == second
    assert first.endswith(b"}\n")


def test_names_stand_in_their_own_script() -> None:
    assert "杭州海康威视数字技术股份有限公司".encode() in write_result(hostile_result())


def test_a_field_that_a_later_version_adds_is_no_obstacle() -> None:
    document = json.loads(write_result(sample_result())) | {"added_later": [1]}

    assert read_result(json.dumps(document).encode(), "later.json") == sample_result()


def test_a_byte_order_mark_in_front_is_no_obstacle() -> None:
    raw = b"\xef\xbb\xbf" + write_result(sample_result())

    assert read_result(raw, "edited.json") == sample_result()


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (b"", "no such JSON"),
        (b"[]", "no such JSON"),
        (b"\xff\xfe", "no such JSON"),
        (b'{"bomFormat": "CycloneDX"}', "met other JSON"),
        (b'{"schema": "exposure/2"}', "met 'exposure/2', which another version writes"),
        (b'{"schema": "exposure/1"}', "missing required field"),
        (b'{"schema": ' + b"[" * 100_000, "no such JSON"),
    ],
)
def test_what_is_no_result_of_ours_is_refused_in_one_line(raw: bytes, met: str) -> None:
    with pytest.raises(ResultError, match=met) as caught:
        read_result(raw, "other.json")

    assert caught.value.message.startswith("other.json: ")
    assert "\n" not in str(caught.value)
    assert caught.value.hint


def test_a_result_with_an_unknown_relation_is_refused_with_its_place() -> None:
    raw = write_result(sample_result()).replace(b'"made_by"', b'"unheard_of"')

    with pytest.raises(ResultError, match=r"findings"):
        read_result(raw, "edited.json")


def test_a_decoded_result_keeps_the_order_of_counts() -> None:
    summary = replace(sample_result().summary, exposed_by_vendor={"Zeta": 3, "Alpha": 1})
    result = replace(sample_result(), summary=summary)

    read = read_result(write_result(result), "exposure.json")

    assert list(read.summary.exposed_by_vendor) == ["Zeta", "Alpha"]


def test_reading_and_writing_load_no_library_but_msgspec() -> None:
    program = (
        "import sys; import exposure.report.document.result_json, exposure.report.ci.lines; "
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    heavy = {"openpyxl", "pydantic", "numpy", "networkx", "yaml", "rich", "jinja2"}
    assert set(run.stdout.split()) & heavy == set()
    assert msgspec.__name__ in run.stdout
