"""What do others read of a result in which not everything is public, and what can they not?"""

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.assess.own_acts import NOT_PUBLIC as NOTICE
from exposure.model.designation import DesignationStatus, Handling, Standing, Status, Waiver
from exposure.model.finding import Analysis, LeastCertain, Verdict, VerdictKind
from exposure.model.gap import Gap, GapEffect
from exposure.model.judgements.decision import (
    AnalysisState,
    Decision,
    Effect,
    Fate,
    RiskDecided,
    RiskSaid,
)
from exposure.model.judgements.words import RiskWord
from exposure.model.relation import Confidence
from exposure.model.result import ScanResult, VendorName
from exposure.report.ci.lines import check_lines
from exposure.report.document.result_json import write_result
from exposure.report.handling import for_others
from exposure.report.withheld.codes import NOT_PUBLIC, codes_of
from tests.report.sample import sample_result
from tests.report.sample_findings import APP, CAMERA, COMPONENT, CONTRACT
from tests.report.sample_reviews import review_result

WORDING = "shall not use X in performance of this subcontract"
ISSUER = "Halyard Crest Prime LLC, letter of 2026-09-30"
SPELT = ("Hikvision", "Hangzhou Hikvision Digital Technology", "HIK", "hikvision.example",
         "pkg:npm/%40hikvision/*", "hikvision", "DS-2CD")  # fmt: skip


def letter(vendor: str, **fields: object) -> DesignationStatus:
    stated = {
        "id": f"own-{vendor}-customer-wording", "vendor": vendor, "authority": "customer's wording",
        "issuer": ISSUER, "entity_text": vendor.title(), "scope": "", "contractor_scope": WORDING,
        "status": Status.effective, "standing": Standing.in_force, "since": "2026-09-30",
        "history": (), "clauses": (), "certainty": "secondary", "sources": (), "facts_as_of": "",
        "contracts": ("HC-SUB-17",), "handling": Handling.customer_confidential,
        "stated_in": "halyard.yaml",
    } | fields  # fmt: skip
    return DesignationStatus(**stated)


def worded(act: DesignationStatus, contract: str = CONTRACT) -> Verdict:
    return Verdict(contract, act.id, VerdictKind.prohibited, f"the wording asks: {WORDING}", ISSUER)


def with_letter(result: ScanResult) -> ScanResult:
    """Return a result in which a customer's letter, for few eyes, names a vendor that all may read of."""
    act = letter("anthropic")
    first, *others = result.findings
    judged = replace(first, verdicts=(*first.verdicts, worded(act), worded(act, "HC-SUB-17")))
    return replace(
        result,
        designations=(*result.designations, act),
        findings=(judged, *others),
        register=replace(result.register, overlays=("halyard.yaml sha256:" + "ab" * 32,),
                         not_public=("halyard.yaml",)),
    )  # fmt: skip


def with_hidden_vendor(result: ScanResult) -> ScanResult:
    """Return a result in which nobody but the company may read that one vendor was looked for."""
    hidden = VendorName(
        "hikvision", "Hikvision", "under_watch", "e1" * 8, Handling.restricted, SPELT
    )
    act = letter("hikvision", handling=Handling.restricted)
    warned = f"{NOTICE} (1 vendor restricted): it is the company's own record."
    return replace(
        result,
        looked_for=tuple(hidden if one.id == "hikvision" else one for one in result.looked_for),
        designations=(*result.designations, act),
        settings=replace(result.settings, watch=("hikvision",)),
        summary=replace(result.summary, warnings=(*result.summary.warnings, warned)),
        register=replace(result.register, overlays=("own.yaml sha256:" + "cd" * 32,),
                         not_public=("own.yaml",)),
    )  # fmt: skip


HIDDEN = with_hidden_vendor(with_letter(sample_result()))


def texts(result: ScanResult) -> str:
    """Everything that is written or printed for others."""
    others = for_others(result)
    return write_result(others).decode() + check_lines(others)


def test_a_result_that_is_all_public_stays_as_it_is() -> None:
    result = sample_result()

    assert for_others(result) is result


