"""Is a comparison valid against its published schema?"""

import json

import jsonschema
import pytest

from exposure.assess.compared.compare import compare
from exposure.assess.compared.sides import side_of
from exposure.report.document.compared.comparison_json import (
    comparison_schema,
    write_comparison_json,
    write_comparison_schema,
)
from tests.assess.compared.results import BILL, before, compared, without
from tests.report.sample import empty_result, hostile_result, sample_result

FOUND = (
    compared(before(), without(before(), BILL)),
    compared(before(), before()),
    compare(side_of(hostile_result(), "old"), side_of(sample_result(), "new")),
    compare(side_of(sample_result(), "old"), side_of(empty_result(), "new")),
)


@pytest.mark.parametrize("found", FOUND)
def test_a_written_comparison_is_valid_against_the_schema(found) -> None:
    schema = comparison_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(json.loads(write_comparison_json(found)), schema)


def test_the_published_schema_is_the_models_schema(root) -> None:
    published = (root / "docs/reference/exposure-diff-1.schema.json").read_bytes()

    assert published == write_comparison_schema()


def test_a_comparison_of_another_schema_is_not_valid() -> None:
    document = json.loads(write_comparison_json(FOUND[0])) | {"schema": "exposure-diff/2"}

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, comparison_schema())


def test_two_writes_give_the_same_bytes() -> None:
    assert write_comparison_json(FOUND[2]) == write_comparison_json(FOUND[2])
