"""Which documents does a request call for, before any of them is written?"""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from exposure.attest.checklist.draft import Ground
from exposure.attest.checklist.papers.document import checklist_draft
from exposure.attest.checklist.papers.lists import draft_checklists
from exposure.attest.claims.grounds import Grounds
from exposure.attest.disclosures.disclose import all_rows, draft_disclosures
from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.attest.disclosures.waivers.request import draft_waivers
from exposure.attest.letters.answer import answer_letter
from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.draft import draft_representations
from exposure.attest.twins.cover import cover_sheet
from exposure.attest.twins.twin import twinned
from exposure.ingest.authored.attestation.read import read_attestation
from exposure.ingest.authored.letters.read import read_letter
from exposure.ingest.authored.templates.read import Templates, read_templates
from exposure.ingest.bounds import bounds_of
from exposure.jobs.attesting.names import distinct_names, told_apart
from exposure.jobs.attesting.plans import plans_for
from exposure.jobs.attesting.published import published
from exposure.jobs.attesting.request import AttestRequest, StatedAttest
from exposure.jobs.attesting.study import Study
from exposure.jobs.shipped import shipped
from exposure.model.attest.disclosure import DisclosureRows
from exposure.model.attest.draft import Draft
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.attest.records import AttestationRecords
from exposure.model.checklist import ContractChecklist
from exposure.register.find import vendors_called
from exposure.report.neutral import file_name

CHECKLIST, COVER = "checklist", "cover-sheet"


class Called(Struct, frozen=True):
    """Everything that was called for, drafted or refused."""

    drafts: tuple[Drafted, ...]
    """By contract, in the order of the contracts sheet; the cover sheet of each first."""
    checklists: tuple[ContractChecklist, ...]
    rows: tuple[DisclosureRows, ...]
    templates: Templates
    notes: tuple[str, ...] = ()
    """What people wrote down that belongs to nothing in the scan."""


class _Asked(Struct, frozen=True):
    """A request with everything that people wrote, read."""

    study: Study
    request: AttestRequest
    contracts: tuple[str, ...]
    templates: Templates
    records: AttestationRecords
    grounds: Grounds
    disclosing: DisclosureGrounds


def documents_of(
    study: Study, request: AttestRequest, stated: StatedAttest, contracts: tuple[str, ...]
) -> Called:
    """Return what the scan, the letters and the people's records call for.

    Raises `InputError` for a file of people's or a template that cannot be used, and `ResultError`
    for a result from which nothing may be drafted.
    """
    asked = _read(study, request, stated, contracts)
    rows = all_rows(asked.disclosing, contracts)
    lists = draft_checklists(_ground(asked), contracts)
    drafts, public = _drafts(asked, rows, lists.lists), published(study)
    found = told_apart(twinned(one, study.result, public) for one in drafts)
    strange = (*lists.warnings, *asked.disclosing.strange_products())
    return Called(_in_order(found, asked), lists.lists, rows, asked.templates, strange)


def _read(
    study: Study, request: AttestRequest, stated: StatedAttest, contracts: tuple[str, ...]
) -> _Asked:
    folder, register = request.request.folder, study.register
    bounds = bounds_of(study.studied.company.settings)
    own = request.templates or stated.templates
    name = request.records or stated.records
    records = (
        read_attestation(name, folder, bounds, requirements={one.id for one in register.requirements},
                         today=request.request.today)
        if name else AttestationRecords()
    )  # fmt: skip
    own_folder = folder / own if own else None
    templates = read_templates(shipped("templates"), own_folder, register, bounds)
    result = study.result
    return _Asked(
        study=study,
        request=request,
        contracts=contracts,
        templates=templates,
        records=records,
        grounds=Grounds(result, stated.thresholds, register.clauses, register.agencies, records),
        disclosing=DisclosureGrounds(result, register, templates.templates, records),
    )


def _ground(asked: _Asked) -> Ground:
    register = asked.study.register
    return Ground(asked.study.result, register.requirements, register.clauses, register.agencies,
                  asked.records, by_id=True)  # fmt: skip


def _drafts(
    asked: _Asked, rows: tuple[DisclosureRows, ...], lists: tuple[ContractChecklist, ...]
) -> Iterator[Drafted]:
    templates, records = asked.templates.templates, asked.records
    wanted = AskedDrafts(asked.contracts, _vendors(asked), asked.request.company_wide)
    names = checklist_names(lists)
    yield from (
        kept_inside(names[one.name], checklist_draft(one, asked.study.result)) for one in lists
    )
    yield from draft_representations(asked.grounds, templates, records, wanted)
    yield from _letters(asked)
    yield from draft_disclosures(asked.disclosing, rows)
    yield from draft_waivers(
        asked.disclosing, plans_for(asked.study, asked.contracts), asked.contracts
    )


def _vendors(asked: _Asked) -> tuple[str, ...]:
    """Return the ids of the vendors whom flags name; a text that names nobody is kept as it is."""
    register = asked.study.register
    found: list[str] = []
    for text in asked.request.vendors:
        called = [one.id for one in vendors_called(register, text)]
        found += called or [text]
    return tuple(dict.fromkeys(found))


def _letters(asked: _Asked) -> Iterator[Drafted]:
    request = asked.request
    bounds = bounds_of(asked.study.studied.company.settings)
    for name in request.letters:
        letter = read_letter(name, request.request.folder, bounds)
        # A number would tell each issuer that there are other letters, and how many.
        known_to_issuer = file_name(letter.reference or letter.dated or letter.issuer).casefold()
        suffix = f"-{known_to_issuer}" if len(request.letters) > 1 else ""
        yield from answer_letter(letter, asked.grounds, asked.templates.templates,
                                 asked.study.register, suffix=suffix)  # fmt: skip


def checklist_names(lists: tuple[ContractChecklist, ...]) -> dict[str, str]:
    """Return name of a checklist → stem of its files, told apart where a contract has several."""
    distinct = distinct_names([one.name for one in lists])
    count = Counter(one.contract for one in lists)
    return {
        one.name: CHECKLIST if count[one.contract] == 1 else f"{CHECKLIST}-{distinct[one.name]}"
        for one in lists
    }


def kept_inside(name: str, draft: Draft) -> Drafted:
    """Return a document that has no outgoing twin."""
    return Drafted(name, draft.title, draft.contract, "", DraftState.drafted, (), None, draft)


def _in_order(found: tuple[Drafted, ...], asked: _Asked) -> tuple[Drafted, ...]:
    """Return the documents by contract, those of the company as a whole last, under a cover sheet."""
    order: list[str | None] = [*asked.contracts]
    order += [one.contract for one in found if one.contract not in order]
    ordered: list[Drafted] = []
    for contract in dict.fromkeys(order):
        own = [one for one in found if one.contract == contract]
        if own:
            sheet = cover_sheet(contract, own, asked.study.result)
            ordered += [kept_inside(COVER, sheet), *own]
    return tuple(ordered)
