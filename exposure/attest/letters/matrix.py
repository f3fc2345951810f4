"""What do the people inside read of a letter: each sentence, its answer, and what that rests on?"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from exposure.attest.letters.answered import Answered, Matter
from exposure.attest.letters.compared.nearest import Compared
from exposure.attest.letters.replies.response import to_do_of
from exposure.attest.letters.understood import understood
from exposure.attest.shown import some_of
from exposure.attest.twins.substantiation import (
    INTERNAL,
    Row,
    findings_section,
    grounds_of,
    shared_rows,
    shared_section,
)
from exposure.model.attest.claim import Claim, Obstacle
from exposure.model.attest.draft import (
    Audience,
    Blank,
    Block,
    Draft,
    Points,
    Section,
    Sentence,
    Table,
)
from exposure.model.attest.package import Drafted, DraftState

MATRIX = "response-matrix"
_TITLE = "Response matrix"
_MOST_IDS = 3
_SAME = "Nothing, as far as conduct, reach and affiliates tell."


def response_matrix(matter: Matter, answers: Sequence[Answered], suffix: str = "") -> Drafted:
    """Return the matrix: a table of all answers, then one section for each sentence."""
    claims = tuple(_by_id(one.claim) for one in answers if one.claim is not None)
    shared = shared_rows(claims)
    draft = Draft(
        template=MATRIX,
        title=_TITLE,
        audience=Audience.internal,
        recipient="",
        contract=matter.contract,
        as_of=matter.grounds.result.as_of,
        facts=tuple(_facts(matter)),
        sections=(
            Section("Answers", (
                Sentence("An answer says how far the records carry a sentence. It is no proof: a"
                         " person confirms match, use and scope, and decides what is sent."),
                _overview(answers),
            )),
            Section("What there is to do", (Points(tuple(to_do_of(answers))),)),
            *(Section(f"Sentence {one.sentence.number}", tuple(_blocks(one, shared)))
              for one in answers),
            *shared_section(shared),
            *findings_section({one for each in claims for one in each.findings},
                              matter.grounds.result),
        ),
    )  # fmt: skip
    return Drafted(
        name=MATRIX + suffix,
        title=_TITLE,
        contract=matter.contract,
        recipient="",
        state=DraftState.drafted,
        claims=(),
        outgoing=None,
        internal=draft,
    )


def _facts(matter: Matter) -> Iterator[Blank]:
    letter = matter.letter
    yield Blank("Copy", INTERNAL)
    yield Blank("Form", f"{letter.name} (SHA-256 {letter.sha256})")
    role = f" ({letter.issuer_role.value.replace('_', ' ')})" if letter.issuer_role else ""
    yield Blank("Letter of", f"{letter.issuer}{role}")
    yield Blank("Addressed to", letter.recipient)
    yield Blank("Reference", letter.reference)
    yield Blank("Dated, received, due", ", ".join(
        day or "unknown" for day in (letter.dated, letter.received, letter.due)))  # fmt: skip
    yield Blank("Contract", matter.contract or "none named")
    yield Blank("Vendors", "; ".join(
        f"{one.text} ({one.id if one.is_settled else 'not settled by the register'})"
        for one in matter.vendors) or "none named")  # fmt: skip


def _overview(answers: Sequence[Answered]) -> Table:
    rows = tuple(
        (f"{one.sentence.number}. {one.sentence.quote}", one.support.words, _why(one))
        for one in answers
    )
    return Table("What the letter asks, and how far the records carry it",
                 ("Sentence", "Answer", "Gravest reason"), rows)  # fmt: skip


def _why(answer: Answered) -> str:
    obstacles = answer.claim.obstacles if answer.claim is not None else ()
    said = (*answer.because, *map(_briefly, obstacles))
    return said[0] if said else "Nothing on record stands against it."


def _briefly(obstacle: Obstacle) -> str:
    """Return the ids of the first findings where there are any; what they are stands below."""
    ids = obstacle.findings
    if not ids:
        return obstacle.said
    return f"{obstacle.hindrance.words}: {some_of(ids, _MOST_IDS)}"


def _by_id(claim: Claim) -> Claim:
    """Return a claim whose obstacles name findings by their ids: a table at the end tells of each."""
    obstacles = tuple(replace(one, said="") if one.findings else one for one in claim.obstacles)
    return replace(claim, obstacles=obstacles)


def _blocks(answer: Answered, shared: frozenset[Row]) -> Iterator[Block]:
    yield Sentence(f"“{answer.sentence.quote}”")
    yield Sentence(f"Answer: {answer.support.words}.")
    if answer.because:
        yield Points(answer.because)
    yield Table("How the sentence was understood", ("Aspect", "As the form says"),
                tuple(understood(answer.sentence)))  # fmt: skip
    if answer.claim is not None:
        yield grounds_of(_by_id(answer.claim), shared)
    if answer.compared:
        yield _differences(answer.compared)
    yield from _remarks(answer)


def _differences(compared: Sequence[Compared]) -> Table:
    rows = tuple(
        (
            f"{one.candidate.paragraph.citation} ({one.candidate.authority.name}),"
            f" {one.candidate.kinship.words}",
            " ".join(one.difference.more) or _SAME,
            " ".join(one.difference.less) or _SAME,
            " ".join(one.difference.remarks),
        )
        for one in compared
    )
    columns = ("Compared with", "The sentence asks more", "The sentence asks less", "Remarks")
    return Table("Difference from the nearest clauses", columns, rows)


def _remarks(answer: Answered) -> Iterator[Block]:
    if answer.asked_by_none:
        yield Sentence("No clause or statute that the register knows asks about"
                       f" {'; '.join(answer.asked_by_none)}.")  # fmt: skip
    if answer.beyond_inquiry:
        yield Sentence(answer.beyond_inquiry)
    if answer.narrower is not None:
        yield Sentence("About this contract alone the records carry a narrower sentence"
                       f" ({answer.narrower.support.words}). Whether to offer it is for a person:"
                       " a narrower answer may be read as saying something of the rest.")  # fmt: skip
        yield grounds_of(_by_id(answer.narrower))
