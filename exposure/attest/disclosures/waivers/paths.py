"""Under which acts may a contractor ask for a waiver or an exemption, and what must the request hold?

Who may ask, and who grants, stands in the register: the waiver of each authority.
"""

from msgspec import Struct

from exposure.model.attest.draft import Sentence
from exposure.register.law.clauses import clause_numbers


class WaiverPath(Struct, frozen=True):
    """What a request under one authority holds, as its text, or a report of it, has it."""

    authority: str
    """Id of the authority."""
    clause: str
    """A clause that the contract must carry for it; empty where it does not depend on one."""
    needs: tuple[Sentence, ...]


PATHS: tuple[WaiverPath, ...] = (
    WaiverPath("usc41-1323", "FAR 52.204-30", (
        Sentence("Of a new order that is applied by modification, seven fields are disclosed for each "
                 "product; the contracting officer says whether a waiver is warranted.",
                 "FAR 52.204-30(b)(5)(i)"),
    )),
    WaiverPath("usc41-1323", "FAR 52.240-91", (
        Sentence("Whoever wants a new order waived gives the same data as in a report.",
                 "FAR 52.240-91(h)(4)"),
    )),
    WaiverPath("ndaa2019-889", "", (
        Sentence("A request to the head of an agency rested on a compelling justification, a \"full and "
                 "complete laydown\" of the presences in the supply chain, and a phase-out plan; this "
                 "request follows that model.", "FAR 4.2104(a)(1)"),
        Sentence("The Director of National Intelligence may waive it in the national security "
                 "interest.", "FAR 4.2104(b)"),
    )),
    WaiverPath("ndaa2018-1656", "", (
        Sentence("It rests on mitigations that are in place and on removal, case by case, for a single "
                 "period of one year.", "DFARS 204.2104"),
    )),
    WaiverPath("covered-application", "", (
        Sentence("The contracting officer gives an exception by written notice.", "OMB M-23-13"),
    )),
    WaiverPath("agency-memorandum", "", (
        Sentence("As the memorandum was reported, it rests on a mission-critical activity that directly "
                 "supports national security operations, on there being no viable alternative, and on a "
                 "comprehensive risk mitigation plan."),
    )),
    WaiverPath("asda", "", ()),
    WaiverPath("customer-wording", "", ()),
    WaiverPath("ndaa2024-805", "", ()),
    WaiverPath("ndaa2026-1532", "", ()),
)  # fmt: skip
"""Every path that a text read, or a report of one, tells of; other authorities state none."""


def paths_under(authority: str, clauses: frozenset[str]) -> tuple[WaiverPath, ...]:
    """Return the paths under an authority on a contract with these clause numbers."""
    return tuple(
        one for one in PATHS
        if one.authority == authority
        and (not one.clause or clause_numbers((one.clause,)) & clauses)
    )  # fmt: skip
