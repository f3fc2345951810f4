"""What may a person write of scenarios, and where does a file say something else?"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from exposure.errors import InputError
from exposure.ingest.sbom.tolerant import Json

SEE = "docs/reference/scenarios.md lists what a file may hold"
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Written(BaseModel):
    """What a person writes: every field is known, and nothing is converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class WrittenScenario(_Written):
    """One entry of `scenarios`."""

    name: Text
    """Heading of its column; each name once."""
    vendors: list[Text]
    """Ids or names of the register, or organisations of the records by any of their spellings."""
    authority: Text | None = None
    """An id of docs/reference/authorities.md; without one no verdict is told."""
    since: Text | None = None
    """Day, YYYY-MM-DD, on which it is assumed to take effect; without one the law date itself."""
    note: str = ""


class WrittenScenarios(_Written):
    """A file of scenarios."""

    scenarios: list[WrittenScenario]
    law_dates: list[Text] = []
    """Days, YYYY-MM-DD, at which to look; without any the law date of the command."""


_WANTED = {
    "missing": "this field",
    "string_too_short": "a text",
    "string_type": "a text",
    "list_type": "a list",
    "model_type": "a mapping of fields",
    "dict_type": "a mapping of fields",
}
"""Kind of problem → what the place asks for."""


def shaped(contents: Json, name: str) -> WrittenScenarios:
    """Return the contents of a file in its shape. Raises `InputError` naming file and place."""
    try:
        return WrittenScenarios.model_validate(contents)
    except ValidationError as error:
        raise _refusal(error, name) from None


def _refusal(error: ValidationError, name: str) -> InputError:
    problems = error.errors(include_url=False)
    problem = problems[0]
    kind = problem["type"]
    where = ".".join(str(part) for part in problem["loc"])
    place = f"{name}: {where}: " if where else f"{name}: "
    more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
    if kind == "extra_forbidden":
        known = ", ".join(_fields(len(problem["loc"]) > 1))
        return InputError(f"{place}expected one of {known}, met another field{more}", hint=SEE)
    wanted = _WANTED.get(kind, problem["msg"])
    met = "none" if kind == "missing" else _shown(problem["input"])
    return InputError(f"{place}expected {wanted}, met {met}{more}", hint=SEE)


def _fields(inside: bool) -> list[str]:
    return list((WrittenScenario if inside else WrittenScenarios).model_fields)


def _shown(met: object) -> str:
    if met is None or met == "":
        return "nothing"
    if isinstance(met, list):
        return "a list"
    return "a mapping" if isinstance(met, dict) else repr(met)[:80]
