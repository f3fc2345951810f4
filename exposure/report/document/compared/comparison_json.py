"""How is a comparison written as JSON, and what is its schema?"""

import msgspec

from exposure.model.comparison.comparison import COMPARISON_SCHEMA, Comparison

SCHEMA_ID = "https://exposure.example/schema/exposure-diff-1.json"


def write_comparison_json(found: Comparison) -> bytes:
    """Return indented JSON in UTF-8, fields and lists in the comparison's own order."""
    return msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n"


def comparison_schema() -> dict[str, object]:
    """Return the JSON Schema of a comparison, derived from the model."""
    derived = msgspec.json.schema(Comparison)
    derived["$defs"]["Comparison"]["properties"]["schema"] = {"const": COMPARISON_SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"Comparison of two results of exposure ({COMPARISON_SCHEMA})",
        **derived,
    }


def write_comparison_schema() -> bytes:
    """Return the schema as it is published under docs/reference."""
    return msgspec.json.format(msgspec.json.encode(comparison_schema()), indent=2) + b"\n"
