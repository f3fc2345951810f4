"""Which documents does a customer's letter call for, and what does each say?"""

from collections.abc import Iterator, Mapping

from exposure.assess.contract_facts import facts_of
from exposure.attest.claims.claim import claim_of
from exposure.attest.claims.grounds import Grounds
from exposure.attest.letters.answered import Answered, Decide, Matter, answered
from exposure.attest.letters.matrix import response_matrix
from exposure.attest.letters.replies.before import (
    DIRECTION,
    INTERIM,
    direction_request,
    interim_reply,
)
from exposure.attest.letters.replies.response import RESPONSE, letter_response
from exposure.attest.letters.vendors import named_vendors, unsettled_words
from exposure.errors import InputError
from exposure.model.attest.letter import Letter
from exposure.model.attest.package import Drafted
from exposure.model.attest.template import Template
from exposure.model.law.numbers import plain_number
from exposure.register.facts import Register


def answer_letter(
    letter: Letter, grounds: Grounds, templates: Mapping[str, Template], register: Register,
    *, suffix: str = "", decide: Decide = claim_of,
) -> tuple[Drafted, ...]:  # fmt: skip
    """Return, for each contract that a letter names, the matrix and the three replies, in order.

    A letter that names no contract is answered once, for the company. `suffix` ends the names of
    the documents, where several letters are answered together. Nothing is read or written, and
    equal arguments give equal documents. Raises `InputError` for a template that is missing, or
    uses a field that it does not declare.
    """
    _check_templates(templates)
    documents: list[Drafted] = []
    for number in letter.contracts or (None,):
        matter = matter_of(letter, number, grounds, register)
        documents += _documents(matter, answers_to(matter, decide), templates, suffix)
    return tuple(documents)


def answers_to(matter: Matter, decide: Decide = claim_of) -> tuple[Answered, ...]:
    """Return the answer to each sentence of a letter, for one contract."""
    return tuple(answered(one, matter, decide) for one in matter.letter.sentences)


def matter_of(letter: Letter, number: str | None, grounds: Grounds, register: Register) -> Matter:
    """Return everything that the sentences of a letter are answered from, for one contract."""
    facts = facts_of(grounds.result.contracts, (), register)
    known = {plain_number(key): one for key, one in facts.items()}
    stated = known.get(plain_number(number)) if number is not None else None
    named = (*letter.vendors, *(name for one in letter.sentences for name in one.vendors))
    vendors = named_vendors(tuple(dict.fromkeys(named)), register)
    ids = {one.id for one in vendors}
    return Matter(
        letter=letter,
        contract=stated.number if stated is not None else number,
        vendors=vendors,
        unsettled=unsettled_words(vendors, grounds.result, register),
        acts=tuple(act for act in grounds.result.designations if act.vendor in ids),
        facts=stated,
        register=register,
        grounds=grounds,
    )


def _documents(
    matter: Matter, answers: tuple[Answered, ...], templates: Mapping[str, Template], suffix: str
) -> Iterator[Drafted]:
    yield response_matrix(matter, answers, suffix)
    yield letter_response(templates[RESPONSE], matter, answers, suffix)
    yield interim_reply(templates[INTERIM], matter, suffix)
    yield direction_request(templates[DIRECTION], matter, answers, suffix)


def _check_templates(templates: Mapping[str, Template]) -> None:
    for name in (RESPONSE, INTERIM, DIRECTION):
        if name not in templates:
            raise InputError(f"{name}.yaml: expected this template, met none",
                             hint="install the program again")  # fmt: skip
