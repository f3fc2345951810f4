"""Is each row of the table reached by what it speaks of, and does it say what must be said?"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.attest.claims.claim import claim_of
from exposure.attest.claims.grounds import Grounds
from exposure.attest.claims.table import ROWS, TABLE, Case
from exposure.model.attest.claim import Hindrance, Representation, Support
from exposure.model.attest.records import AttestationRecords, RequirementWord
from exposure.model.coverage.figures import RecordSystem
from exposure.model.coverage.known import EvidenceKind
from exposure.model.designation import Standing
from exposure.model.finding import Analysis
from exposure.model.judgements.decision import AnalysisState
from exposure.model.law.allocation import Use
from exposure.model.law.authority import Conduct, Reach
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation
from exposure.model.result import Asset, AssetKind, SettingsRecord
from tests.attest.claims.builders import (
    AS_OF,
    NUMBER,
    ORDER,
    PRODUCT,
    SPARE,
    act,
    authority,
    denial,
    finding,
    grounds,
    hiding,
    known,
    possible,
    quiet_result,
    unsaid,
    use,
)

Put = tuple[Representation, Grounds]
NO, PERSON, QUALIFIED = Support.not_supported, Support.needs_person, Support.qualified


def _coverage(**fields: object) -> Grounds:
    return grounds(coverage=replace(quiet_result().coverage, **fields))


def _input(**fields: object) -> Grounds:
    (one,) = quiet_result().inputs
    return grounds(inputs=(replace(one, **fields),))


def _refused() -> Grounds:
    (one,) = quiet_result().inputs
    return grounds(inputs=(one, replace(one, name="scan.pdf", kind="refused")))


def _spare(said: Use) -> Grounds:
    """A finding in a second asset, of whose use on the contract this is said."""
    quiet = quiet_result()
    spare = Asset(SPARE, "Spare", AssetKind.product, None)
    return grounds(
        assets=(*quiet.assets, spare),
        allocations=(use(PRODUCT), use(SPARE, said)),
        findings=(finding(asset=SPARE),),
        coverage=replace(quiet.coverage, per_asset=(known(PRODUCT), known(SPARE))),
    )


def _reviewed() -> Grounds:
    words = tuple(
        RequirementWord(one, said="searched, none found", by="Ann Lee", on=AS_OF)
        for one in ("B2", "B3")
    )
    return Grounds(
        replace(quiet_result(), designations=(), looked_for=()),
        records=AttestationRecords(requirements=words),
    )


MEMBER = denial(authorities=(ORDER,))
OF_NOBODY = denial(vendors=(), authorities=(ORDER,))
MADE: dict[Case, Callable[[], Put]] = {
    Case.exposed: lambda: (denial(), grounds(findings=(finding(),))),
    Case.use_unknown: lambda: (denial(), _spare(Use.unknown)),
    Case.developed_with: lambda: (
        denial(reach=Reach.contains),
        grounds(findings=(possible(relation=Relation.used_to_develop),)),
    ),
    Case.nothing_recorded: lambda: (denial(), grounds(allocations=(use(PRODUCT, Use.not_used),))),
    Case.no_input: lambda: (denial(), grounds(inputs=())),
    Case.not_looked_for: lambda: (denial(vendors=("own:ostrel",)), grounds()),
    Case.nobody_known: lambda: (OF_NOBODY, grounds()),
    Case.beyond_records: lambda: (denial(conduct=Conduct.device_presence), grounds()),
    Case.confirmed_tie: lambda: (
        denial(),
        grounds(findings=(
            possible(relation=Relation.routes_to, analysis=Analysis(AnalysisState.affected)),
        )),
    ),
    Case.review_open: lambda: (denial(), grounds(findings=(possible(),))),
    Case.affiliate_open: lambda: (
        denial(),
        grounds(findings=(finding(relation=Relation.owned_by, confidence=Confidence.probable),)),
    ),
    Case.legal_review: lambda: (denial(), grounds(designations=(act(standing=Standing.unsettled),))),
    Case.use_ended: lambda: (
        denial(),
        grounds(findings=(finding(past_until="2026-10-01", outcome=Outcome.possible),)),
    ),
    Case.other_tier: lambda: (denial(tiers=1), grounds(findings=(finding(tier=2),))),
    Case.further_tiers: lambda: (denial(tiers=2), grounds()),
    Case.coverage: lambda: (denial(), _coverage(per_asset=(known(PRODUCT, EvidenceKind.row),))),
    Case.gap: lambda: (denial(), grounds(gaps=(hiding(),), reaches=())),
    Case.refused_input: lambda: (denial(), _refused()),
    Case.unfed_system: lambda: (
        denial(), _coverage(record_systems=(RecordSystem("single_sign_on", "not_fed"),)),
    ),
    Case.unsaid_system: lambda: (denial(), grounds(gaps=(unsaid(),))),
    Case.links_left_out: lambda: (
        denial(), grounds(settings=SettingsRecord((), "possible", catalogue_links=False)),
    ),
    Case.list_reviewed: lambda: (OF_NOBODY, _reviewed()),
    Case.list_unreviewed: lambda: (MEMBER, grounds(designations=(act(basis=authority(ORDER)),))),
    Case.facts_old: lambda: (denial(), grounds(designations=(act(facts_as_of="2026-08"),))),
    Case.input_old: lambda: (denial(), _input(dated="2026-08-21")),
    Case.input_undated: lambda: (denial(), _input(dated=None)),
    Case.input_later: lambda: (denial(), _input(dated="2026-11-23")),
}  # fmt: skip
"""Case → the smallest change of the quiet world that meets it, and nothing else."""

EXPECTED: dict[Case, tuple[Hindrance, Support]] = {
    Case.exposed: (Hindrance.exposed, NO),
    Case.use_unknown: (Hindrance.use_unknown, PERSON),
    Case.developed_with: (Hindrance.legal_review, PERSON),
    Case.nothing_recorded: (Hindrance.nothing_recorded, PERSON),
    Case.no_input: (Hindrance.nothing_recorded, PERSON),
    Case.not_looked_for: (Hindrance.not_looked_for, PERSON),
    Case.nobody_known: (Hindrance.not_looked_for, PERSON),
    Case.beyond_records: (Hindrance.beyond_records, PERSON),
    Case.confirmed_tie: (Hindrance.review_open, PERSON),
    Case.review_open: (Hindrance.review_open, QUALIFIED),
    Case.affiliate_open: (Hindrance.legal_review, QUALIFIED),
    Case.legal_review: (Hindrance.legal_review, QUALIFIED),
    Case.use_ended: (Hindrance.use_ended, QUALIFIED),
    Case.other_tier: (Hindrance.other_tier, QUALIFIED),
    Case.further_tiers: (Hindrance.beyond_records, QUALIFIED),
    Case.coverage: (Hindrance.coverage, QUALIFIED),
    Case.gap: (Hindrance.hidden, QUALIFIED),
    Case.refused_input: (Hindrance.hidden, QUALIFIED),
    Case.unfed_system: (Hindrance.hidden, QUALIFIED),
    Case.unsaid_system: (Hindrance.hidden, QUALIFIED),
    Case.links_left_out: (Hindrance.hidden, QUALIFIED),
    Case.list_reviewed: (Hindrance.not_looked_for, QUALIFIED),
    Case.list_unreviewed: (Hindrance.not_looked_for, QUALIFIED),
    Case.facts_old: (Hindrance.register_old, QUALIFIED),
    Case.input_old: (Hindrance.inputs_old, QUALIFIED),
    Case.input_undated: (Hindrance.inputs_old, QUALIFIED),
    Case.input_later: (Hindrance.inputs_old, QUALIFIED),
}
"""Written by hand: what each case must make of a sentence."""


def test_nothing_stands_against_a_sentence_in_the_quiet_world() -> None:
    claim = claim_of(denial(), grounds())

    assert (claim.support, claim.obstacles) == (Support.supported, ())


@pytest.mark.parametrize("case", list(Case))
def test_each_case_alone_hinders_as_its_row_says(case: Case) -> None:
    claim = claim_of(*MADE[case]())
    (obstacle,) = claim.obstacles

    assert (obstacle.hindrance, claim.support) == EXPECTED[case]
    assert (obstacle.to_do, obstacle.qualification) == (ROWS[case].to_do, ROWS[case].qualification)


def test_each_case_has_one_row_and_the_gravest_come_first() -> None:
    assert [row.case for row in TABLE] == list(dict.fromkeys(row.case for row in TABLE))
    assert {row.case for row in TABLE} == set(Case)
    supports = [(NO, PERSON, QUALIFIED).index(row.support) for row in TABLE]
    assert supports == sorted(supports)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.case.value)
def test_what_is_qualified_says_how_and_what_is_not_never_helps_itself_with_words(row) -> None:
    assert bool(row.qualification) is (row.support is QUALIFIED)
    assert row.to_do


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.case.value)
def test_no_recipient_reads_a_figure_an_id_or_a_command(row) -> None:
    assert not re.search(r"\d|`|%|\bF-|\bcoverage\b|\bscan\b|\bSBOM\b", row.qualification)


def test_what_the_contract_says_is_spelt_does_not_matter() -> None:
    spelt = denial(contract=NUMBER.replace("-", "").lower())

    assert claim_of(spelt, grounds(findings=(finding(),))).support is NO
    assert claim_of(spelt, grounds()).support is Support.supported


def test_the_page_about_claims_tells_of_each_case_as_the_table_has_it() -> None:
    page = (Path(__file__).resolve().parents[3] / "docs/reference/attestation.md").read_text(
        "utf-8"
    )
    rows = [line for line in page.splitlines() if line.startswith("| `")]

    for row in TABLE:
        start = f"| `{row.case}` | `{row.hindrance}` | `{row.support}` |"
        assert [line for line in rows if line.startswith(start)], start
