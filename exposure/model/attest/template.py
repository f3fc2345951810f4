"""What does a template declare: its fields, its representations, the clauses that call for it?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.law.authority import AffiliateRule, Conduct, Reach


class Recipient(StrEnum):
    """To whom a document goes."""

    customer = "customer"
    """The agency of a contract, or the prime of a sub-tier contract."""
    subcontractor = "subcontractor"
    issuer = "issuer"
    """Of a letter."""
    nobody = "nobody"
    """It stays inside."""


class Shape(StrEnum):
    """How a representation is worded."""

    boxes = "boxes"
    """A person marks one of the alternatives."""
    by_submission = "by_submission"
    """It takes effect by submitting an offer, or by signing: refused where it is not carried."""


class Field(Struct, frozen=True):
    """A word in braces that a template may use, `{offeror}`, and where it comes from."""

    name: str
    means: str


class TemplateRepresentation(Struct, frozen=True):
    """One representation that a template words."""

    id: str
    heading: str
    citation: str
    conduct: Conduct
    reach: Reach
    affiliates: AffiliateRule
    authorities: tuple[str, ...]
    """Ids of authorities: it is about the vendors whom they name; empty where the draft names one."""
    shape: Shape
    text: str
    """With fields in braces. Of boxes, what stands before the alternatives."""
    choices: tuple[str, ...] = ()
    """Of boxes, each alternative to its end; the last one is the denial."""
    company_wide: bool = False
    """Whether it speaks of the whole company, as its paragraph asks, and not of one contract."""


class TemplateSection(Struct, frozen=True):
    """Sentences of our own under a heading."""

    heading: str
    sentences: tuple[str, ...]
    """With fields in braces."""
    citation: str = ""
    after_representations: bool = False
    """Whether it stands behind the representations, and not before them."""


class Template(Struct, frozen=True):
    """What one file under templates/ declares."""

    name: str
    """Its file name without `.yaml`."""
    title: str
    recipient: Recipient
    clauses: tuple[str, ...]
    """Numbers of the clauses that call for it; empty where no clause does."""
    citations: tuple[str, ...]
    """Every paragraph on which its words rest."""
    source: str
    """Id of the source in which the texts it follows were read."""
    fields: tuple[Field, ...]
    sections: tuple[TemplateSection, ...] = ()
    representations: tuple[TemplateRepresentation, ...] = ()
    blanks: tuple[str, ...] = ()
    """Labels of the lines at its end: signature, name, title, date."""
    words: dict[str, str] = {}
    """Further texts of its own by name, with fields in braces, for the code that drafts from it."""
    word_file: str = "draft.docx"
    """The Word file that lays it out."""


LAYOUT_FIELDS: dict[str, str] = {
    "title": "what the document is called",
    "recipient": "who is to receive it; empty for an internal document",
    "contract": "the contract's number; empty for the company as a whole",
    "as_of": "the law date, YYYY-MM-DD",
    "marking": "the text of --marking; empty without one",
    "draft": "DRAFT, or nothing on a form that states nothing",
    "body": "everything under the title, in a paragraph of its own: {{p body }}",
}
"""Field that a Word layout may use as `{{ name }}` → what stands there."""
