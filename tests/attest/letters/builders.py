"""From which letters, in which quiet world, do these tests start?

The world is that of the claims: one product, used on one contract, and nothing of Veyrantha in it.
The register is the shipped one, which knows the clauses, with the invented vendor beside its own.
"""

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from exposure.attest.claims.grounds import Grounds
from exposure.attest.letters.answer import answer_letter
from exposure.model.attest.draft import Blanks, Draft, Points, Sentence, Table
from exposure.model.attest.letter import (
    AskedAffiliates,
    AskedTime,
    IssuerRole,
    Letter,
    LetterSentence,
    Qualifier,
    SignerRank,
)
from exposure.model.attest.package import Drafted
from exposure.model.law.authority import Authority, Conduct, OpenSource, Reach
from exposure.register.facts import Register
from exposure.register.load import load_register
from tests.attest.claims.builders import NAME, NUMBER, VENDOR, act, quiet_result, row
from tests.attest.representations.builders import templates
from tests.graph.builders import REGISTER as INVENTED

PRIME, ENTITY = "Halyard Crest Prime LLC", "Wexford Inc."
QUOTE = "Supplier does not use any product or service of Veyrantha."


@cache
def register() -> Register:
    """Return the shipped register with the invented vendor."""
    shipped = load_register()
    vendor = replace(INVENTED.vendors["veyra"], id=VENDOR)
    return replace(shipped, vendors=shipped.vendors | {VENDOR: vendor})


def basis(key: str) -> Authority:
    """Return a legal basis of the register."""
    return register().authorities[key]


def sentence(number: int = 1, **fields: object) -> LetterSentence:
    """Return a sentence that asks no more than what is used in performance, as far as is known."""
    stated: dict[str, object] = {
        "quote": QUOTE, "place": f"letter.yaml: sentences.{number - 1}",
        "conduct": Conduct.use_in_performance, "reach": Reach.any_product, "company_wide": False,
        "affiliates": AskedAffiliates.none, "every_tier": False,
        "qualifier": Qualifier.after_reasonable_inquiry, "time": AskedTime.present,
        "open_source": OpenSource.silent, "signer": SignerRank.authorised,
    }  # fmt: skip
    return LetterSentence(number, **(stated | fields))


def letter(*sentences: LetterSentence, **fields: object) -> Letter:
    """Return a prime's letter about the one contract."""
    stated: dict[str, object] = {
        "name": "letter.yaml", "sha256": "b" * 64, "issuer": PRIME,
        "issuer_role": IssuerRole.prime, "recipient": ENTITY, "reference": "HCP-1",
        "dated": "2026-10-01", "received": "2026-10-05", "due": "2026-12-04",
        "contracts": (NUMBER,), "vendors": (NAME,), "sentences": sentences or (sentence(),),
    }  # fmt: skip
    return Letter(**(stated | fields))


def world(*clauses: str, role: str = "prime", **fields: object) -> Grounds:
    """Return the quiet world whose one contract carries these clauses."""
    stated = {"contracts": (row(clauses=clauses, role=role),),
              "designations": (act(basis=basis("usc41-4713")),)}  # fmt: skip
    result = replace(quiet_result(), **(stated | fields))
    return Grounds(result, clauses=register().clauses, agencies=register().agencies)


def answers(asked: Letter, grounds: Grounds | None = None, **more: object) -> dict[str, Drafted]:
    """Return the documents that a letter calls for, by name."""
    made = answer_letter(asked, grounds or world(), templates(), register(), **more)
    return {one.name: one for one in made}


def texts(draft: Draft | None) -> list[str]:
    """Return every text that a reader of a draft sees, in order."""
    assert draft is not None
    facts = [text for one in draft.facts for text in (one.label, one.filled)]
    return [draft.title, *facts, *_sections(draft)]


def _sections(draft: Draft) -> Iterator[str]:
    for section in draft.sections:
        yield section.heading
        for block in section.blocks:
            match block:
                case Sentence():
                    yield from filter(None, (block.text, block.citation))
                case Points():
                    yield from block.points
                case Blanks():
                    yield from (one.label for one in block.blanks)
                case Table():
                    yield from (block.title, *block.columns, *(c for r in block.rows for c in r))
