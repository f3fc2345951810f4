"""Which drafts does the example company get, and why is each refused? Written by hand from its records.

Read in `fixtures/example`: the CRM of N00024-26-C-1234 names the designated source as sub-processor
and its helpdesk ships the source's package; a meeting product of HC-SUB-2026-017 names it too. Cameras
of a source under Sec. 889 hang in a lobby, and nobody says of which contract.
"""

from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.attest.claims.grounds import Grounds
from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.draft import draft_representations
from exposure.jobs.settings import settings_from
from exposure.model.attest.claim import Hindrance, Support
from exposure.model.attest.package import Drafted, DraftState
from exposure.model.attest.records import AttestationRecords
from exposure.model.law.allocation import Allocation, Use
from exposure.model.result import ScanResult
from exposure.register.load import load_register
from exposure.scan.examination import scan
from tests.attest.representations.builders import templates

EXAMPLE = Path(__file__).resolve().parents[3] / "fixtures" / "example"
LAW_DATE = "2026-11-22"
NAVY, GSA, SUB = "N00024-26-C-1234", "47EXMP26F0042", "HC-SUB-2026-017"
SOURCE = "anthropic"
NO, PERSON = Support.not_supported, Support.needs_person
ANYWHERE = {Hindrance.coverage, Hindrance.hidden, Hindrance.inputs_old, Hindrance.register_old}
"""Against every sentence: most products have no SBOM, two record systems were not fed, the contracts
sheet bears no date, and the facts about each act are more than three months old."""

EXPECTED: dict[tuple[str, str], tuple[DraftState, dict[str, tuple[Support, Hindrance | None]]]] = {
    # Cameras whose contract nobody says (A); in use in the company, which Part B asks about (B).
    (NAVY, "section-889"): (
        DraftState.refused,
        {"part-a": (PERSON, Hindrance.use_unknown), "part-b": (NO, Hindrance.exposed)},
    ),
    # The helpdesk ships the package, and the CRM names the source.
    (NAVY, f"vendor-certification-{SOURCE}"): (
        DraftState.refused, {"vendor": (NO, Hindrance.exposed)},
    ),
    # A form for others to fill in: it claims nothing.
    (NAVY, "subtier-certification"): (DraftState.drafted, {}),
    (GSA, "section-889"): (
        DraftState.refused,
        {"part-a": (PERSON, Hindrance.use_unknown), "part-b": (NO, Hindrance.exposed)},
    ),
    # (c)(2) lets the cameras be disclosed; the register knows no order for a civilian agency, and
    # nobody recorded that SAM was searched.
    (GSA, "overhaul-representation"): (
        DraftState.partly,
        {
            "provide": (PERSON, Hindrance.use_unknown),
            "use": (NO, Hindrance.exposed),
            "fascsa": (PERSON, Hindrance.not_looked_for),
        },
    ),
    (GSA, "subtier-certification"): (DraftState.drafted, {}),
    # Part B does not flow down to a subcontract.
    (SUB, "section-889"): (DraftState.refused, {"part-a": (PERSON, Hindrance.use_unknown)}),
    (SUB, f"vendor-certification-{SOURCE}"): (
        DraftState.refused, {"vendor": (NO, Hindrance.exposed)},
    ),
    (SUB, "subtier-certification"): (
        DraftState.refused, {"part-a": (PERSON, Hindrance.use_unknown)},
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def result() -> ScanResult:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(EXAMPLE)
        settings = settings_from((), None, None, {})
        inputs = ["vendors.xlsx", "contracts.csv", "sboms"]
        return scan(inputs, as_of=LAW_DATE, register=load_register(), settings=settings)


@pytest.fixture(scope="module")
def made(result: ScanResult) -> dict[tuple[str | None, str], Drafted]:
    register = load_register()
    grounds = Grounds(result, clauses=register.clauses, agencies=register.agencies)
    drafted = draft_representations(grounds, templates(), AttestationRecords(), AskedDrafts())
    return {(one.contract, one.name): one for one in drafted}


def test_exactly_these_documents_are_called_for(made) -> None:
    assert set(made) == set(EXPECTED)


@pytest.mark.parametrize("key", EXPECTED, ids=" ".join)
def test_each_is_drafted_or_refused_for_its_reason(key, made) -> None:
    state, claims = EXPECTED[key]
    one = made[key]

    assert one.state is state
    found = {c.representation.id: (c.support, c.obstacles[0].hindrance) for c in one.claims}
    assert found == claims


def test_what_stands_against_everything_stands_against_each_sentence(made) -> None:
    for one in made.values():
        for claim in one.claims:
            met = {obstacle.hindrance for obstacle in claim.obstacles}
            # The register's own date is recent, and an empty class rests on nothing but that.
            missing = ANYWHERE - met
            assert missing <= (
                {Hindrance.register_old} if not claim.representation.vendors else set()
            )


def test_the_findings_of_the_navys_contract_are_those_of_what_is_used_on_it(made, result) -> None:
    (claim,) = made[NAVY, f"vendor-certification-{SOURCE}"].claims
    names = {asset.id: asset.name for asset in result.assets}
    by_id = {one.id: names[one.asset] for one in result.findings}

    assert {by_id[one] for one in claim.obstacles[0].findings} == {
        "wexmoor-helpdesk", "Quillstone CRM Cloud",
    }  # fmt: skip


def test_the_subcontracts_recipient_is_its_prime(made) -> None:
    assert made[SUB, "section-889"].recipient == "Halyard Crest Prime LLC"
    assert made[NAVY, "section-889"].recipient == "Naval Sea Systems Command"


def test_part_b_alone_is_drafted_of_the_overhaul_and_with_its_disclosure(made, result) -> None:
    one = made[GSA, "overhaul-representation"]
    (cameras,) = [f.id for f in result.findings if f.vendor == "hikvision"]

    assert one.outgoing is not None
    assert (
        f"Fill in the disclosure that FAR 52.240-90(c)(2) asks for, and attach it: {cameras}."
        in one.to_do
    )


def test_once_the_cameras_are_recorded_as_not_used_there_part_a_is_drafted_with_qualifications(
    result: ScanResult,
) -> None:
    (cameras,) = {f.asset for f in result.findings if f.vendor == "hikvision"}
    said = Allocation(NAVY, cameras, Use.not_used, "Ann Lee says so")
    register = load_register()
    grounds = Grounds(
        replace(result, allocations=(*result.allocations, said)),
        clauses=register.clauses, agencies=register.agencies,
    )  # fmt: skip
    drafted = draft_representations(
        grounds, templates(), AttestationRecords(), AskedDrafts(contracts=(NAVY,))
    )
    one = next(document for document in drafted if document.name == "section-889")

    assert one.state is DraftState.partly
    assert [claim.support for claim in one.claims] == [Support.qualified, NO]
