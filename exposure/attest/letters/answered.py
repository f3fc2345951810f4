"""How is one sentence of a letter answered, from the records and from its own words?"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.contract_facts import ContractFacts
from exposure.attest.claims.grounds import Grounds
from exposure.attest.letters.asked import is_company_wide, representation_of
from exposure.attest.letters.compared.nearest import (
    Compared,
    asked_by_none,
    beyond_inquiry,
    nearest_to,
)
from exposure.attest.letters.compared.paragraphs import Candidate, candidates_of
from exposure.attest.letters.limits import Limit, limits_of
from exposure.attest.letters.vendors import NamedVendor
from exposure.model.attest.claim import (
    Claim,
    Hindrance,
    Obstacle,
    Representation,
    Support,
)
from exposure.model.attest.letter import AskedTime, Letter, LetterSentence, SignerRank
from exposure.model.designation import DesignationStatus
from exposure.model.law.authority import Conduct, OpenSource
from exposure.register.facts import Register

Decide = Callable[[Representation, Grounds], Claim]
_GRAVEST = (Support.not_supported, Support.needs_person, Support.qualified, Support.supported)
_SIGNERS: dict[SignerRank, str] = {
    SignerRank.officer: "The letter asks for an officer's signature: decide who signs (J1).",
    SignerRank.chief_executive: (
        "The letter asks for the chief executive's signature: decide who signs (J1)."
    ),
}


class Matter(Struct, frozen=True):
    """What all sentences of a letter about one contract have in common."""

    letter: Letter
    contract: str | None
    """Number; None where the letter names none."""
    vendors: tuple[NamedVendor, ...]
    """All whom it names, or whom a sentence of it names."""
    unsettled: Mapping[str, str]
    """Name that the register does not settle → what is known of it."""
    acts: tuple[DesignationStatus, ...]
    """Designations of them."""
    facts: ContractFacts | None
    """What the records say of the contract; None where they do not know it."""
    register: Register
    grounds: Grounds

    def named_in(self, sentence: LetterSentence) -> tuple[NamedVendor, ...]:
        """Return whom a sentence names: its own vendors, else all of the letter."""
        named = sentence.vendors or self.letter.vendors
        return tuple(one for one in self.vendors if one.text in named)

    def candidates(self, sentence: LetterSentence) -> tuple[Candidate, ...]:
        """Return the paragraphs with which a sentence is compared."""
        ids = {one.id for one in self.named_in(sentence)}
        acts = tuple(act for act in self.acts if act.vendor in ids)
        return candidates_of(self.register, self.facts, acts)


class Answered(Struct, frozen=True):
    """One sentence with its answer."""

    sentence: LetterSentence
    support: Support
    claim: Claim | None
    """None where nothing can be decided before a person has said more."""
    because: tuple[str, ...]
    """Why, where no claim says so."""
    to_do: tuple[str, ...]
    """What there is to do beside what the claim's obstacles say."""
    compared: tuple[Compared, ...]
    asked_by_none: tuple[str, ...]
    beyond_inquiry: str
    narrower: Claim | None = None
    """A claim about the contract alone that the records carry, where the sentence asks more."""

    @property
    def may_be_given(self) -> bool:
        """Say whether a reply may give some wording for it."""
        return self.claim is not None and _is_given(self.support)


def _is_given(support: Support) -> bool:
    return support in {Support.supported, Support.qualified}


def answered(sentence: LetterSentence, matter: Matter, decide: Decide) -> Answered:
    """Return the answer to one sentence."""
    ids = tuple(one.id for one in matter.named_in(sentence))
    asked = representation_of(sentence, ids, matter.contract)
    claim = _limited(decide(asked, matter.grounds), sentence, matter) if asked is not None else None
    because = tuple(_open(sentence, matter)) if claim is None else ()
    support = claim.support if claim is not None else Support.needs_person
    candidates = matter.candidates(sentence)
    return Answered(
        sentence=sentence,
        support=support,
        claim=claim,
        because=because,
        to_do=tuple(_to_do(sentence, because)),
        compared=nearest_to(sentence, candidates),
        asked_by_none=asked_by_none(sentence, candidates),
        beyond_inquiry=beyond_inquiry(sentence, candidates),
        narrower=None if _is_given(support) else _narrower(sentence, asked, matter, decide),
    )


def _limited(claim: Claim, sentence: LetterSentence, matter: Matter) -> Claim:
    """Return a claim with what the words of the sentence add, and never with more support."""
    limits: Sequence[Limit] = (*_unsettled(sentence, matter), *limits_of(sentence))
    supports = {claim.support, *(one.support for one in limits)}
    gravest = next(one for one in _GRAVEST if one in supports)
    if sentence.time is AskedTime.future or sentence.open_source is OpenSource.included:
        # What is there today neither bears nor breaks a promise, nor tells whose code it was.
        gravest = Support.needs_person
    graver = tuple(one.obstacle for one in limits if one.support is Support.needs_person)
    milder = tuple(one.obstacle for one in limits if one.support is not Support.needs_person)
    return replace(claim, support=gravest, obstacles=(*graver, *claim.obstacles, *milder))


def _unsettled(sentence: LetterSentence, matter: Matter) -> Iterator[Limit]:
    met = (matter.unsettled.get(one.text, "") for one in matter.named_in(sentence))
    for said in filter(None, met):
        yield Limit(Support.needs_person, Obstacle(
            Hindrance.not_looked_for, said,
            "Name the vendor with `--watch`, or describe it in a file of your own (`--overlay`), and"
            " scan again.",
        ))  # fmt: skip


def _open(sentence: LetterSentence, matter: Matter) -> Iterator[str]:
    """Yield what a person must say before anything can be decided."""
    if sentence.unknown:
        yield f"The form leaves open: {', '.join(sentence.unknown)} ({sentence.place})."
    if not matter.named_in(sentence):
        yield f"The form names no vendor ({matter.letter.name}: vendors)."
    if matter.contract is None and not is_company_wide(sentence):
        yield f"It is about a contract, and the form names none ({matter.letter.name}: contracts)."


def _to_do(sentence: LetterSentence, because: Sequence[str]) -> Iterator[str]:
    if because:
        yield f"Fill in what the form leaves open ({sentence.place}), or ask the issuer."
    signer = _SIGNERS.get(sentence.signer) if sentence.signer is not None else None
    if signer:
        yield signer


def _narrower(
    sentence: LetterSentence, asked: Representation | None, matter: Matter, decide: Decide
) -> Claim | None:
    """Return a claim in performance of the contract alone, where that much is carried."""
    wide = asked is not None and asked.contract is None
    if asked is None or not wide or matter.contract is None:
        return None
    if sentence.time is not AskedTime.present:
        return None
    conduct = asked.conduct if asked.conduct is Conduct.provide else Conduct.use_in_performance
    less = replace(asked, id=f"{asked.id}-narrower", conduct=conduct, contract=matter.contract)
    claim = _limited(decide(less, matter.grounds), sentence, matter)
    return claim if claim.may_be_drafted else None
