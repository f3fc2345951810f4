"""What does a drafted document say, before any medium renders it?"""

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct


class Audience(StrEnum):
    """Who may read a document."""

    outgoing = "outgoing"
    """The recipient: nothing of how the company came to it, and nothing of anybody else's."""
    internal = "internal"


class Sentence(Struct, frozen=True, tag="sentence"):
    """One sentence, or one paragraph that is read as one."""

    text: str
    citation: str = ""
    """The paragraph that it follows, shown behind it; empty for words of our own."""
    claim: str = ""
    """Id of the claim that it makes; empty where it claims nothing of the company's records."""


class Boxes(Struct, frozen=True, tag="boxes"):
    """Alternatives of which a person marks one; the program marks none."""

    lead: str
    """What stands before the alternatives: `The offeror represents that it`."""
    choices: tuple[str, ...]
    """Each to its end: `does not provide ...`."""
    citation: str = ""
    claim: str = ""


class Blank(Struct, frozen=True):
    """One line that a person fills in."""

    label: str
    filled: str = ""
    """What the records already say; empty where the line stays empty."""


class Blanks(Struct, frozen=True, tag="blanks"):
    """Lines for a person: a name, a date, a signature."""

    blanks: tuple[Blank, ...]


class Points(Struct, frozen=True, tag="points"):
    """A list of short texts, in their order."""

    points: tuple[str, ...]


class Table(Struct, frozen=True, tag="table"):
    """Rows under one header row."""

    title: str
    """What it shows: its caption, and what a screen reader says of it."""
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Each as long as `columns`; an empty text is a blank for a person."""


Block: TypeAlias = Sentence | Boxes | Blanks | Points | Table


class Section(Struct, frozen=True):
    """Blocks under one heading."""

    heading: str
    blocks: tuple[Block, ...]


class Draft(Struct, frozen=True):
    """One document, the same in every medium."""

    template: str
    """Name of the template that it was drafted from, such as `fascsa-submission`."""
    title: str
    audience: Audience
    recipient: str
    """Who is to receive it; empty for an internal document."""
    contract: str | None
    """Its number; None for the company as a whole."""
    as_of: str
    """The law date, ISO."""
    facts: tuple[Blank, ...]
    """What stands under the title, line by line: offeror, contract, law date."""
    sections: tuple[Section, ...]
    is_draft: bool = True
    """Whether DRAFT must stand on it; false for a form of our own that states nothing."""
    language: str = "en-US"
