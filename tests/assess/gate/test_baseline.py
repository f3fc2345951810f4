"""Which findings stood in the baseline, whatever the names of files, and which does it not cover?"""

import pytest
from msgspec.structs import replace

from exposure.model.designation import Handling
from exposure.model.finding import VerdictKind
from exposure.model.gate.gated import Against, Passing
from exposure.model.outcome import Outcome
from exposure.model.relation import Confidence, Relation
from exposure.model.result import Asset, AssetKind, SettingsRecord, VendorName
from tests.assess.compared.results import (
    BILL,
    CRM,
    DESK,
    OTHER,
    SHEET,
    act,
    component,
    gap,
    record,
    verdict,
)
from tests.assess.gate.gates import decided, gate, only, result, settled

ELSEWHERE = "build/7/bom.json"


def test_the_same_finding_is_known_and_passes() -> None:
    told = gate(result(), earlier=result())

    assert (told.code, told.findings[0].against) == (0, Against.known)
    assert told.baseline is not None
    assert (told.baseline.name, told.baseline.sha256) == ("base.json", "ab" * 32)
    assert (told.baseline.findings, told.baseline.gone, told.baseline.warnings) == (1, 0, ())


def test_a_finding_that_is_not_in_it_is_new_and_fails() -> None:
    further = component("1.0.0", name="agent")
    told = gate(result(component(), further), earlier=result())

    assert (told.code, told.failing, told.new) == (1, (further.id,), (further.id,))
    assert told.findings[1].words == "new"


def test_another_version_has_changed_and_passes() -> None:
    told = only(result(component("2.0.0")), earlier=result(component("1.0.0")))

    assert (told.against, told.passes) == (Against.changed, Passing.in_baseline)


def test_a_version_beside_the_one_that_was_there_is_new() -> None:
    """Something else brings it in: nobody looked at that."""
    told = gate(result(component("1.0.0"), component("2.0.0")), earlier=result(component("1.0.0")))

    assert [one.against for one in told.findings] == [Against.known, Against.new]


def test_what_is_gone_is_counted() -> None:
    told = gate(result(), earlier=result(component(), component(name="agent")))

    assert told.baseline is not None
    assert (told.code, told.baseline.findings, told.baseline.gone) == (0, 2, 1)


def test_neither_the_order_of_findings_nor_the_name_of_the_file_matters() -> None:
    names = ("sdk", "agent")
    there = [component(name=one) for one in names]
    here = [component(name=one, document=ELSEWHERE) for one in reversed(names)]
    renamed = replace(DESK, location=replace(DESK.location, document=ELSEWHERE))
    told = gate(
        result(*here, assets=(renamed,), inputs=(record(ELSEWHERE, f"digest of {BILL}"),)),
        earlier=result(*there, assets=(DESK,), inputs=(record(BILL),)),
    )

    assert (told.code, {one.against for one in told.findings}) == (0, {Against.known})
    assert told.baseline is not None
    assert told.baseline.warnings == ()


def rootless(number: str, document: str, digest: str):
    """Return a result of an SBOM that names no root: its asset has the name of its file."""
    asset = Asset(number, document, AssetKind.sbom, replace(DESK.location, document=document))
    found = component(asset=number, document=document)
    return result(found, assets=(asset,), inputs=(record(document, digest),))


def test_an_sbom_that_names_no_root_is_known_by_its_bytes_under_another_name() -> None:
    told = gate(rootless("A-b", "b.json", "same"), earlier=rootless("A-a", "a.json", "same"))

    assert (told.code, told.findings[0].against) == (0, Against.known)
    assert told.baseline is not None
    assert (told.baseline.gone, told.baseline.warnings) == (0, ())


def test_renamed_and_changed_it_is_another() -> None:
    told = gate(rootless("A-b", "b.json", "new"), earlier=rootless("A-a", "a.json", "old"))

    assert (told.code, told.findings[0].against) == (1, Against.new)


def test_the_same_component_in_another_asset_of_a_file_of_that_name_is_new() -> None:
    """Builds call their SBOMs alike: the baseline of another repository covers nothing."""
    other = Asset("A-other", "Other", AssetKind.sbom, DESK.location)
    inputs = (record(BILL, "other bytes"),)
    told = gate(
        result(component(asset="A-other"), assets=(other,), inputs=inputs),
        earlier=result(assets=(DESK,), inputs=(record(BILL),)),
    )

    assert (told.code, told.findings[0].against) == (1, Against.new)
    assert told.baseline is not None
    assert "have no asset in common" in told.baseline.warnings[0]


@pytest.mark.parametrize(
    ("there", "words"),
    [
        (component(outcome=Outcome.possible), "possible there, exposed now"),
        (component(confidence=Confidence.review), "review there, confirmed now"),
        (settled(component()), "settled there, exposed now"),
        (decided(component()), "a decision held there, none does now"),
        (component(relation=Relation.connector_to), "connector to there, made by now"),
    ],
)
def test_what_got_graver_fails_and_says_in_what(there, words) -> None:
    told = only(result(), earlier=result(there))

    assert (told.fails, told.against) == (True, Against.graver)
    assert told.words == f"graver than in the baseline: {words}"


def test_a_vendor_that_was_under_watch_and_is_designated_now_fails() -> None:
    told = only(result(), earlier=result(reason="under_watch"))

    assert (told.fails, told.against) == (True, Against.graver)
    assert told.words == "graver than in the baseline: passed there, fails now"


