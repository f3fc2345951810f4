"""What did a user write in a vendors file, once its short forms are spelt out?

Every value is still as it was written; `authored` compares it with the register's own fields.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import TypeAlias, TypeGuard

from msgspec import Struct

from exposure.errors import InputError

Yaml: TypeAlias = "Mapping[str, Yaml] | Sequence[Yaml] | str | Decimal | float | bool | None"
"""Numbers and dates of a vendors file stay the texts that a person wrote."""

UNKNOWN_COUNTRY = "ZZ"
"""What ISO 3166 leaves for a country that nobody stated."""
MOST_ENTRIES = 2_000
"""Vendors of one file, and facts of one list: what is longer was not written by a person."""
SEE = "docs/guides/own-vendors.md shows whole files"
_SIGNS = re.compile(r"[\W_]+")
_FIRST_OTHER_SCRIPT = 0x0370
"""From Greek on a name has a spelling in Latin letters beside it."""
_TOP = ("sources", "vendors")
FACTS = {
    "names": "text",
    "products": "text",
    "domains": "text",
    "packages": "pattern",
    "excluded": "text",
    "identifiers": "text",
}
"""List of facts → the field that a text alone stands for."""
GROUPS = ("cpe_vendors", "model_ids")
_LISTS = (*FACTS, "also", "trades", "package_tokens")


class VendorsFile(Struct, frozen=True):
    """One file of a user, read and not yet understood."""

    name: str
    """As the user named it."""
    sha256: str
    contents: Yaml


class Entry(Struct, frozen=True):
    """One vendor of a file, with the register's fields in place of short forms."""

    file: str
    place: str
    """Before the name of a field: `vendors.0.`, or empty where the file is one vendor."""
    fields: dict[str, Yaml]
    extends: str
    """Id of the vendor whose facts these join; empty for a vendor of the user's own."""
    source: str
    """Id of the source of each fact that names none."""
    stated: dict[str, tuple[frozenset[str], ...]]
    """List of facts → for each fact the fields that the user wrote."""

    def fault(self, field: str, problem: str, hint: str = SEE) -> InputError:
        """Return the refusal of what stands in a field."""
        return InputError(f"{self.file}: {self.place}{field}: {problem}", hint=hint)


def sources_in(file: VendorsFile) -> dict[str, Yaml]:
    """Return the sources that a file declares, spelt out. Raises `InputError`."""
    if not _has_parts(file.contents):
        return {}
    declared = file.contents.get("sources") or {}
    if not isinstance(declared, Mapping):
        raise _unexpected(file, "sources", "a mapping of ids to sources", declared)
    _check_size(file, "sources", len(declared))
    return {name: _source(value) for name, value in declared.items()}


def entries_in(file: VendorsFile, source: str, legal_forms: Collection[str]) -> Iterator[Entry]:
    """Yield each vendor of a file. Raises `InputError`.

    A fact without a source gets `source`; a name without a kind the one that its spelling shows.
    """
    for place, written in _vendors(file):
        if not isinstance(written, Mapping):
            raise _unexpected(file, place.rstrip("."), "a mapping of fields", written)
        fields = {key: value for key, value in written.items() if value is not None}
        for key in _LISTS:
            _check_size(file, f"{place}{key}", len(_listed(fields.get(key))))
        extends = fields.pop("extends", "")
        if not isinstance(extends, str):
            raise _unexpected(file, f"{place}extends", "the id of a vendor", extends)
        stated = {key: tuple(map(_keys, _listed(fields.get(key)))) for key in FACTS}
        filled = _filled(fields, file.name, source)
        filled["names"] = _with_kinds(filled["names"], legal_forms)
        yield Entry(file.name, place, filled, extends.strip(), source, stated)


def _vendors(file: VendorsFile) -> Iterator[tuple[str, Yaml]]:
    contents = file.contents
    if _has_parts(contents):
        for key in contents:
            if key not in _TOP:
                raise InputError(f"{file.name}: expected {' and '.join(_TOP)} alone, met {key!r}",
                                 hint="fields of a vendor stand under `vendors`")  # fmt: skip
        contents = contents.get("vendors")
    elif isinstance(contents, Mapping):
        yield "", contents
        return
    if not isinstance(contents, list) or not contents:
        raise _unexpected(file, "", "a vendor, or a list of vendors", contents)
    _check_size(file, "vendors", len(contents))
    for number, vendor in enumerate(contents):
        yield f"vendors.{number}.", vendor


