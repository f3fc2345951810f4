"""What must the people who sign know before they open anything else?"""

from collections import Counter
from collections.abc import Sequence

from exposure.attest.twins.substantiation import INTERNAL
from exposure.model.attest.draft import (
    Audience,
    Blank,
    Blanks,
    Draft,
    Points,
    Section,
    Sentence,
    Table,
)
from exposure.model.attest.package import Drafted, titles_of
from exposure.model.result import ScanResult

TEMPLATE = "cover-sheet"
WARNING = (
    Sentence(
        "A person who knowingly and willfully makes a materially false statement in a matter of the "
        "Government, or conceals a material fact, may be fined and imprisoned.",
        "18 U.S.C. 1001",
    ),
    Sentence(
        "A false record or statement material to a claim for payment may lead to damages three times "
        "over and to penalties. \"Knowingly\" takes in deliberate ignorance and reckless disregard of "
        "the truth; no intent to defraud is needed.",
        "31 U.S.C. 3729(a)(1), (b)(1)",
    ),
)  # fmt: skip
"""For the people inside; it goes out only where the text of a clause itself carries it."""
_HASH_SHOWN = 16
SIGN_OFF = ("Prepared by", "Reviewed by", "Counsel", "Signer, title and authority", "Date")


def cover_sheet(contract: str | None, drafts: Sequence[Drafted], result: ScanResult) -> Draft:
    """Return the sheet on top of the drafts for one contract, or for the company as a whole."""
    own = [one for one in drafts if one.contract == contract]
    return Draft(
        template=TEMPLATE,
        title="Cover sheet",
        audience=Audience.internal,
        recipient="",
        contract=contract,
        as_of=result.as_of,
        facts=(Blank("Copy", INTERNAL), *_facts(contract, result)),
        sections=(
            Section("Before anybody signs", (
                Sentence("These are drafts. Nothing in them was represented, and this is not legal "
                         "advice. Boxes and signature lines are for a person."),
                *WARNING,
            )),
            Section("What was drafted", (_documents(own),)),
            *(_to_do(own)),
            Section("What the scan must say of itself", _told(result)),
            Section("Sign-off", (Blanks(tuple(Blank(label) for label in SIGN_OFF)),)),
        ),
    )  # fmt: skip


def _facts(contract: str | None, result: ScanResult) -> tuple[Blank, ...]:
    coverage = result.coverage
    dated = f"{coverage.oldest_input or 'undated'} to {coverage.newest_input or 'undated'}"
    return (
        Blank("Contract", contract or "The company as a whole"),
        Blank("Law date", result.as_of),
        Blank("Inputs dated", dated),
        Blank("Facts known to", result.facts_known),
        Blank("Register", result.register.version[:_HASH_SHOWN]),
        Blank("Program", f"{result.tool.name} {result.tool.version}"),
    )


def _documents(drafts: Sequence[Drafted]) -> Table:
    rows = [
        (title, one.recipient or "stays inside", one.state.words,
         "; ".join(f"{claim.id} {claim.support.words}" for claim in one.claims) or "no claim")
        for one, title in zip(drafts, titles_of(drafts), strict=True)
    ]  # fmt: skip
    columns = ("Document", "For", "State", "Claims")
    return Table("Documents of this package", columns, tuple(rows))


def _to_do(drafts: Sequence[Drafted]) -> tuple[Section, ...]:
    """Return what there is to do: for several documents first, then document by document."""
    count = Counter(point for one in drafts for point in dict.fromkeys(one.to_do))
    several = tuple(point for point, times in count.items() if times > 1)
    lists = [("Several documents", several)]
    lists += [(_called(one, title), tuple(dict.fromkeys(p for p in one.to_do if count[p] == 1)))
              for one, title in zip(drafts, titles_of(drafts), strict=True)]  # fmt: skip
    blocks = tuple(
        block for name, points in lists if points
        for block in (Sentence(f"{name}:"), Points(points))
    )  # fmt: skip
    return (Section("What there is to do", blocks),) if blocks else ()


def _called(one: Drafted, title: str) -> str:
    return f"{title}, for {one.recipient}" if one.recipient else title


def _told(result: ScanResult) -> tuple[Sentence, ...]:
    told = (
        "Findings are unconfirmed until a person has confirmed match and use. "
        "No finding does not mean no use.",
        *result.summary.warnings,
    )
    return tuple(map(Sentence, told))
