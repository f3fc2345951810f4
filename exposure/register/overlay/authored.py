"""Are the fields of a user's file those of the register, and where not?"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from exposure.errors import InputError
from exposure.register import facts, schema
from exposure.register.overlay.file import SEE, VendorsFile, Yaml, nearest, shown
from exposure.register.overlay.written import Entry

A = TypeVar("A", bound=schema.Authored)

_SOURCES = TypeAdapter(dict[schema.Identifier, schema.AuthoredSource])
_KNOWN = sorted(
    {
        field
        for model in (
            schema.AuthoredVendor,
            schema.AuthoredName,
            schema.AuthoredProduct,
            schema.AuthoredDomain,
            schema.AuthoredPackage,
            schema.AuthoredExclusion,
            schema.AuthoredIdentifier,
            schema.AuthoredTexts,
        )
        for field in model.model_fields
    }
    | {"handling"}
)
_WANTED = {
    "country": "the two capital letters of a country",
    "text": "a host in lower case, such as example.com",
    "pattern": "a package URL without version, such as pkg:npm/%40example/*",
    "since": "a year, month or day, such as 2025-03",
    "until": "a year, month or day, such as 2025-03",
    "as_of": "a year, month or day, such as 2025-03",
}
"""Field whose pattern a person cannot read → what it asks for."""
_ID = "an id of lower-case letters, digits and hyphens"


def declared(file: VendorsFile, sources: Mapping[str, Yaml]) -> dict[str, facts.Source]:
    """Return the sources that a file declares. Raises `InputError` naming the place."""
    try:
        rows = _SOURCES.validate_python(sources)
    except ValidationError as error:
        raise _refusal(f"{file.name}: sources.", error) from None
    return {
        name: facts.Source(name, row.title, row.url, row.as_of, row.certainty)
        for name, row in rows.items()
    }


def shaped(
    shape: type[A], fields: Mapping[str, Yaml], before: str, known: Sequence[str], see: str = SEE
) -> A:
    """Return fields in the shape that a person may write. Raises `InputError`.

    `before` names file and place; `known` are the fields that may be meant by another word.
    """
    try:
        return shape.model_validate(fields)
    except ValidationError as error:
        raise _refusal(before, error, known, see) from None


def authored(entry: Entry) -> schema.AuthoredVendor:
    """Return a vendor in the register's own shape. Raises `InputError` naming file and place."""
    before = f"{entry.file}: {entry.place}"
    vendor = shaped(schema.AuthoredVendor, entry.fields, before, _KNOWN)
    kinds = [row.kind for row in vendor.identifiers]
    for kind in kinds:
        if kinds.count(kind) > 1:
            raise entry.fault("identifiers", f"expected each kind once, met twice: {kind!r}")
    return vendor


def _refusal(
    before: str, error: ValidationError, known: Sequence[str] = _KNOWN, see: str = SEE
) -> InputError:
    problems = error.errors(include_url=False)
    problem = problems[0]
    place = ".".join(str(part) for part in problem["loc"] if part != "[key]")
    field = str(problem["loc"][-1]) if problem["loc"] else ""
    expected = str(problem.get("ctx", {}).get("expected", ""))
    wanted = _wanted(problem["type"], field, expected) or _lowered(problem["msg"])
    met = {"missing": "none", "extra_forbidden": repr(field)}.get(problem["type"])
    more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
    said = f"{before}{place}: expected {wanted}, met {met or shown(problem['input'])}{more}"
    unknown = problem["type"] == "extra_forbidden"
    return InputError(said, hint=nearest(field, known, see) if unknown else see)


def _wanted(kind: str, field: str, expected: str) -> str:
    """Say in our words what a field asks for; empty for what a file rarely gets wrong."""
    match kind:
        case "missing":
            return "this field"
        case "extra_forbidden":
            return "a field of the register"
        case "string_pattern_mismatch":
            return _WANTED.get(field, _ID)
        case "literal_error" | "enum":
            return expected
        case "list_type" | "tuple_type":
            return "a list"
        case _:
            return "a mapping of fields" if kind in {"model_type", "dict_type"} else ""


def _lowered(message: str) -> str:
    return f"otherwise: {message[:1].lower()}{message[1:]}"
