"""How is a removal plan written for programs, and what is its schema?"""

import msgspec

from exposure.model.removal.plan import PLAN_SCHEMA, RemovalPlan

SCHEMA_ID = "https://exposure.example/schema/exposure-plan-1.json"


def write_plan(plan: RemovalPlan) -> bytes:
    """Return indented JSON in UTF-8; the same plan gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(plan), indent=2) + b"\n"


def plan_schema() -> dict[str, object]:
    """Return the JSON Schema of a plan, derived from the model."""
    derived = msgspec.json.schema(RemovalPlan)
    derived["$defs"]["RemovalPlan"]["properties"]["schema"] = {"const": PLAN_SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"Removal plan of exposure ({PLAN_SCHEMA})",
        **derived,
    }


def write_plan_schema() -> bytes:
    """Return the schema as it is published under docs/reference."""
    return msgspec.json.format(msgspec.json.encode(plan_schema()), indent=2) + b"\n"
