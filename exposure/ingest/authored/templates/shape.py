"""What may a template declare, and where does a file say something else?"""

from typing import Annotated

from pydantic import BeforeValidator, Strict, StringConstraints

from exposure.ingest.authored.written import Form, Written, shaped_as
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


class WrittenSection(Written):
    """One entry of `sections`."""

    heading: Text
    sentences: list[Text]
    citation: str = ""
    after_representations: Answer = False


class WrittenRepresentation(Written):
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


class WrittenTemplate(Written):
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


_FORM = Form(
    SEE,
    entries={"sections": WrittenSection, "representations": WrittenRepresentation},
    wanted={"dict_type": "a mapping of names to texts"},
    patterns={
        r"^[a-z][a-z0-9_]*$": "a name of small letters, digits and _",
        r"^[a-z0-9]+(-[a-z0-9]+)*$": "an id of small letters, digits and -",
        r"^[\w-]+\.docx$": "the name of a .docx file without a folder",
    },
)


def shaped(contents: Json, name: str) -> WrittenTemplate:
    """Return the contents of a file in its shape. Raises `InputError` naming file and place."""
    return shaped_as(WrittenTemplate, contents, name, _FORM)
