"""Which day does a timestamp of an SBOM state?"""

import re

_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


def date_of(timestamp: str | None) -> str | None:
    """Return the ISO day a timestamp begins with, or None where it states none."""
    found = _DAY.match(timestamp or "")
    return found[0] if found else None
