"""What may a person write in the form of a letter, and where does a file say something else?"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, StringConstraints

from exposure.ingest.authored.written import Form, Written, shaped_as
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


class WrittenSentence(Written):
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


class WrittenLetter(Written):
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


_FORM = Form(
    SEE,
    entries={"sentences": WrittenSentence},
    wanted={"literal_error": "exposure-letter/1"},
    too_long="copy the one sentence that is asked for",
)


def shaped(contents: Json, name: str) -> WrittenLetter:
    """Return the contents of a form in its shape. Raises `InputError` naming file and place."""
    return shaped_as(WrittenLetter, contents, name, _FORM)
