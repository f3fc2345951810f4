"""What may a person write in the form of a letter, and where does a file say something else?"""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from exposure.errors import InputError
from exposure.ingest.sbom.tolerant import Json

SEE = "docs/reference/letters.md lists what the form may hold"
UNKNOWN = "unknown"
LONGEST_QUOTE, LONGEST_TEXT = 5_000, 300
"""Characters; what is longer was not copied from a letter by a person."""

Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TEXT)
]
Quote = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_QUOTE)
]
Word = Annotated[Text, BeforeValidator(lambda met: UNKNOWN if met is None else met)]
"""A word of a list, or `unknown`; a place that was left empty is unknown too."""


class _Written(BaseModel):
    """What a person writes: every field is known, and nothing is converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class WrittenSentence(_Written):
    """One entry of `sentences`."""

    quote: Quote
    conduct: Word = UNKNOWN
    reach: Word = UNKNOWN
    company_wide: Word = UNKNOWN
    affiliates: Word = UNKNOWN
    tiers: Word = UNKNOWN
    qualifier: Word = UNKNOWN
    time: Word = UNKNOWN
    open_source: Word = UNKNOWN
    signer: Word = UNKNOWN
    vendors: list[Text] = []


class WrittenLetter(_Written):
    """A form of a letter."""

    form: Literal["exposure-letter/1"]
    issuer: Word
    issuer_role: Word = UNKNOWN
    recipient: Word = UNKNOWN
    reference: Word = UNKNOWN
    dated: Word = UNKNOWN
    received: Word
    due: Word = UNKNOWN
    contracts: list[Text] = []
    vendors: list[Text] = []
    sentences: list[WrittenSentence]


_WANTED = {
    "missing": "this field",
    "string_too_short": "a text",
    "string_type": "a text",
    "list_type": "a list",
    "model_type": "a mapping of fields",
    "dict_type": "a mapping of fields",
    "literal_error": "exposure-letter/1",
}
"""Kind of problem → what the place asks for."""


def shaped(contents: Json, name: str) -> WrittenLetter:
    """Return the contents of a form in its shape. Raises `InputError` naming file and place."""
    try:
        return WrittenLetter.model_validate(contents)
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
        inside = WrittenSentence if len(problem["loc"]) > 1 else WrittenLetter
        known = ", ".join(inside.model_fields)
        return InputError(f"{place}expected one of {known}, met another field{more}", hint=SEE)
    if kind == "string_too_long":
        most, length = problem["ctx"]["max_length"], len(str(problem["input"]))
        said = f"{place}expected at most {most:,} characters, met {length:,}{more}"
        return InputError(said, hint="copy the one sentence that is asked for")
    wanted = _WANTED.get(kind, problem["msg"])
    met = "none" if kind == "missing" else _shown(problem["input"])
    return InputError(f"{place}expected {wanted}, met {met}{more}", hint=SEE)


def _shown(met: object) -> str:
    if met is None or met == "" or (isinstance(met, str) and not met.strip()):
        return "nothing"
    if isinstance(met, list):
        return "a list"
    return "a mapping" if isinstance(met, dict) else repr(met)[:80]