def test_what_no_criterion_met_there_and_one_meets_now_fails() -> None:
    told = only(result(component(depth=2)), "depth<=2", earlier=result(component(depth=4)))

    assert (told.fails, told.graver) == (True, ("passed there, fails now",))


def test_a_stricter_threshold_than_that_of_the_baseline_uncovers_nothing() -> None:
    loose = SettingsRecord((), "exposed")
    there = result(component(outcome=Outcome.possible), settings=loose)

    assert not only(result(component(outcome=Outcome.possible)), earlier=there).fails


def test_a_designation_that_a_criterion_names_and_that_is_new_fails() -> None:
    old, new = (
        component(verdicts=tuple(verdict(VerdictKind.watch, None, designation=name) for name in names))
        for names in (["veyrantha-order"], ["veyrantha-order", "veyrantha-list"])
    )  # fmt: skip
    acts = (act(), act("veyrantha-list"))

    assert only(
        result(new, designations=acts), "designation=veyrantha-list", earlier=result(old)
    ).fails


def test_what_passes_for_another_reason_stays_told_by_that_reason() -> None:
    assert only(result(decided(component())), earlier=result()).passes is Passing.decided
    assert only(result(settled(component())), earlier=result()).passes is Passing.settled


def test_a_gap_of_the_baseline_gives_three_all_the_same_and_is_marked() -> None:
    gaps = (gap(reason="new here"), gap())
    told = gate(replace(result(gaps=gaps), findings=()), earlier=result(gaps=(gap(),)))

    assert told.code == 3
    assert told.baseline is not None
    assert told.baseline.gaps == (1,)


def test_findings_that_stand_as_codes_cover_nothing_and_are_told() -> None:
    coded = replace(component(), id="Z-F1", vendor="Z-1", asset="Z-A1")
    edition = result(coded, withheld=("Z-1",), assets=(DESK, CRM))
    told = gate(result(), earlier=edition)

    assert (told.code, told.findings[0].against) == (1, Against.new)
    assert told.baseline is not None
    assert told.baseline.warnings[0].startswith(
        "The baseline is an edition for others: 1 finding stands in it as codes"
    )


def warned(new, old) -> tuple[str, ...]:
    told = gate(new, earlier=old)
    assert told.baseline is not None
    return told.baseline.warnings


def test_a_later_law_date_is_told() -> None:
    (said,) = warned(result(as_of="2026-10-01"), result())

    assert said.startswith(
        "The baseline has a later law date (2026-11-01) than this check (2026-10-"
    )


def test_an_earlier_law_date_is_not() -> None:
    assert warned(result(as_of="2026-12-01"), result()) == ()


def both(*vendors: str, handling: Handling = Handling.public) -> tuple[VendorName, ...]:
    return tuple(VendorName(one, one.title(), "asked", handling=handling) for one in vendors)


def test_a_vendor_that_the_baseline_did_not_look_for_is_counted_and_not_named() -> None:
    found = component(vendor=OTHER)
    old = replace(result(looked_for=both("veyrantha")), findings=())
    (said,) = warned(result(found, looked_for=both(OTHER)), old)

    assert said.startswith(
        "The baseline did not look for 1 vendor of whom something was found here"
    )
    assert OTHER not in said.casefold()


def test_a_vendor_of_which_nothing_was_found_is_not_told() -> None:
    both_now = both("veyrantha", OTHER)

    assert warned(result(looked_for=both_now), result(looked_for=both("veyrantha"))) == ()


def test_findings_of_whom_nobody_looks_for_now_are_not_gone() -> None:
    there = result(component(vendor=OTHER), looked_for=both(OTHER))
    here = replace(result(looked_for=both("veyrantha")), findings=())
    (said,) = warned(here, there)

    assert "does not look for 1 vendor of whom the baseline holds findings" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [(False, True, "The baseline left out routes that are publicly stated"),
     (True, False, "This check leaves out routes that are publicly stated")],
)  # fmt: skip
def test_routes_that_one_of_both_left_out_are_told(old: bool, new: bool, said: str) -> None:
    there, here = (
        result(settings=SettingsRecord((), "possible", catalogue_links=one)) for one in (old, new)
    )

    assert warned(here, there)[0].startswith(said)


def test_an_asset_that_the_baseline_lacks_is_named() -> None:
    (said,) = warned(result(assets=(DESK, CRM)), result(assets=(DESK,)))

    assert said.startswith("1 asset of this check (Lantern CRM) is not in the baseline")


def test_many_such_assets_are_counted() -> None:
    strange = tuple(Asset(f"A-{one}", f"Part {one}", AssetKind.sbom, None) for one in range(5))
    (said,) = warned(result(assets=(DESK, *strange)), result(assets=(DESK,)))

    assert (
        "5 assets of this check (Part 0, Part 1, Part 2 and 2 more) are not in the baseline" in said
    )


def test_inputs_that_one_of_both_did_not_read_are_told() -> None:
    refused = record("broken.json", kind="refused")
    both_inputs = (record(BILL), record(SHEET))

    assert warned(result(inputs=both_inputs), result(inputs=(*both_inputs, refused))) == (
        "1 input of the baseline could not be used: what is found there counts as new.",
    )
    assert warned(result(inputs=(record(BILL),)), result(inputs=both_inputs)) == (
        "1 input of the baseline was not read this time: what was found there is not gone, nobody"
        " looked.",
    )
