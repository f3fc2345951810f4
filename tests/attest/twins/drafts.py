"""Which small documents do the tests of twins look at?"""

from exposure.model.attest.claim import Claim, Hindrance, Obstacle, Representation, Support
from exposure.model.attest.draft import (
    Audience,
    Blank,
    Blanks,
    Block,
    Boxes,
    Draft,
    Points,
    Section,
    Sentence,
    Table,
)
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.law.authority import AffiliateRule, Conduct, Reach

CONTRACT = "N00024-26-C-1234"


def representation(**changed: object) -> Representation:
    fields = {
        "id": "use", "conduct": Conduct.use_in_performance, "reach": Reach.any_product,
        "affiliates": AffiliateRule.none, "vendors": ("veyra",), "contract": CONTRACT,
        "citation": "FAR 52.204-30(b)(1)",
    }  # fmt: skip
    return Representation(**(fields | changed))


REVIEW = Obstacle(
    Hindrance.review_open,
    "Vendors!B9 may be the vendor.",
    "Judge it.",
    "matters under inquiry are not part of it",
    ("F-00000000aa",),
)


def claim(id: str = "C-1111111111", **changed: object) -> Claim:
    fields = {
        "id": id, "representation": representation(), "support": Support.qualified,
        "obstacles": (REVIEW,), "evidence": ("3 inputs read.",), "findings": ("F-00000000aa",),
    }  # fmt: skip
    return Claim(**(fields | changed))


def draft(*blocks: Block, **changed: object) -> Draft:
    fields = {
        "template": "fascsa-submission", "title": "Representation", "audience": Audience.outgoing,
        "recipient": "Naval Sea Systems Command", "contract": CONTRACT, "as_of": "2026-11-22",
        "facts": (Blank("Offeror", "Wexmoor"),), "sections": (Section("Representation", blocks),),
    }  # fmt: skip
    return Draft(**(fields | changed))


def drafted(outgoing: Draft | None, *claims: Claim, **changed: object) -> Drafted:
    fields = {
        "name": "fascsa-submission", "title": "Representation", "contract": CONTRACT,
        "recipient": "Naval Sea Systems Command", "state": DraftState.qualified, "claims": claims,
        "outgoing": outgoing, "internal": None,
    }  # fmt: skip
    return Drafted(**(fields | changed))


EVERY_BLOCK = (
    Sentence("It does not use it.", "FAR 52.204-29(d)", "C-1111111111"),
    Boxes("The offeror", ("does", "does not"), "FAR 52.204-26(c)(2)", "C-2222222222"),
    Blanks((Blank("Signature"),)),
    Points(("one", "two")),
    Table("Products", ("Name", "Brand"), (("Camera", ""),)),
)
