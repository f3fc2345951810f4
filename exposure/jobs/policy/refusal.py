"""How is a person told what exposure.toml may hold, in one line?"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec

from exposure.errors import SettingsError, in_plain_words

SEE = "docs/reference/settings.md lists what it may hold"

_WORDS = (
    ("Object contains unknown field", "expected a known key, met"),
    ("Object missing required field", "expected the key"),
    ("Invalid enum value", "expected one of the words it knows, met"),
    ("Invalid RFC3339 encoded date", "expected a day as YYYY-MM-DD, met another text"),
    ("`str | object`", "a word or a table"),
    ("`str | array`", "a text or a list of texts"),
    ("`str | object | array | null`", "a text, a table or a list"),
    ("`date | null`", "a day as YYYY-MM-DD"),
    ("`int | null`", "`int`"),
    ("Expected", "expected"),
    (", got", ", met"),
)
"""How the decoder says it → how this program does."""
Entry = TypeVar("Entry", bound=msgspec.Struct)


def each(
    name: str, table: str, stated: dict[str, object], kind: type[Entry], hint: str = SEE
) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of a table by key, one by one, so that an error can name its key."""
    for key, value in sorted(stated.items()):
        try:
            yield key, msgspec.convert({"stated": value}, kind)
        except msgspec.ValidationError as error:
            raise refusal(name, error, f"{table}.{key}", hint) from None


def refusal(
    name: str, error: msgspec.ValidationError, key: str = "", hint: str = SEE
) -> SettingsError:
    """Say in our words which key was met, and what was expected there."""
    what, _, place = str(error).partition(" - at `$")
    for theirs, ours in _WORDS:
        what = what.replace(theirs, ours)
    what = in_plain_words(what)
    key += place.rstrip("`").removeprefix(".stated" if key else ".")
    return SettingsError(f"{name}: {key + ': ' if key else ''}{what}", hint=hint)


def positive(name: str, key: str, stated: int) -> int:
    """Return a number of at least 1. Raises `SettingsError`."""
    if stated < 1:
        raise SettingsError(f"{name}: {key}: expected at least 1, met {stated}", hint=SEE)
    return stated


def named(place: str, texts: Sequence[str]) -> None:
    """Raise `SettingsError` for an empty name."""
    if not all(map(str.strip, texts)):
        raise SettingsError(f"{place}: expected a name, met an empty text", hint=SEE)
