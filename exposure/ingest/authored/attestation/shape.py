"""What may people write for an attestation, and where does a file say something else?"""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from exposure.errors import InputError
from exposure.ingest.sbom.tolerant import Json
from exposure.model.attest.disclosure import DisclosureColumn

SEE = "docs/reference/attestation-records.md lists what the file may hold"
FORM = "exposure-attestation/1"
LONGEST = 5_000
"""Characters of one text; what is longer belongs in a file, which `reference` names."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]
Uei = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]{12}$")]
Cage = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]{5}$")]


class _Written(BaseModel):
    """What a person writes: every field is known, and nothing is converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class WrittenEntity(_Written):
    """One entry of `entities`."""

    name: Text
    uei: Uei | None = None
    cage: Cage | None = None
    address: Text | None = None


class WrittenWord(_Written):
    """One entry of `requirements`."""

    requirement: Text
    contract: Text | None = None
    owner: Text | None = None
    due: Text | None = None
    said: Text | None = None
    by: Text | None = None
    on: Text | None = None
    reference: Text | None = None


class WrittenProduct(_Written):
    """One entry of `products`: beside its name, columns of a disclosure."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)
    __pydantic_extra__: dict[str, Text | None]
    product: Text


class WrittenRecords(_Written):
    """A file of records."""

    form: Literal["exposure-attestation/1"]
    entities: list[WrittenEntity] | None = None
    requirements: list[WrittenWord] | None = None
    products: list[WrittenProduct] | None = None


_WANTED = {
    "missing": "this field",
    "string_too_short": "a text",
    "string_type": "a text",
    "list_type": "a list",
    "model_type": "a mapping of fields",
    "dict_type": "a mapping of fields",
    "literal_error": FORM,
}
"""Kind of problem → what the place asks for."""
_CODES = {"uei": "12 letters and digits", "cage": "5 letters and digits"}
_INSIDE: dict[str, type[BaseModel]] = {"entities": WrittenEntity, "requirements": WrittenWord}


def shaped(contents: Json, name: str) -> WrittenRecords:
    """Return the contents of a file in its shape. Raises `InputError` naming file and place."""
    try:
        return WrittenRecords.model_validate(contents)
    except ValidationError as error:
        raise _refusal(error, name) from None


def column_refusal(place: str, met: str, columns: Sequence[str]) -> InputError:
    """Return the one line for a column that no disclosure has."""
    near = get_close_matches(met.casefold(), columns, n=1)
    hint = f"the nearest is {near[0]!r}; {SEE}" if near else SEE
    return InputError(f"{place}.{met}: expected a column of the disclosure, met another field",
                      hint=hint)  # fmt: skip


def columns_known() -> tuple[str, ...]:
    """Return the columns that any rule may ask of a product."""
    return tuple(one.value for one in DisclosureColumn)


def _refusal(error: ValidationError, name: str) -> InputError:
    problems = error.errors(include_url=False)
    problem = problems[0]
    kind, loc = problem["type"], problem["loc"]
    where = ".".join(str(part) for part in loc)
    place = f"{name}: {where}: " if where else f"{name}: "
    more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
    if kind == "extra_forbidden":
        inside = _INSIDE.get(str(loc[0]), WrittenRecords) if len(loc) > 1 else WrittenRecords
        known = ", ".join(inside.model_fields)
        return InputError(f"{place}expected one of {known}, met another field{more}", hint=SEE)
    if kind == "string_too_long":
        met = f"{len(str(problem['input'])):,}"
        return InputError(f"{place}expected at most {LONGEST:,} characters, met {met}{more}",
                          hint="name the file that holds it under reference")  # fmt: skip
    wanted = _CODES.get(str(loc[-1]), "") if kind == "string_pattern_mismatch" else ""
    wanted = wanted or _WANTED.get(kind, problem["msg"])
    met = "none" if kind == "missing" else _shown(problem["input"])
    return InputError(f"{place}expected {wanted}, met {met}{more}", hint=SEE)


def _shown(met: object) -> str:
    if met is None or (isinstance(met, str) and not met.strip()):
        return "nothing"
    if isinstance(met, list):
        return "a list"
    return "a mapping" if isinstance(met, dict) else repr(met)[:80]
