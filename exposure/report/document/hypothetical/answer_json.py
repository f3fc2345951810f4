"""How are hypothetical answers written for programs, and what are their schemas?"""

from exposure.model.hypothetical.answer import WHAT_IF_SCHEMA, WhatIf
from exposure.model.hypothetical.ranking import RANKING_SCHEMA, VendorRanking
from exposure.report.document.schema import indented, schema_of


def write_what_if_json(what_if: WhatIf) -> bytes:
    """Return indented JSON in UTF-8, fields and lists in the answer's own order."""
    return indented(what_if)


def write_ranking_json(ranking: VendorRanking) -> bytes:
    """Return indented JSON in UTF-8 with every vendor, the furthest reaching first."""
    return indented(ranking)


def what_if_schema() -> bytes:
    """Return the JSON Schema of an answer as it is published under docs/reference."""
    return indented(schema_of(WhatIf, WHAT_IF_SCHEMA, "Hypothetical answer of exposure what-if"))


def ranking_schema() -> bytes:
    """Return the JSON Schema of a ranking as it is published under docs/reference."""
    title = "Hypothetical ranking of exposure what-if --all"
    return indented(schema_of(VendorRanking, RANKING_SCHEMA, title))
