"""What does a prime hand to its subcontractors to fill in, without a statement of its own?"""

from collections.abc import Iterator

from exposure.attest.claims.grounds import Grounds
from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.document import Task, concerning, title_of
from exposure.attest.representations.fields import fields_of
from exposure.attest.words import declared, filled, word_of
from exposure.model.attest.draft import (
    Audience,
    Blank,
    Blanks,
    Boxes,
    Draft,
    Section,
    Sentence,
    Table,
)
from exposure.model.attest.package import Drafted, DraftState
from exposure.register.law.clauses import clause_numbers
from exposure.register.law.facts import Clause

SUBCONTRACTOR = "the subcontractor"
COLUMNS = ("Clause", "About", "Flows down to", "Without paragraphs", "As the clause says in")


def blank_form(task: Task, grounds: Grounds, asked: AskedDrafts) -> Drafted | None:
    """Return the form, with the clauses that flow down minus what does not; None without any.

    Raises `InputError` for a field that the template does not declare.
    """
    engagement, template = task.engagement, task.template
    recipient = f"Subcontractors under {engagement.number}"
    fields = fields_of(engagement, grounds, asked) | {
        "offeror": SUBCONTRACTOR,
        "recipient": engagement.entity.name,
        "work": f"its subcontract under contract {engagement.number}",
    }
    clauses = tuple(_flowing(task, grounds))
    if not clauses:
        return None
    boxes = tuple(_boxes(task, fields, grounds))
    draft = Draft(
        template=template.name,
        title=word_of(template, "form_title", fields) or title_of(template, fields),
        audience=Audience.outgoing,
        recipient=recipient,
        contract=engagement.number,
        as_of=grounds.result.as_of,
        facts=_facts(task),
        sections=(
            Section("About this form", (Sentence(word_of(template, "form_about", fields)),)),
            Section("Clauses of the subcontract", (_table(clauses),)),
            *boxes,
            Section("Signature", (Blanks(tuple(Blank(one) for one in template.blanks)),)),
        ),
        is_draft=False,
    )
    return Drafted(
        name=task.name, title=draft.title, contract=engagement.number, recipient=recipient,
        state=DraftState.drafted, claims=(), outgoing=draft, internal=None,
    )  # fmt: skip


def _flowing(task: Task, grounds: Grounds) -> Iterator[Clause]:
    """Yield the template's clauses that the contract carries and that flow down, as the register says."""
    asked = clause_numbers(task.template.clauses)
    for clause in grounds.clauses:
        if (
            clause.flow_down is not None
            and clause_numbers((clause.number,)) & asked & task.engagement.clauses
        ):
            yield clause


def _table(clauses: tuple[Clause, ...]) -> Table:
    rows = [
        (one.number, one.title, one.flow_down.to, ", ".join(one.flow_down.without) or "none",
         one.flow_down.citation)
        for one in clauses if one.flow_down is not None
    ]  # fmt: skip
    return Table("Clauses that flow down, and paragraphs that do not", COLUMNS, tuple(rows))


def _boxes(task: Task, fields: dict[str, str], grounds: Grounds) -> Iterator[Section]:
    usable = declared(task.template, fields)
    for one in concerning(task.template, task.engagement, grounds):
        place = f"{task.template.name}.yaml: representation {one.id!r}"
        choices = tuple(filled(choice, usable, place) for choice in one.choices)
        boxes = Boxes(filled(one.text, usable, place), choices, one.citation)
        yield Section(filled(one.heading, usable, place), (boxes,))


def _facts(task: Task) -> tuple[Blank, ...]:
    engagement = task.engagement
    return (
        Blank("Subcontractor"),
        Blank("UEI"),
        Blank("CAGE"),
        Blank("Subcontract"),
        Blank("Prime contract", engagement.number or ""),
        Blank("For", engagement.entity.name),
    )
