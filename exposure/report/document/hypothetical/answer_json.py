"""How are hypothetical answers written for programs, and what are their schemas?"""

import msgspec

from exposure.inventory.plain import plain
from exposure.model.hypothetical.answer import WHAT_IF_SCHEMA, WhatIf
from exposure.model.hypothetical.ranking import RANKING_SCHEMA, VendorRanking

_IDS = "https://exposure.example/schema/"


def write_what_if_json(what_if: WhatIf) -> bytes:
    """Return indented JSON in UTF-8, fields and lists in the answer's own order."""
    return _written(what_if)


def write_ranking_json(ranking: VendorRanking) -> bytes:
    """Return indented JSON in UTF-8 with every vendor, the furthest reaching first."""
    return _written(ranking)


def what_if_schema() -> bytes:
    """Return the JSON Schema of an answer as it is published under docs/reference."""
    return _schema(WhatIf, WHAT_IF_SCHEMA, "Hypothetical answer of exposure what-if")


def ranking_schema() -> bytes:
    """Return the JSON Schema of a ranking as it is published under docs/reference."""
    return _schema(VendorRanking, RANKING_SCHEMA, "Hypothetical ranking of exposure what-if --all")


def _written(answer: WhatIf | VendorRanking) -> bytes:
    return msgspec.json.format(msgspec.json.encode(answer, enc_hook=plain), indent=2) + b"\n"


def _schema(answer: type[WhatIf | VendorRanking], schema: str, title: str) -> bytes:
    derived = msgspec.json.schema(answer)
    derived["$defs"][answer.__name__]["properties"]["schema"] = {"const": schema}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{_IDS}{schema.replace('/', '-')}.json",
        "title": f"{title} ({schema})",
        **derived,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"
