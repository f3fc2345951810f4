"""What is left of an official number once the ways to write it are taken away?"""

_BLANKS = str.maketrans("", "", " -\t\u00a0")


def plain_number(written: str) -> str:
    """Return a number in capitals, without blanks and hyphens: `12-345` becomes `12345`."""
    return written.upper().translate(_BLANKS)
