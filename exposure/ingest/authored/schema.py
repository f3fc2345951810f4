"""Which JSON Schema describes one line of a file that people add to?"""

import msgspec

from exposure.model.judgements.judgement import JUDGEMENTS_SCHEMA, Judgement
from exposure.model.judgements.risk import RISKS_SCHEMA, RiskDecision
from exposure.model.law.discovery import DISCOVERIES_SCHEMA, Discovery

SCHEMA_ID = "https://exposure.example/schema/judgements-1.json"
RISK_SCHEMA_ID = "https://exposure.example/schema/risk-decisions-1.json"
DISCOVERY_SCHEMA_ID = "https://exposure.example/schema/discoveries-1.json"


def judgement_schema() -> dict[str, object]:
    """Return the JSON Schema of a line of judgements, derived from the model."""
    title = f"One line of a file of judgements ({JUDGEMENTS_SCHEMA})"
    return _schema(Judgement, SCHEMA_ID, title)


def risk_schema() -> dict[str, object]:
    """Return the JSON Schema of a line of risk decisions, derived from the model."""
    title = f"One line of a file of risk decisions ({RISKS_SCHEMA})"
    return _schema(RiskDecision, RISK_SCHEMA_ID, title)


def discovery_schema() -> dict[str, object]:
    """Return the JSON Schema of a line of discoveries, derived from the model."""
    title = f"One line of a file of discoveries ({DISCOVERIES_SCHEMA})"
    return _schema(Discovery, DISCOVERY_SCHEMA_ID, title)


def write_schema() -> bytes:
    """Return the schema of judgements as it is published under docs/reference."""
    return _written(judgement_schema())


def write_risk_schema() -> bytes:
    """Return the schema of risk decisions as it is published under docs/reference."""
    return _written(risk_schema())


def write_discovery_schema() -> bytes:
    """Return the schema of discoveries as it is published under docs/reference."""
    return _written(discovery_schema())


def _schema(line: type, name: str, title: str) -> dict[str, object]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": name,
        "title": title,
        **msgspec.json.schema(line),
    }


def _written(schema: dict[str, object]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"
