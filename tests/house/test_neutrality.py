"""Does the package's Python know any vendor by name, rather than from the register?"""

import re
from collections.abc import Iterator

import pytest

from exposure.register.load import load_register

SHORTEST = 4
"""Shorter names are also syllables of ordinary words."""

ORDINARY: dict[str, str] = {
    "github": "a type of package URLs, and a host of many",
    "hf.co": "a host of many",
    "huggingface": "a type of package URLs",
    "huggingface.co": "a host of many",
    "meta": "a tag of HTML, and a member of OpenDocument archives",
}
"""A name of the register that is also a word of our trade → why it may stand in the code."""


@pytest.fixture(scope="module")
def names() -> set[str]:
    """Every name by which the register knows a vendor, its ids and products included."""
    return {name.lower() for name in _names() if len(name) >= SHORTEST}


def test_no_vendor_is_named_in_the_code(modules, names: set[str]) -> None:
    hits = [
        f"{module.path}:{line} {found}"
        for module in modules
        for line, found in _named(module.text, names - set(ORDINARY))
    ]

    assert not hits, "\n".join(hits)


def test_each_ordinary_name_is_still_in_the_register_and_in_the_code(modules, names) -> None:
    used = {found for module in modules for _, found in _named(module.text, names)}

    assert set(ORDINARY) - (used & names) == set()


def _names() -> Iterator[str]:
    for vendor in load_register().vendors.values():
        yield from (vendor.id, vendor.name, *vendor.also)
        yield from (name.text for name in vendor.names if not name.ambiguous)
        yield from (product.text for product in vendor.products if not product.weak)
        yield from (domain.text for domain in vendor.domains)


def _named(text: str, names: set[str]) -> Iterator[tuple[int, str]]:
    """Whole names in strings, comments and identifiers alike; `_` parts the words of a name."""
    pattern = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    for match in re.finditer(rf"(?<![^\W_])(?:{pattern})(?![^\W_])", text.lower()):
        yield text.count("\n", 0, match.start()) + 1, match.group()
