"""What may a template declare, and where does a file say something else?"""

from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Strict,
    StringConstraints,
    ValidationError,
)

from exposure.errors import InputError
from exposure.ingest.sbom.tolerant import Json
from exposure.model.attest.template import Recipient, Shape
from exposure.model.law.authority import AffiliateRule, Conduct, Reach

SEE = "docs/reference/templates.md lists what a template declares"
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
FileName = Annotated[str, StringConstraints(pattern=r"^[\w-]+\.docx$")]
Answer = Annotated[bool, BeforeValidator(lambda text: _TRUTH.get(text, text))]
"""YAML keeps the spelling of every value here, so that yes and no arrive as texts."""
_WordOf = Strict(False)
"""A word of a fixed list, which arrives as a text."""


class _Written(BaseModel):
    """What a person writes: every field is known, and nothing is converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class WrittenSection(_Written):
    """One entry of `sections`."""

    heading: Text
    sentences: list[Text]
    citation: str = ""
    after_representations: Answer = False


class WrittenRepresentation(_Written):
    """One entry of `representations`."""

    id: Id
    heading: Text
    citation: str = ""
    conduct: Annotated[Conduct, _WordOf]
    reach: Annotated[Reach, _WordOf]
    affiliates: Annotated[AffiliateRule, _WordOf]
    authorities: list[Text] = []
    shape: Annotated[Shape, _WordOf]
    text: Text
    choices: list[Text] = []
    company_wide: Answer = False


class WrittenTemplate(_Written):
    """A file `<name>.yaml` of templates."""

    title: Text
    recipient: Annotated[Recipient, _WordOf]
    clauses: list[Text] = []
    citations: list[Text] = []
    source: str = ""
    fields: dict[Name, Text] = {}
    sections: list[WrittenSection] = []
    representations: list[WrittenRepresentation] = []
    blanks: list[Text] = []
    words: dict[Name, Text] = {}
    word_file: FileName = "draft.docx"


_WANTED = {
    "missing": "this field",
    "string_too_short": "a text",
    "string_type": "a text",
    "bool_type": "true or false",
    "list_type": "a list",
    "model_type": "a mapping of fields",
    "dict_type": "a mapping of names to texts",
}
"""Kind of problem → what the place asks for."""
_PATTERNS = {
    r"^[a-z][a-z0-9_]*$": "a name of small letters, digits and _",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "an id of small letters, digits and -",
    r"^[\w-]+\.docx$": "the name of a .docx file without a folder",
}
_INSIDE: dict[str, type[BaseModel]] = {
    "sections": WrittenSection,
    "representations": WrittenRepresentation,
}


def shaped(contents: Json, name: str) -> WrittenTemplate:
    """Return the contents of a file in its shape. Raises `InputError` naming file and place."""
    try:
        return WrittenTemplate.model_validate(contents)
    except ValidationError as error:
        raise _refusal(error, name) from None


def _refusal(error: ValidationError, name: str) -> InputError:
    problems = error.errors(include_url=False)
    problem = problems[0]
    kind, parts = problem["type"], [str(part) for part in problem["loc"] if part != "[key]"]
    place = f"{name}: {'.'.join(parts)}: " if parts else f"{name}: "
    more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
    if kind == "extra_forbidden":
        known = ", ".join(_INSIDE.get(parts[0], WrittenTemplate).model_fields)
        return InputError(f"{place}expected one of {known}, met another field{more}", hint=SEE)
    context = problem.get("ctx", {})
    wanted = _WANTED.get(kind, problem["msg"])
    if kind == "enum":
        wanted = f"one of {str(context['expected']).replace(' or ', ', ')}"
    elif kind == "string_pattern_mismatch":
        wanted = _PATTERNS[str(context["pattern"])]
    met = "none" if kind == "missing" else _shown(problem["input"])
    return InputError(f"{place}expected {wanted}, met {met}{more}", hint=SEE)


def _shown(met: object) -> str:
    if met is None or met == "":
        return "nothing"
    if isinstance(met, list):
        return "a list"
    return "a mapping" if isinstance(met, dict) else repr(met)[:80]
