"""Which document do a template and its claims make for one contract?"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.attest.claims.claim import claim_of
from exposure.attest.claims.grounds import Grounds
from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.engagement import Engagement
from exposure.attest.representations.fields import facts_of_draft, fields_of
from exposure.attest.representations.sources import Certified, of_authorities
from exposure.attest.representations.worded import Worded, worded
from exposure.attest.shown import some_of
from exposure.attest.words import declared, filled, sections_of, word_of
from exposure.model.attest.claim import Claim, Obstacle, Representation
from exposure.model.attest.draft import Audience, Blank, Blanks, Draft, Section, Sentence
from exposure.model.attest.package import Drafted, DraftState, state_of
from exposure.model.attest.template import Template, TemplateRepresentation
from exposure.register.law.clauses import clause_numbers

STANDING = (
    "This is a draft. It states nothing until a person with authority has checked, completed and "
    "signed it.",
    "It is no official form, and it is not legal advice.",
)
"""What every draft says of itself before it says anything else."""
NOT_TOLD = (
    "The source is not public, and no act that names this contract tells of it: a person decides "
    "whether this recipient may read of it. A text without its name would say of nobody that it is "
    "not used."
)


class Task(Struct, frozen=True):
    """One document to draft."""

    name: str
    template: Template
    engagement: Engagement
    vendor: Certified | None = None
    """Of a vendor-specific certification, whom it denies."""


def drafted(task: Task, grounds: Grounds, asked: AskedDrafts) -> Drafted | None:
    """Return the document, or what refuses it; None where none of its paragraphs concerns it.

    Raises `InputError` for a field that the template does not declare, `ResultError` for a result
    from which nothing may be drafted.
    """
    engagement, template = task.engagement, task.template
    fields = fields_of(engagement, grounds, asked, task.vendor)
    made = [
        worded(
            template, one, claim_of(representation_of(one, task, grounds, asked), grounds), fields
        )
        for one in concerning(template, engagement, grounds)
    ]
    if not made:
        return None
    claims = tuple(one.claim for one in made)
    kept = (NOT_TOLD,) if task.vendor is not None and not task.vendor.is_named else ()
    state = DraftState.refused if kept else _state(made)
    return Drafted(
        name=task.name,
        title=title_of(template, fields),
        contract=engagement.number,
        recipient=engagement.recipient,
        state=state,
        claims=claims,
        outgoing=None if state is DraftState.refused else _draft(task, made, fields, grounds),
        internal=None,
        to_do=tuple(dict.fromkeys(filter(None, (
            *kept,
            *(point for one in made for point in _to_do(one)),
            *_for_the_signer(template, engagement, made, fields),
        )))),
    )  # fmt: skip


def representation_of(
    one: TemplateRepresentation, task: Task, grounds: Grounds, asked: AskedDrafts
) -> Representation:
    """Return what a template's representation denies on this contract.

    It speaks of the company as a whole only where its paragraph asks, or the user did.
    """
    wide = one.company_wide or asked.company_wide
    engagement, vendor = task.engagement, task.vendor
    whom = (
        (vendor.id,) if vendor is not None
        else of_authorities(one.authorities, None if wide else engagement, grounds)
    )  # fmt: skip
    return Representation(
        id=one.id,
        conduct=one.conduct,
        reach=one.reach,
        affiliates=vendor.affiliates if vendor is not None else one.affiliates,
        vendors=whom,
        contract=None if wide else engagement.number,
        citation=one.citation,
        authorities=one.authorities,
    )


def concerning(
    template: Template, engagement: Engagement, grounds: Grounds
) -> Iterator[TemplateRepresentation]:
    """Yield the representations that concern a contract, each citing what the contract carries."""
    for one in template.representations:
        if _concerns(one, engagement, grounds):
            yield replace(one, citation=_cited(one.citation, engagement))


def _cited(citation: str, engagement: Engagement) -> str:
    """Return the paragraphs of clauses that the contract carries; all of them where none is."""
    parts = citation.split("; ")
    carried = [one for one in parts if clause_numbers((one,)) & engagement.clauses]
    return "; ".join(carried or parts)


def _of_contract(template: Template, engagement: Engagement) -> Template:
    """Return a template whose sections cite no clause that the contract lacks beside one it carries."""
    sections = (replace(one, citation=_kept(one.citation, engagement)) for one in template.sections)
    return replace(template, sections=tuple(sections))


def _kept(citation: str, engagement: Engagement) -> str:
    """Return a citation without clauses that the contract lacks, unless it cites nothing else."""
    parts = citation.split("; ")
    named = {one: clause_numbers((one,)) for one in parts}
    kept = [one for one in parts if not named[one] or named[one] & engagement.clauses]
    return "; ".join(kept or parts)


def _concerns(one: TemplateRepresentation, engagement: Engagement, grounds: Grounds) -> bool:
    """Say whether a paragraph concerns a contract: it carries the clause, and a subcontract the duty."""
    named = clause_numbers((one.citation,))
    carried = engagement.number is None or not named or bool(named & engagement.clauses)
    return carried and not (engagement.is_sub_tier and _stays_with_the_prime(one, grounds))


def _stays_with_the_prime(one: TemplateRepresentation, grounds: Grounds) -> bool:
    """Say whether every duty behind it is one that does not flow down to subcontracts."""
    duties = [
        duty for act in grounds.result.designations
        if act.basis is not None and act.basis.id in one.authorities
        for duty in act.duties or act.basis.duties if duty.conduct is one.conduct
    ]  # fmt: skip
    return bool(duties) and not any(duty.flows_down for duty in duties)


def title_of(template: Template, fields: Mapping[str, str]) -> str:
    """Return the title of a template, filled."""
    return filled(template.title, declared(template, fields), f"{template.name}.yaml: title")


def _draft(
    task: Task, made: Sequence[Worded], fields: Mapping[str, str], grounds: Grounds
) -> Draft:
    template, engagement = task.template, task.engagement
    own = sections_of(_of_contract(template, engagement), fields)
    blanks = Blanks(tuple(Blank(label) for label in template.blanks))
    return Draft(
        template=template.name,
        title=title_of(template, fields),
        audience=Audience.outgoing,
        recipient=engagement.recipient,
        contract=engagement.number,
        as_of=grounds.result.as_of,
        facts=facts_of_draft(engagement, grounds),
        sections=(
            Section("About this draft", tuple(map(Sentence, STANDING))),
            *own.before,
            *(one.section for one in made),
            *own.after,
            Section("Signature", (blanks,)),
        ),
    )


def _state(made: Sequence[Worded]) -> DraftState:
    """Return what becomes of the document; what is disclosed with it is a qualification of it."""
    if not any(one.disclosed for one in made):
        return state_of(tuple(one.claim for one in made))
    return DraftState.qualified if all(one.carried for one in made) else DraftState.partly


def _for_the_signer(
    template: Template, engagement: Engagement, made: Sequence[Worded], fields: Mapping[str, str]
) -> Iterator[str]:
    """Yield what a template has to tell the signer alone: its recipient reads nothing of it."""
    yield word_of(template, "signer", fields)
    if engagement.is_sub_tier:
        yield word_of(template, "signer_sub_tier", fields)
    if any(one.carried and one.claim.qualifications for one in made):
        yield word_of(template, "signer_qualified", fields)


def _to_do(one: Worded) -> Iterator[str]:
    if one.disclosed:
        asked = one.claim.representation.citation or "the paragraph"
        yield f"Fill in the disclosure that {asked} asks for, and attach it: {some_of(_exposed(one.claim))}."
    for obstacle in one.claim.obstacles:
        yield to_do_of(obstacle)


def _exposed(claim: Claim) -> tuple[str, ...]:
    return tuple(dict.fromkeys(
        finding for one in claim.obstacles if not one.qualification for finding in one.findings
    ))  # fmt: skip


def to_do_of(obstacle: Obstacle) -> str:
    """Return what a person does, with the ids of the findings, or with what the records show."""
    return f"{obstacle.to_do} {some_of(obstacle.findings) or obstacle.said}"
