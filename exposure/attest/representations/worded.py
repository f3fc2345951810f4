"""What does a representation become in a draft, as far as its claim carries it?"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from exposure.attest.words import declared, filled, word_of
from exposure.model.attest.claim import Claim, Hindrance, Support
from exposure.model.attest.draft import Block, Boxes, Points, Section, Sentence
from exposure.model.attest.template import Shape, Template, TemplateRepresentation

LEFT_TO_A_PERSON = "This draft offers no wording for this paragraph: a person completes it."
BY_SUBMISSION = (
    "This draft makes no representation under this paragraph. A person completes it before an offer "
    "is submitted, because the paragraph takes effect by submission."
)
SUBJECT_TO = "subject to the following:"
QUALIFIED = f"This statement is made {SUBJECT_TO}"
THE_COMPANY = "the company"
"""How qualifications call whoever makes a statement; a document calls it by its name."""


class Worded(Struct, frozen=True):
    """One representation as a section of a draft."""

    section: Section
    claim: Claim
    carried: bool
    """Whether the section represents anything."""
    disclosed: str = ""
    """What stands in the draft for findings that are disclosed with it; empty where none are."""


def worded(
    template: Template,
    one: TemplateRepresentation,
    claim: Claim,
    fields: Mapping[str, str],
) -> Worded:
    """Return a representation in words: as written, with qualifications or a disclosure, or left open.

    Raises `InputError` for a field that the template does not declare.
    """
    place = f"{template.name}.yaml: representation {one.id!r}"
    usable = declared(template, fields)
    text, heading = filled(one.text, usable, place), filled(one.heading, usable, place)
    choices = tuple(filled(choice, usable, place) for choice in one.choices)
    disclosure = _disclosure(template, one, claim, fields)
    carried = claim.may_be_drafted or bool(disclosure)
    limits = qualifications_of(claim, fields.get("offeror", ""))
    if not carried:
        left = LEFT_TO_A_PERSON if one.shape is Shape.boxes else BY_SUBMISSION
        blocks: tuple[Block, ...] = (Sentence(left, one.citation, claim.id),)
    elif one.shape is Shape.boxes:
        blocks = (Boxes(text, _qualified(choices, limits), one.citation, claim.id),)
    else:
        said = Sentence(text, one.citation, claim.id)
        blocks = (said, *_behind(claim, disclosure, one.citation, limits))
    return Worded(Section(heading, blocks), claim, carried, disclosure)


def qualifications_of(claim: Claim, writer: str) -> tuple[str, ...]:
    """Return what must stand beside a statement, with the name of whoever makes it."""
    said = (one.replace(THE_COMPANY, writer or THE_COMPANY) for one in claim.qualifications)
    return tuple(dict.fromkeys(said))


def _qualified(choices: tuple[str, ...], limits: tuple[str, ...]) -> tuple[str, ...]:
    """Return the alternatives, the denial with its qualifications: no box carries it without them."""
    if not limits:
        return choices
    denial = choices[-1].rstrip(" .;")
    inline = [one[:1].lower() + one[1:].removesuffix(".") for one in limits]
    several = len(inline) > 1
    said = "; ".join(
        f"({number}) {one}" if several else one for number, one in enumerate(inline, 1)
    )
    return (*choices[:-1], f"{denial}, {SUBJECT_TO} {said}.")


def _behind(
    claim: Claim, disclosure: str, citation: str, limits: tuple[str, ...]
) -> Iterator[Block]:
    if disclosure:
        yield Sentence(disclosure, citation, claim.id)
    if limits:
        yield Sentence(QUALIFIED, claim=claim.id)
        yield Points(limits)


def _disclosure(
    template: Template, one: TemplateRepresentation, claim: Claim, fields: Mapping[str, str]
) -> str:
    """Return what says that findings are disclosed, where its paragraph lets them be.

    That helps only where confirmed or probable findings are all that speaks against it: what needs a
    person first is not disclosed away.
    """
    if claim.support is not Support.not_supported or one.shape is Shape.boxes:
        return ""
    if any(_bars(obstacle.hindrance, obstacle.qualification) for obstacle in claim.obstacles):
        return ""
    return word_of(template, f"disclosure_{one.id.replace('-', '_')}", fields)


def _bars(hindrance: Hindrance, qualification: str) -> bool:
    return hindrance is not Hindrance.exposed and not qualification
