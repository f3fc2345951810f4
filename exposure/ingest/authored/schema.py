"""Which JSON Schema describes one line of a judgements file?"""

import msgspec

from exposure.model.judgements.judgement import JUDGEMENTS_SCHEMA, Judgement

SCHEMA_ID = "https://exposure.example/schema/judgements-1.json"


def judgement_schema() -> dict[str, object]:
    """Return the JSON Schema of a line, derived from the model."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"One line of a file of judgements ({JUDGEMENTS_SCHEMA})",
        **msgspec.json.schema(Judgement),
    }


def write_schema() -> bytes:
    """Return the schema as it is published under docs/reference."""
    return msgspec.json.format(msgspec.json.encode(judgement_schema()), indent=2) + b"\n"
