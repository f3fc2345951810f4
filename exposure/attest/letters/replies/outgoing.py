"""What do the replies to a letter have in common: to whom, about what, and who is to sign?"""

from collections.abc import Iterator, Mapping, Sequence

from exposure.attest.entities import plain_entity
from exposure.attest.letters.answered import Matter
from exposure.attest.words import sections_of
from exposure.model.attest.draft import Audience, Blank, Blanks, Draft, Section
from exposure.model.attest.letter import Letter
from exposure.model.attest.template import Template

SIGNATURE = "Signature"


def fields_of(matter: Matter) -> dict[str, str]:
    """Return what templates of replies may use, from the letter alone."""
    letter = matter.letter
    return {
        "entity": letter.recipient,
        "issuer": letter.issuer,
        "letter": letter_words(letter),
        "received": letter.received,
        "due": letter.due,
        "contract": matter.contract or "",
        "vendors": listed([one.text for one in matter.vendors], "or"),
        "named": listed([one.text for one in matter.vendors], "and"),
    }


def letter_words(letter: Letter) -> str:
    """Return `your letter HC-1 of 2026-09-30`, as far as both are known."""
    reference = f" {letter.reference}" if letter.reference else ""
    dated = f" of {letter.dated}" if letter.dated else ""
    return f"your letter{reference}{dated}"


def listed(names: Sequence[str], last: str) -> str:
    """Return `A, B or C`; `last` is the word before the last name."""
    return f" {last} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def outgoing_draft(
    template: Template, matter: Matter, fields: Mapping[str, str], middle: tuple[Section, ...]
) -> Draft:
    """Return a reply: the template's sections around what answers this letter, and lines to sign."""
    around = sections_of(template, fields)
    lines = Blanks(tuple(Blank(label) for label in template.blanks))
    signature = (Section(SIGNATURE, (lines,)),) if template.blanks else ()
    return Draft(
        template=template.name,
        title=template.title,
        audience=Audience.outgoing,
        recipient=matter.letter.issuer,
        contract=matter.contract,
        as_of=matter.grounds.result.as_of,
        facts=tuple(_facts(matter)),
        sections=(*around.before, *middle, *around.after, *signature),
    )


def _facts(matter: Matter) -> Iterator[Blank]:
    letter = matter.letter
    yield Blank("To", letter.issuer)
    yield Blank("From", letter.recipient)
    for entity in matter.grounds.records.entities:
        if plain_entity(entity.name) == plain_entity(letter.recipient):
            known = (("Address", entity.address), ("UEI", entity.uei), ("CAGE", entity.cage))
            yield from (Blank(label, text) for label, text in known if text)
    if letter.reference:
        yield Blank("Your reference", letter.reference)
    if letter.dated:
        yield Blank("Your letter of", letter.dated)
    if matter.contract:
        yield Blank("Contract", matter.contract)
