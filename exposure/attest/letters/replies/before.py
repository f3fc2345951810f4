"""Which letters go out before anything is answered: one for time, one for written direction?"""

from collections.abc import Iterator, Mapping, Sequence

from exposure.attest.letters.answered import Answered, Matter
from exposure.attest.letters.compared.paragraphs import Kinship
from exposure.attest.letters.replies.outgoing import fields_of, outgoing_draft
from exposure.attest.words import needed_word
from exposure.model.attest.draft import Blank, Blanks, Block, Draft, Section, Sentence
from exposure.model.attest.letter import IssuerRole
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.attest.template import Template

INTERIM, DIRECTION = "interim-reply", "direction-request"


def interim_reply(template: Template, matter: Matter, suffix: str = "") -> Drafted:
    """Return the reply that acknowledges receipt and asks for time until a day a person fills in."""
    fields = fields_of(matter)
    asks = needed_word(template, "asks_by" if matter.letter.due else "asks_open", fields)
    until = Blanks((Blank(needed_word(template, "until", fields)),))
    middle = Section(needed_word(template, "heading", fields), (Sentence(asks), until))
    draft = outgoing_draft(template, matter, fields, (middle,))
    return _sent(draft, INTERIM + suffix, "Fill in until when time is asked for.")


def direction_request(
    template: Template, matter: Matter, answers: Sequence[Answered], suffix: str = ""
) -> Drafted:
    """Return the request for written direction, to the officer, or to whoever passes it on."""
    fields = fields_of(matter)
    asked = tuple(_asked(answers, template, fields))
    middle = _middle(asked, template, fields, matter)
    draft = outgoing_draft(template, matter, fields, middle)
    return _sent(draft, DIRECTION + suffix, "Decide which questions to ask, and strike the others.")


def _middle(
    asked: tuple[Block, ...], template: Template, fields: Mapping[str, str], matter: Matter
) -> tuple[Section, ...]:
    to_pass_on = matter.letter.issuer_role is not IssuerRole.contracting_officer
    passed = (Sentence(needed_word(template, "pass_on", fields)),) if to_pass_on else ()
    blocks = (*asked, *passed)
    return (Section(needed_word(template, "heading", fields), blocks),) if blocks else ()


def _asked(
    answers: Sequence[Answered], template: Template, letter: Mapping[str, str]
) -> Iterator[Block]:
    """Yield a question for each sentence that asks more than the contract, or than any text."""
    for one in answers:
        more = _beyond(one)
        if more:
            fields = {
                **letter, "more": " ".join(more), "number": str(one.sentence.number),
                "quote": one.sentence.quote,
            }  # fmt: skip
            yield Sentence(needed_word(template, "wider", fields))


def _beyond(answer: Answered) -> tuple[str, ...]:
    """Return what a sentence asks beyond the contract's own clauses; without one, beyond every text.

    The basis of a designation is left out: one that is not public may stand behind it.
    """
    for one in answer.compared:
        if one.candidate.kinship is Kinship.carried:
            return one.difference.more
    return tuple(f"It asks about {one}." for one in answer.asked_by_none)


def _sent(draft: Draft, name: str, to_do: str) -> Drafted:
    return Drafted(
        name=name,
        title=draft.title,
        contract=draft.contract,
        recipient=draft.recipient,
        state=DraftState.drafted,
        claims=(),
        outgoing=draft,
        internal=None,
        to_do=(to_do,),
    )
