"""In which words is a count said?"""


def number_of(count: int, one: str, many: str = "") -> str:
    """Return `1 finding`, `2 findings` or `1,742 components`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def bought_words(count: int) -> str:
    """Return `62 bought products and vendors`: what vendor sheets name is one or the other."""
    return number_of(count, "bought product or vendor", "bought products and vendors")
