"""Under which endings of a host does a country let anybody register a name?"""

_SECOND_LEVEL = frozenset({
    "ac", "asso", "co", "com", "edu", "gen", "go", "gob", "gouv", "gov", "govt", "gv", "ltd",
    "me", "mil", "ne", "net", "nhs", "nom", "or", "org", "plc", "sch",
})  # fmt: skip
_COUNTRY = 2
"""Letters of the top-level domain of a country."""


def is_public_suffix(second: str, top: str) -> bool:
    """Say whether the last two labels of a host are nobody's own: `co` and `uk`, `com` and `cn`."""
    return len(top) == _COUNTRY and second in _SECOND_LEVEL
