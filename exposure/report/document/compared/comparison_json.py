"""How is a comparison written as JSON, and what is its schema?"""

from exposure.model.comparison.comparison import COMPARISON_SCHEMA, Comparison
from exposure.report.document.schema import indented, schema_of


def write_comparison_json(found: Comparison) -> bytes:
    """Return indented JSON in UTF-8, fields and lists in the comparison's own order."""
    return indented(found)


def comparison_schema() -> dict[str, object]:
    """Return the JSON Schema of a comparison, derived from the model."""
    return schema_of(Comparison, COMPARISON_SCHEMA, "Comparison of two results of exposure")


def write_comparison_schema() -> bytes:
    """Return the schema as it is published under docs/reference."""
    return indented(comparison_schema())
