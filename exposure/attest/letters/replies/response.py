"""Which reply answers a letter, sentence by sentence, with nothing in it that is not for its issuer?"""

from collections.abc import Iterator, Mapping, Sequence

from exposure.attest.entities import entities_of, plain_entity
from exposure.attest.letters.answered import Answered, Matter
from exposure.attest.letters.replies.outgoing import fields_of, listed, outgoing_draft
from exposure.attest.letters.replies.wording import own_words, qualifications
from exposure.attest.words import needed_word
from exposure.model.attest.claim import Support
from exposure.model.attest.draft import Block, Points, Section, Sentence
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.attest.template import Template
from exposure.model.law.numbers import plain_number

RESPONSE = "letter-response"


def letter_response(
    template: Template, matter: Matter, answers: Sequence[Answered], suffix: str = ""
) -> Drafted:
    """Return the reply; it is refused where no sentence can be given, in whatever wording."""
    state = state_of_answers(answers)
    fields = fields_of(matter)
    sections = tuple(_section(one, template, fields, matter) for one in answers)
    return Drafted(
        name=f"{RESPONSE}{suffix}",
        title=template.title,
        contract=matter.contract,
        recipient=matter.letter.issuer,
        state=state,
        claims=tuple(one.claim for one in answers if one.claim is not None),
        outgoing=None
        if state is DraftState.refused
        else outgoing_draft(template, matter, fields, sections),
        internal=None,
        to_do=(*another_entity(matter), *to_do_of(answers)),
    )  # fmt: skip


def another_entity(matter: Matter) -> Iterator[str]:
    """Yield that a letter is addressed to an entity that the records do not name for its contract."""
    addressed, number = matter.letter.recipient, plain_number(matter.contract or "")
    named = [
        entity.name
        for row in matter.grounds.result.contracts
        if number and plain_number(row.number) == number
        for entity in entities_of(row, ())
        if entity.name
    ]
    if addressed and named and plain_entity(addressed) not in map(plain_entity, named):
        told = ", ".join(dict.fromkeys(named))
        yield (f"The letter is addressed to {addressed}, and the records name {told} for this "
               "contract: say who answers.")  # fmt: skip


def state_of_answers(answers: Sequence[Answered]) -> DraftState:
    """Return what becomes of a reply; a sentence that waits for a person has no claim, and counts."""
    if all(one.support is Support.supported for one in answers):
        return DraftState.drafted
    if all(one.may_be_given for one in answers):
        return DraftState.qualified
    return DraftState.partly if any(one.may_be_given for one in answers) else DraftState.refused


def to_do_of(answers: Sequence[Answered]) -> Iterator[str]:
    """Yield each thing to do once, with the sentences that it is for."""
    numbers: dict[str, list[str]] = {}
    for one in answers:
        obstacles = one.claim.obstacles if one.claim is not None else ()
        for point in dict.fromkeys((*one.to_do, *(met.to_do for met in obstacles if met.to_do))):
            numbers.setdefault(point, []).append(str(one.sentence.number))
    for point, named in numbers.items():
        yield f"Sentence{'s' if len(named) > 1 else ''} {', '.join(named)}: {point}"


def _section(
    answer: Answered, template: Template, letter: Mapping[str, str], matter: Matter
) -> Section:
    sentence = answer.sentence
    fields = {
        **letter, "number": str(sentence.number), "quote": sentence.quote,
        "vendors": listed([one.text for one in matter.named_in(sentence)], "or"),
    }  # fmt: skip
    heading = needed_word(template, "heading", fields)
    asked = Sentence(needed_word(template, "asked", fields))
    return Section(heading, (asked, *_answer(answer, template, fields)))


def _answer(answer: Answered, template: Template, fields: Mapping[str, str]) -> Iterator[Block]:
    claim = answer.claim
    if claim is None or not answer.may_be_given:
        yield Sentence(needed_word(template, "no_statement", fields))
        return
    if answer.support is Support.supported:
        yield Sentence(needed_word(template, "as_written", fields), claim=claim.id)
        return
    yield Sentence(needed_word(template, "qualified", fields))
    yield Sentence(own_words(answer.sentence, claim, template, fields), claim=claim.id)
    limits = tuple(qualifications(answer.sentence, claim, template, fields))
    if limits:
        yield Sentence(needed_word(template, "limited", fields), claim=claim.id)
        yield Points(limits)
