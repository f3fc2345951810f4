"""In which shape is a file that a person wrote, and where does it say something else?"""

from collections.abc import Mapping
from typing import TypeVar

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, ValidationError

from exposure.errors import InputError
from exposure.ingest.sbom.tolerant import Json


class Written(BaseModel):
    """What a person writes: every field is known, and nothing is converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


WrittenFile = TypeVar("WrittenFile", bound=Written)


class Form(Struct, frozen=True):
    """What is told of a kind of file where one says something else."""

    see: str
    """Where its fields are described, as a hint."""
    entries: Mapping[str, type[BaseModel]] = {}
    """Field that holds a list → the shape of its entries."""
    wanted: Mapping[str, str] = {}
    """Kind of problem → what the place asks for, where this file says it in other words."""
    patterns: Mapping[str, str] = {}
    """Pattern of a text → the same in words."""
    too_long: str = ""
    """What to do about a text that is too long, as a hint."""


_WANTED = {
    "missing": "this field",
    "string_too_short": "a text",
    "string_type": "a text",
    "bool_type": "true or false",
    "list_type": "a list",
    "model_type": "a mapping of fields",
    "dict_type": "a mapping of fields",
}
"""Kind of problem → what the place asks for."""


def shaped_as(shape: type[WrittenFile], contents: Json, name: str, form: Form) -> WrittenFile:
    """Return the contents of a file in its shape. Raises `InputError` naming file and place."""
    try:
        return shape.model_validate(contents)
    except ValidationError as error:
        raise _refusal(shape, error, name, form) from None


def _refusal(shape: type[BaseModel], error: ValidationError, name: str, form: Form) -> InputError:
    problems = error.errors(include_url=False)
    problem, hint = problems[0], form.see
    parts = [str(part) for part in problem["loc"] if part != "[key]"]
    place = ": ".join([name, *([".".join(parts)] if parts else []), "expected "])
    more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
    if problem["type"] == "extra_forbidden":
        inside = form.entries.get(parts[0], shape) if len(parts) > 1 else shape
        told = f"one of {', '.join(inside.model_fields)}, met another field"
    elif problem["type"] == "string_too_long":
        most, length = problem["ctx"]["max_length"], len(str(problem["input"]))
        told, hint = f"at most {most:,} characters, met {length:,}", form.too_long or hint
    else:
        met = "none" if problem["type"] == "missing" else _shown(problem["input"])
        asked = _asked(problem["type"], problem.get("ctx", {}), form) or problem["msg"]
        told = f"{asked}, met {met}"
    return InputError(f"{place}{told}{more}", hint=hint)


def _asked(kind: str, context: Mapping[str, object], form: Form) -> str:
    """Return what a place asks for; empty where only the library says it."""
    if kind == "enum":
        return f"one of {str(context['expected']).replace(' or ', ', ')}"
    if kind == "string_pattern_mismatch":
        return form.patterns.get(str(context["pattern"]), "")
    return form.wanted.get(kind) or _WANTED.get(kind, "")


def _shown(met: object) -> str:
    if met is None or (isinstance(met, str) and not met.strip()):
        return "nothing"
    if isinstance(met, list):
        return "a list"
    return "a mapping" if isinstance(met, dict) else repr(met)[:80]