def test_a_vendor_that_is_not_public_is_a_code_everywhere() -> None:
    others = for_others(with_hidden_vendor(sample_result()))

    assert others.looked_for[-1] == VendorName(
        "Z-1", "Z-1", "under_watch", handling=Handling.restricted
    )
    (finding,) = [one for one in others.findings if one.vendor == "Z-1"]
    assert (finding.id, finding.subject.name) == ("Z-F1", NOT_PUBLIC)
    assert (finding.routes, finding.introducers, finding.evidence) == ((), (), ())
    assert {one.vendor for one in others.outcomes} == {"anthropic", "Z-1", "*"}
    assert others.summary.possible_by_vendor == {"Anthropic": 1, "Z-1": 1}
    assert others.settings.watch == ()
    assert others.withheld == ("Z-1",)


@pytest.mark.parametrize("secret", [*(text.rstrip("*") for text in SPELT), "own.yaml"])
def test_no_spelling_of_it_is_left(secret) -> None:
    told = texts(with_hidden_vendor(sample_result())).casefold()

    assert secret.casefold() not in told


def decided(result: ScanResult, vendor: str) -> ScanResult:
    """Return the result with a decision on the finding of a vendor that says what others may not read."""
    told = "because Hikvision cameras hang there (J-1, IT-99)"
    said = RiskSaid(
        "RD-00112233445566aa", RiskWord.defer, told, "Di Orr", "2026-11-20", because=told
    )
    risk = RiskDecided(RiskWord.defer, said.decision, AnalysisState.in_triage, told, "Di Orr",
                       "2026-11-20", "2026-12-31", "", "IT-99", "Bo Chen")  # fmt: skip
    analysis = Analysis(risk=risk, risk_fate=Fate.applied, risks=(said,))
    findings = tuple(replace(one, analysis=analysis) if one.vendor == vendor else one
                     for one in result.findings)  # fmt: skip
    (met,) = [one for one in findings if one.vendor == vendor][:1]
    line = Decision(
        said.decision, "d.jsonl:1", vendor, ("product: hikvision ds-2cd",), None, None, told,
        "Di Orr", "2026-11-20", Fate.applied, told, evidence_reference="IT-99",
        approved_by="Bo Chen", effects=(Effect(met.id, Fate.applied, told),), risk="defer",
        assets=(met.asset,),
    )  # fmt: skip
    return replace(result, findings=findings, decisions=(line,))


def test_a_decision_on_what_is_not_public_tells_that_it_is_decided_and_nothing_else() -> None:
    result = decided(HIDDEN, "hikvision")
    others = for_others(result)

    (finding,) = [one for one in others.findings if one.vendor == "Z-1"]
    assert (finding.is_decided, finding.analysis.risk.word) == (True, "defer")
    assert (finding.analysis.risk.id, finding.analysis.risks) == ("", ())
    (line,) = others.decisions
    assert (line.fate, line.risk, line.subjects, line.assets) == (Fate.applied, "defer", (), ())
    for secret in ("IT-99", "Di Orr", "Bo Chen", "RD-00112233445566aa", "cameras hang"):
        assert secret not in texts(result)


def test_a_reason_that_names_what_is_not_public_is_withheld_where_the_finding_is_public() -> None:
    result = decided(HIDDEN, "anthropic")

    assert "Hikvision" not in texts(result)
    assert any(one.is_decided for one in for_others(result).findings)


def test_the_hashes_by_which_it_could_be_found_are_gone_too() -> None:
    told = texts(HIDDEN)

    for guessable in ("F-c3e8", CAMERA, "e1" * 8, "cd" * 32, "5f1c" * 16):
        assert guessable not in told


def test_what_it_counts_for_stays_true() -> None:
    result, others = HIDDEN, for_others(HIDDEN)

    assert len(others.findings) == len(result.findings)
    assert len(others.assets) == len(result.assets)
    assert len(others.looked_for) == len(result.looked_for)
    assert sorted(one.outcome for one in others.outcomes) == sorted(
        one.outcome for one in result.outcomes
    )
    assert others.summary.findings == result.summary.findings
    assert sum(others.summary.possible_by_vendor.values()) == sum(
        result.summary.possible_by_vendor.values()
    )
    kept = [(one.outcome, one.confidence, one.relation) for one in result.findings]
    assert sorted(map(str, kept)) == sorted(
        str((one.outcome, one.confidence, one.relation)) for one in others.findings
    )


def test_a_bought_thing_of_the_vendor_is_covered_and_a_build_is_not() -> None:
    others = for_others(with_hidden_vendor(sample_result()))

    names = {asset.id: asset.name for asset in others.assets}
    assert names["Z-A1"] == NOT_PUBLIC
    assert names[APP] == "acme-helpdesk"
    (finding,) = [one for one in others.findings if one.vendor == "Z-1"]
    assert finding.asset == "Z-A1"


