"""How is the JSON Schema of an output derived from the model, and published?"""

import msgspec

from exposure.inventory.plain import plain

_IDS = "https://exposure.example/schema/"


def schema_of(output: type[msgspec.Struct], named: str, title: str) -> dict[str, object]:
    """Return the JSON Schema of a kind of output, whose `schema` field always says `named`."""
    derived = msgspec.json.schema(output)
    derived["$defs"][output.__name__]["properties"]["schema"] = {"const": named}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{_IDS}{named.replace('/', '-')}.json",
        "title": f"{title} ({named})",
        **derived,
    }


def indented(document: object) -> bytes:
    """Return a document as indented JSON in UTF-8, with a line end."""
    return msgspec.json.format(msgspec.json.encode(document, enc_hook=plain), indent=2) + b"\n"
