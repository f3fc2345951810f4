"""What does the context of a row say: `country=US; website=example.com`?"""

from collections.abc import Iterator

from msgspec import Struct

READ = frozenset(
    ("vendor", "product", "description", "notes", "website", "email", "country",
     "uei", "cage", "lei", "duns")
)  # fmt: skip
"""Keys that are read; all others are named in a note."""
_SPELLED = {"url": "website", "domain": "website", "e-mail": "email", "mail": "email"}
WITHOUT_KEY = "description"
"""What a context is that states no key at all."""


class Said(Struct, frozen=True, gc=False):
    """One `key=value` of a context."""

    key: str
    value: str


def said_in(context: str) -> Iterator[Said]:
    """Yield the pairs of a context in order; a part without `=` goes on with the value before."""
    key, value = WITHOUT_KEY, ""
    for part in context.split(";"):
        name, equals, rest = part.partition("=")
        named = name.strip().lower()
        if equals and _is_key(named):
            if value:
                yield Said(key, value)
            key, value = _SPELLED.get(named, named), rest.strip()
        else:
            value = f"{value}; {part.strip()}" if value and part.strip() else value or part.strip()
    if value:
        yield Said(key, value)


def _is_key(name: str) -> bool:
    return bool(name) and len(name) <= 40 and name.replace("_", "").replace("-", "").isalnum()
