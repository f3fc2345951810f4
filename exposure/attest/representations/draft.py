"""Which representations do contracts and vendors call for, and which of them can be drafted?"""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from msgspec.structs import replace

from exposure.attest.claims.grounds import Grounds, check_whole
from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.blank_form import blank_form
from exposure.attest.representations.document import Task, drafted
from exposure.attest.representations.engagement import Engagement, engagements
from exposure.attest.representations.sources import certified
from exposure.model.attest.package import Drafted
from exposure.model.attest.records import AttestationRecords
from exposure.model.attest.template import Template
from exposure.patterns import late_pattern
from exposure.register.law.clauses import clause_numbers

BY_CLAUSE = (
    "annual-representation", "offer-representation", "fascsa-submission", "section-889",
    "overhaul-representation",
)  # fmt: skip
"""Templates that a clause of the contract calls for, in the order in which they are drafted."""
BY_VENDOR = "vendor-certification"
SUB_TIER = "subtier-certification"
FOR_ANYBODY = "section-889"
"""What is drafted for the company as a whole where no contract was given."""
_OTHER = late_pattern(r"[^a-z0-9]+")


def draft_representations(
    grounds: Grounds,
    templates: Mapping[str, Template],
    records: AttestationRecords,
    asked: AskedDrafts,
) -> tuple[Drafted, ...]:
    """Return every document that was called for, contract by contract: drafted, or refused.

    Raises `ResultError` for a contract that the result does not hold, or a result from which nothing
    may be drafted, and `InputError` for a template that uses what it does not declare.
    """
    check_whole(grounds.result)
    held = replace(grounds, records=records)
    return tuple(
        document
        for engagement in engagements(held, asked)
        for document in _for_one(engagement, held, templates, asked)
    )


def _for_one(
    engagement: Engagement,
    grounds: Grounds,
    templates: Mapping[str, Template],
    asked: AskedDrafts,
) -> Iterator[Drafted]:
    tasks = (*_by_clause(engagement, templates), *_by_vendor(engagement, grounds, templates, asked))
    for task in tasks:
        document = drafted(task, grounds, asked)
        if document is not None:
            yield document
    yield from _sub_tier(engagement, grounds, templates, asked)


def _by_clause(engagement: Engagement, templates: Mapping[str, Template]) -> Iterator[Task]:
    for name in BY_CLAUSE:
        template = templates.get(name)
        if template is not None and _calls_for(engagement, template):
            yield Task(_name(name, engagement), template, engagement)


def _calls_for(engagement: Engagement, template: Template) -> bool:
    if engagement.number is None:
        return template.name == FOR_ANYBODY
    return bool(clause_numbers(template.clauses) & engagement.clauses)


def _by_vendor(
    engagement: Engagement,
    grounds: Grounds,
    templates: Mapping[str, Template],
    asked: AskedDrafts,
) -> Iterator[Task]:
    template = templates.get(BY_VENDOR)
    if template is None:
        return
    unnamed = 0
    for vendor in certified(engagement, grounds, asked):
        if vendor.is_named:
            name = f"{BY_VENDOR}-{_slug(vendor.id.removeprefix('own:'))}"
        else:
            unnamed += 1
            name = f"{BY_VENDOR}-named-source-{unnamed}"
        yield Task(_name(name, engagement), template, engagement, vendor)


def _sub_tier(
    engagement: Engagement,
    grounds: Grounds,
    templates: Mapping[str, Template],
    asked: AskedDrafts,
) -> Iterator[Drafted]:
    """Yield our certification to a prime, or the blank form for subcontractors of ours."""
    template = templates.get(SUB_TIER)
    if template is None or not _calls_for(engagement, template):
        return
    task = Task(_name(SUB_TIER, engagement), template, engagement)
    make = drafted if engagement.is_sub_tier else blank_form
    document = make(task, grounds, asked)
    if document is not None:
        yield document


def _name(name: str, engagement: Engagement) -> str:
    """Return the stem of its files, with the entity where several of ours sign under one number."""
    return f"{name}-{_slug(engagement.entity.name)}" if engagement.shares_number else name


def _slug(text: str) -> str:
    """Return a name for a file; what other alphabets write is told apart by a hash."""
    plain = _OTHER.sub("-", text.casefold()).strip("-")
    if text.isascii() and plain:
        return plain
    return f"{plain or 'name'}-{sha256(text.encode(errors='surrogatepass')).hexdigest()[:6]}"
