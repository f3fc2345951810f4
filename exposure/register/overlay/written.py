"""What did a user write in a file of his own, once the short forms of vendors are spelt out?

Every value is still as it was written; `authored` compares it with the register's own fields.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.errors import InputError
from exposure.model.designation import Handling
from exposure.register.overlay.file import (
    ACTS,
    PARTS,
    SEE,
    VendorsFile,
    Yaml,
    check_size,
    handling_in,
    has_parts,
    unexpected,
    usual_handling,
)

UNKNOWN_COUNTRY = "ZZ"
"""What ISO 3166 leaves for a country that nobody stated."""
_SIGNS = re.compile(r"[\W_]+")
_FIRST_OTHER_SCRIPT = 0x0370
"""From Greek on a name has a spelling in Latin letters beside it."""
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
    handling: Handling = Handling.public

    def fault(self, field: str, problem: str, hint: str = SEE) -> InputError:
        """Return the refusal of what stands in a field."""
        return InputError(f"{self.file}: {self.place}{field}: {problem}", hint=hint)


def sources_in(file: VendorsFile) -> dict[str, Yaml]:
    """Return the sources that a file declares, spelt out. Raises `InputError`."""
    if not has_parts(file.contents):
        return {}
    declared = file.contents.get("sources") or {}
    if not isinstance(declared, Mapping):
        raise unexpected(file, "sources", "a mapping of ids to sources", declared)
    check_size(file, "sources", len(declared))
    return {name: _source(value) for name, value in declared.items()}


def entries_in(file: VendorsFile, source: str, legal_forms: Collection[str]) -> Iterator[Entry]:
    """Yield each vendor of a file. Raises `InputError`.

    A fact without a source gets `source`; a name without a kind the one that its spelling shows.
    """
    usual = usual_handling(file)
    for place, written in _vendors(file):
        if not isinstance(written, Mapping):
            raise unexpected(file, place.rstrip("."), "a mapping of fields", written)
        fields = {key: value for key, value in written.items() if value is not None}
        for key in _LISTS:
            check_size(file, f"{place}{key}", len(_listed(fields.get(key))))
        extends = fields.pop("extends", "")
        if not isinstance(extends, str):
            raise unexpected(file, f"{place}extends", "the id of a vendor", extends)
        fields.pop("handling", None)
        handling = handling_in(file, place, written, usual)
        stated = {key: tuple(map(_keys, _listed(fields.get(key)))) for key in FACTS}
        filled = _filled(fields, file.name, source)
        filled["names"] = _with_kinds(filled["names"], legal_forms)
        yield Entry(file.name, place, filled, extends.strip(), source, stated, handling)


def _vendors(file: VendorsFile) -> Iterator[tuple[str, Yaml]]:
    contents = file.contents
    if has_parts(contents):
        for key in contents:
            if key not in PARTS:
                known = f"{', '.join(PARTS[:-1])} and {PARTS[-1]}"
                raise InputError(f"{file.name}: expected {known} alone, met {key!r}",
                                 hint="fields of a vendor stand under `vendors`")  # fmt: skip
        if not contents.get("vendors") and any(contents.get(part) for part in ACTS):
            return
        contents = contents.get("vendors")
    elif isinstance(contents, Mapping):
        yield "", contents
        return
    if not isinstance(contents, list) or not contents:
        raise unexpected(file, "", "a vendor, or a list of vendors", contents)
    check_size(file, "vendors", len(contents))
    for number, vendor in enumerate(contents):
        yield f"vendors.{number}.", vendor


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