def test_another_finding_in_a_covered_thing_does_not_name_it() -> None:
    others = for_others(with_hidden_vendor(sample_result()))

    (linked,) = [one for one in others.findings if one.asset == "Z-A1" and one.vendor != "Z-1"]
    assert (linked.vendor, linked.id, linked.subject.name) == ("anthropic", "Z-F2", NOT_PUBLIC)
    assert "Gatewatch" not in texts(with_hidden_vendor(sample_result()))


def test_codes_stand_last_so_that_no_alphabet_tells_on_them() -> None:
    others = for_others(with_hidden_vendor(sample_result()))

    for ids in (
        [one.id for one in others.looked_for], [one.id for one in others.findings],
        [one.id for one in others.assets], [one.vendor for one in others.outcomes],
    ):  # fmt: skip
        coded = [one.startswith("Z-") for one in ids]
        assert coded == sorted(coded)
        assert any(coded)


def test_a_letter_leaves_the_vendor_named_and_is_a_code_itself() -> None:
    others = for_others(with_letter(sample_result()))

    (first,) = [one for one in others.findings if one.id == "F-3a91"]
    assert [one.designation for one in first.verdicts][-1] == "Z-1"
    coded = first.verdicts[-1]
    assert (coded.contract, coded.reason) == (None, "not public: see the full result")
    assert first.vendor == "anthropic"
    assert first.evidence == sample_result().findings[0].evidence
    assert [one.id for one in others.designations] == [
        one.id for one in sample_result().designations
    ]


@pytest.mark.parametrize("secret", [WORDING, ISSUER, "HC-SUB-17", "halyard.yaml", "own-anthropic"])
def test_nothing_of_the_letter_is_left(secret) -> None:
    assert secret not in texts(with_letter(sample_result()))


def test_several_verdicts_of_one_code_are_one() -> None:
    others = for_others(with_letter(sample_result()))

    coded = [one for one in others.findings[0].verdicts if one.designation == "Z-1"]
    assert len(coded) == 1


def test_a_waiver_for_few_eyes_is_a_code_where_it_is_recorded() -> None:
    result = sample_result()
    waiver = Waiver("W-7041", "Secretary of the Navy", ("anthropic-4713-2026",), (), "one tool only",
                    "2026-06-01", None, "letter N-4", "own.yaml", Handling.restricted)  # fmt: skip
    first, *rest = result.findings
    waived = replace(
        first.verdicts[0], reason="recorded as granted by N: W-7041", waivers=("W-7041",)
    )
    result = replace(result, waivers=(waiver,),
                     findings=(replace(first, verdicts=(waived, *first.verdicts[1:])), *rest))  # fmt: skip

    others = for_others(result)

    assert others.waivers == ()
    assert others.findings[0].verdicts[0].waivers == ("Z-1",)
    assert "W-7041" not in texts(result)
    assert others.findings[0].verdicts[0].citation == first.verdicts[0].citation


def test_a_name_beside_rows_is_not_quoted_however_it_is_misspelt() -> None:
    gap = Gap("named-outside-rows", GapEffect.hides_presence, "vendors.xlsx", "Vendors!A1",
              "it names 'Hikvisoin' outside of any row that was read")  # fmt: skip
    result = with_hidden_vendor(replace(sample_result(), gaps=(gap,)))

    (told,) = for_others(result).gaps

    assert (told.kind, told.effect, told.place) == (gap.kind, gap.effect, "")
    assert "Hikvisoin" not in texts(result)


def test_a_covered_group_of_findings_keeps_its_place_in_the_count() -> None:
    result = with_hidden_vendor(review_result())
    linked = result.reviews[1]

    others = for_others(result)

    covered = others.reviews[-1]
    assert (covered.id, covered.cause, covered.findings) == ("Z-R1", NOT_PUBLIC, ("Z-F2",))
    assert linked.id not in texts(result)
    assert others.reviews[0] == result.reviews[0]


def test_the_edition_says_what_it_is() -> None:
    others = for_others(HIDDEN)

    assert others.summary.warnings[-1].startswith(
        "Part of what was found or stated is not public and stands here as Z-1, Z-2:"
    )
    assert not any(one.startswith(NOTICE) for one in others.summary.warnings)
    assert others.register.overlays == (NOT_PUBLIC,)


def test_the_edition_can_be_read_back_and_is_its_own_edition() -> None:
    others = for_others(HIDDEN)

    assert msgspec.json.decode(write_result(others), type=ScanResult) == others
    assert for_others(others) is others


