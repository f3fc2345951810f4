"""Which parts do drafts of disclosures, reports and requests share?"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.attest.representations.fields import facts_of_draft
from exposure.attest.shown import some_of
from exposure.attest.words import filled, needed_word
from exposure.errors import InputError
from exposure.model.attest.disclosure import DisclosureField, DisclosureRow, DisclosureSheet
from exposure.model.attest.draft import Audience, Blank, Blanks, Draft, Section, Table
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.attest.template import Template
from exposure.model.words import number_of

_SHOWN = 5


class Text(Struct, frozen=True):
    """A template with the facts of one document."""

    template: Template
    fields: Mapping[str, str]

    def word(self, name: str, **more: str) -> str:
        """Return one of its further texts, filled with its facts and `more`."""
        return needed_word(self.template, name, {**self.fields, **more})

    @property
    def title(self) -> str:
        """Return its title, filled."""
        return filled(self.template.title, self.fields, f"{self.template.name}.yaml: title")

    @property
    def to_sign(self) -> Section:
        """Return the lines for the person who answers for it."""
        return Section(
            "For the person who signs", (Blanks(tuple(map(Blank, self.template.blanks))),)
        )


def template_of(grounds: DisclosureGrounds, name: str) -> Template:
    """Return a template. Raises `InputError` where there is none of that name."""
    if name not in grounds.templates:
        known = ", ".join(sorted(grounds.templates)) or "none"
        raise InputError(f"templates: expected {name}.yaml, met {known}",
                         hint="the shipped templates hold it")  # fmt: skip
    return grounds.templates[name]


def outgoing(
    grounds: DisclosureGrounds, contract: str, text: Text, title: str, sections: Iterable[Section]
) -> Draft:
    """Return a document for the customer of a contract."""
    return Draft(
        template=text.template.name,
        title=title,
        audience=Audience.outgoing,
        recipient=grounds.engagement(contract).recipient,
        contract=contract,
        as_of=grounds.result.as_of,
        facts=facts_of_draft(grounds.engagement(contract), grounds.claims),
        sections=tuple(sections),
    )


class Made(Struct, frozen=True):
    """What became of one document."""

    name: str
    title: str
    draft: Draft | None
    """None where nothing may be told yet."""
    to_do: Sequence[str]
    is_whole: bool
    """Whether nothing was held back."""
    findings: tuple[str, ...] = ()
    """Ids of the findings that it is about, told or held back."""


def drafted(grounds: DisclosureGrounds, contract: str, made: Made) -> Drafted:
    """Return a document that claims nothing: drafted, drafted in part, or not at all."""
    state = DraftState.drafted if made.is_whole else DraftState.partly
    return Drafted(
        name=made.name,
        title=made.title,
        contract=contract,
        recipient=grounds.engagement(contract).recipient,
        state=state if made.draft is not None else DraftState.refused,
        claims=(),
        outgoing=made.draft,
        internal=None,
        to_do=tuple(dict.fromkeys(made.to_do)),
        findings=made.findings,
    )


def findings_in(sheets: Iterable[DisclosureSheet]) -> tuple[str, ...]:
    """Return the ids of all findings of some rows, each once."""
    found = (one for sheet in sheets for row in sheet.rows for one in row.findings)
    return tuple(dict.fromkeys(found))


def product_table(
    text: Text, title: str, row: DisclosureRow, fields: Iterable[DisclosureField]
) -> Table:
    """Return one product as a table of two columns; a blank stays empty."""
    rows = tuple(
        (f"{one.column.heading}, {one.citation}" if one.citation else one.column.heading,
         row.text(one.column))
        for one in fields
    )  # fmt: skip
    return Table(title, (text.word("field"), text.word("entry")), rows)


def to_do_for(sheets: Sequence[DisclosureSheet]) -> list[str]:
    """Return what a person does about the rows of one document, before it goes out."""
    said = []
    for sheet in sheets:
        if sheet.blanks:
            where = _few([row.product for row in sheet.outgoing if row.blanks(sheet.rule)])
            blanks = number_of(sheet.blanks, "blank")
            said.append(
                f"{sheet.rule.citation}: fill {blanks} ({where}), or leave them on purpose."
            )
    rows = tuple(row for sheet in sheets for row in sheet.rows)
    said += _confirmed(rows)
    said += _held(rows)
    said += [text for sheet in sheets for text in sheet.deadlines]
    said += [sheet.rule.not_seen for sheet in sheets if sheet.rule.not_seen]
    return said


def _confirmed(rows: Sequence[DisclosureRow]) -> list[str]:
    going = [row for row in rows if row.goes_out]
    if not going:
        return []
    also = dict.fromkeys(text for row in going for text in row.conditions)
    said = [f"Confirm match and use of {_few(row.product for row in going)}."]
    said += [f"Confirm that {text}: {_about(going, text)}." for text in also]
    said += [f"Open beside it: {text}." for row in going for text in row.open_beside]
    questions = dict.fromkeys(text for row in going for text in row.questions)
    return [*said, *(f"Consider: {text}" for text in questions)]


def _about(rows: Sequence[DisclosureRow], condition: str) -> str:
    return _few(row.product for row in rows if condition in row.conditions)


def _held(rows: Sequence[DisclosureRow]) -> list[str]:
    reasons = dict.fromkeys(text for row in rows for text in row.held_back)
    return [
        f"Held back, {reason}: {_few(row.product for row in rows if reason in row.held_back)}."
        for reason in reasons
    ]


def _few(names: Iterable[str]) -> str:
    """Return a few names, each once, and how many more there are."""
    return some_of(tuple(dict.fromkeys(names)), _SHOWN)
