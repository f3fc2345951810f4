"""How is a screening written for a program that wants all evidence?"""

import msgspec

from exposure.model.screening.result import ScreenResult


def write_json(result: ScreenResult, _width: int = 0) -> bytes:
    """Return indented JSON in UTF-8, fields and lists in the result's own order."""
    return msgspec.json.format(msgspec.json.encode(result), indent=2) + b"\n"