def test_the_same_result_gives_the_same_codes() -> None:
    assert write_result(for_others(HIDDEN)) == write_result(for_others(HIDDEN))


def test_codes_do_not_follow_the_alphabet() -> None:
    """Each of several vendors can be first, whatever its name: the order hangs on the whole."""
    base = sample_result()
    names = [f"vendor-{letter}" for letter in "abcdefgh"]
    hidden = tuple(VendorName(one, one.title(), "asked", handling=Handling.restricted, spelt=(one,))
                   for one in names)  # fmt: skip
    firsts = set()
    for number in range(20):
        record = replace(
            base.register, overlays=(f"own.yaml sha256:{number:064d}",), not_public=("own.yaml",)
        )
        others = for_others(replace(base, register=record, looked_for=hidden))
        assert [one.id for one in others.looked_for] == [f"Z-{n}" for n in range(1, 9)]
        codes = codes_of(replace(base, register=record, looked_for=hidden))
        firsts.add(next(one for one in names if codes.vendors[one] == "Z-1"))

    assert len(firsts) > 3


def leaves(value: object, path: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """Yield the path of every text in plain JSON values."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from leaves(one, (*path, number))


PLAIN = msgspec.json.decode(msgspec.json.encode(HIDDEN))
KEPT = {"looked_for", "designations", "register", "schema"}
"""Parts of which the sample already says what is not public; a changed id would be another one."""
PATHS = [path for path in leaves(PLAIN) if path[0] not in KEPT]


def planted(path: tuple[object, ...], secret: str, around: str) -> ScanResult | None:
    """Return the result with a secret in one text; None where only certain words may stand."""
    plain = msgspec.json.decode(msgspec.json.encode(PLAIN))
    place = plain
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = around.format(secret)
    try:
        return msgspec.convert(plain, ScanResult)
    except msgspec.ValidationError:
        return None


@given(
    st.sampled_from(PATHS),
    st.sampled_from(["Hikvision", "HIK", "Hangzhou  hikvision DIGITAL Technology", "hikvision.example",
                     "pkg:npm/%40hikvision/sdk@1.0", WORDING]),
    st.sampled_from(["{}", "Supplied by {}, as stated", "({})", "x-{}-y"]),
)  # fmt: skip
def test_wherever_a_secret_stands_others_do_not_read_it(path, secret, around) -> None:
    result = planted(path, secret, around)
    if result is None:
        return

    told = texts(result).casefold()

    assert " ".join(secret.casefold().split()) not in " ".join(told.split())


def test_what_is_known_of_a_covered_thing_tells_neither_its_spend_nor_who_sells_it() -> None:
    result = with_hidden_vendor(sample_result())
    paid = tuple(replace(one, spend={"USD": 7_041.0}) for one in result.coverage.per_asset)
    others = for_others(replace(result, coverage=replace(result.coverage, per_asset=paid)))

    known = others.coverage.per_asset
    assert [one.asset for one in known] == [one.id for one in others.assets]
    assert [one.spend for one in known] == [{"USD": 7_041.0}] * 3 + [{}]
    assert others.coverage.per_vendor == ()
    assert others.coverage.evidence == result.coverage.evidence


def test_a_contract_that_a_letter_alone_names_is_not_told_of() -> None:
    result = with_letter(sample_result())
    (first, *_), hidden = result.coverage.per_contract, "HC-SUB-17"
    coverage = replace(result.coverage, per_contract=(first, replace(first, contract=hidden)))

    others = for_others(replace(result, coverage=coverage))

    assert [one.contract for one in others.coverage.per_contract] == [CONTRACT]


def test_a_reason_for_doubt_and_a_block_to_paste_do_not_tell_who_is_not_public() -> None:
    doubt = LeastCertain(0, Confidence.review, "the register takes it for Hikvision")
    told = replace(COMPONENT, routes=tuple(replace(one, least_certain=doubt)
                                           for one in COMPONENT.routes))  # fmt: skip
    block = '[[join]]\nsbom = "x.json"\nasset = "Hikvision DS-2CD"'
    gap = Gap("possible-join", GapEffect.note, "x.json", "", "it may belong to it", (block,))
    result = replace(HIDDEN, findings=(told,), gaps=(gap,))

    others = for_others(result)

    assert b"Hikvision" not in msgspec.json.encode((others.findings, others.gaps))
    assert others.findings[0].more_routes == told.more_routes + len(told.routes)
