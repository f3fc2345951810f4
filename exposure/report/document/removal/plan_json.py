"""How is a removal plan written for programs, and what is its schema?"""

from exposure.model.removal.plan import PLAN_SCHEMA, RemovalPlan
from exposure.report.document.schema import indented, schema_of


def write_plan(plan: RemovalPlan) -> bytes:
    """Return indented JSON in UTF-8; the same plan gives the same bytes."""
    return indented(plan)


def plan_schema() -> dict[str, object]:
    """Return the JSON Schema of a plan, derived from the model."""
    return schema_of(RemovalPlan, PLAN_SCHEMA, "Removal plan of exposure")


def write_plan_schema() -> bytes:
    """Return the schema as it is published under docs/reference."""
    return indented(plan_schema())
