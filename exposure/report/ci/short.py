"""How much of a name that others wrote stands in an output of a build?"""

LONGEST_NAME = 300
"""Characters: build servers cut or drop lines of hundreds of thousands, and the rest with them."""


def short(text: str, longest: int = LONGEST_NAME) -> str:
    """Return a text as it stands, or its beginning with `…` where it is longer."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def called(name: str, version: str) -> str:
    """Return name and version of a component, of very long ones the beginning."""
    return f"{short(name)} {short(version)}".strip()