def _has_parts(contents: Yaml) -> TypeGuard[Mapping[str, Yaml]]:
    return isinstance(contents, Mapping) and any(part in contents for part in _TOP)


def _filled(fields: Mapping[str, Yaml], name: str, source: str) -> dict[str, Yaml]:
    """Return the fields with every short form spelt out, and every missing source filled in."""
    filled: dict[str, Yaml] = {"also": [], "names": [], **fields}
    for key, told_by in FACTS.items():
        if isinstance(filled.get(key), list):
            filled[key] = [_fact(key, one, told_by, source) for one in _listed(filled[key])]
    for key in GROUPS:
        group = filled.get(key)
        if isinstance(group, list):
            filled[key] = {"texts": group, "source": source}
        elif isinstance(group, Mapping):
            filled[key] = {"source": source, **group}
    filled["excluded"] = _with_reasons(filled.get("excluded", []), name)
    return filled


def _fact(key: str, written: Yaml, told_by: str, source: str) -> Yaml:
    if isinstance(written, str) and key != "identifiers":
        return {told_by: written, "source": source}
    if isinstance(written, Mapping):
        return {"source": source, **{k: v for k, v in written.items() if v is not None}}
    return written


def _with_kinds(names: Yaml, legal_forms: Collection[str]) -> Yaml:
    if not isinstance(names, list):
        return names
    return [
        {"kind": _kind(str(name.get("text", "")), legal_forms), **name}
        if isinstance(name, Mapping)
        else name
        for name in names
    ]


def _kind(text: str, legal_forms: Collection[str]) -> str:
    if any(letter.isalpha() and ord(letter) >= _FIRST_OTHER_SCRIPT for letter in text):
        return "native"
    words = words_of(text)
    return "legal" if len(words) > 1 and words[-1] in legal_forms else "alias"


def words_of(text: str) -> list[str]:
    """Return the words of a name in lower case, without signs; dotted letters stay one word."""
    return _SIGNS.sub(" ", text.casefold().replace(".", "")).split()


def _with_reasons(excluded: Yaml, name: str) -> Yaml:
    if not isinstance(excluded, list):
        return excluded
    reason = f"somebody else, as stated in {name}"
    return [{"reason": reason, **one} if isinstance(one, Mapping) else one for one in excluded]


def _source(written: Yaml) -> Yaml:
    """Return a declared source in full; the user vouches for it unless he says otherwise."""
    usual = {"url": "", "as_of": "", "certainty": "secondary"}
    if isinstance(written, str):
        return {**usual, "title": written}
    if isinstance(written, Mapping):
        return {**usual, **{key: value for key, value in written.items() if value is not None}}
    return written


def _listed(value: Yaml) -> Sequence[Yaml]:
    return value if isinstance(value, list) else ()


def _keys(fact: Yaml) -> frozenset[str]:
    return frozenset(fact) if isinstance(fact, Mapping) else frozenset()


def _check_size(file: VendorsFile, place: str, size: int) -> None:
    if size > MOST_ENTRIES:
        raise InputError(f"{file.name}: {place}: expected at most {MOST_ENTRIES:,} entries, "
                         f"met {size:,}", hint="split the file, or the vendor")  # fmt: skip


def _unexpected(file: VendorsFile, place: str, expected: str, met: Yaml) -> InputError:
    where = f"{file.name}: {place}: " if place else f"{file.name}: "
    return InputError(f"{where}expected {expected}, met {shown(met)}", hint=SEE)


def shown(met: Yaml) -> str:
    """Return in a few words what stood where something else was expected."""
    match met:
        case None | "" | [] | {}:
            return "nothing"
        case list():
            return "a list"
        case Mapping():
            return f"a mapping of {', '.join(sorted(met)[:3])}"[:80]
        case _:
            return repr(met) if len(repr(met)) <= 80 else f"{repr(met)[:77]}..."


def nearest(met: str, known: Sequence[str]) -> str:
    """Return a hint at the known word that looks most like the one that was met, if one does."""
    close = get_close_matches(met, known, n=1)
    return f"did you mean {close[0]}? {SEE}" if close else SEE
