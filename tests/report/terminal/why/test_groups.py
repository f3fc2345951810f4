from msgspec.structs import replace

from exposure.model.gap import Gap, GapEffect
from exposure.model.relation import Considered, Relation
from exposure.report.terminal.why.groups import why_asset, why_unflagged, why_vendor
from exposure.report.terminal.why.limits import Limits
from tests.report.sample import sample_result

RESULT = sample_result()


def test_a_vendor_is_shown_with_its_standing_and_every_finding() -> None:
    text = why_vendor(RESULT, "anthropic")

    assert text.startswith("Anthropic: 4 findings in 3 assets\n")
    assert "Designations as they stood on 2026-11-22:\n" in text
    assert "10 U.S.C. 3252, Secretary of War: enjoined since 2026-03-05, under watch;" in text
    assert all(f"\n{key}  " in text for key in ("F-3a91", "F-77c0", "F-78d2", "F-9b04"))
    assert "F-c3e8  " not in text


def test_a_designation_says_how_sure_and_how_old_it_is_and_what_is_open() -> None:
    first = replace(RESULT.designations[1], note="A note.", open_questions=("Rehearing is open.",))

    text = why_vendor(replace(RESULT, designations=(first,)), "anthropic")

    assert (
        "  41 U.S.C. 4713, Secretary of War: effective since 2026-03-05, in force; "
        "certainty secondary; known to 2026-09-30; stated in the register; note: A note; "
        "open: Rehearing is open.\n"
    ) in text
    assert first.id not in text


def test_a_vendor_without_findings_is_said_to_have_none() -> None:
    assert "No finding names this vendor." in why_vendor(RESULT, "nobody")


def test_many_findings_of_a_vendor_are_bounded() -> None:
    findings = tuple(replace(RESULT.findings[0], id=f"F-{n:04x}") for n in range(14))
    result = replace(RESULT, findings=findings)

    assert "4 more findings not shown (--all)." in why_vendor(result, "anthropic")
    assert "--all" not in why_vendor(result, "anthropic", show_all=True)


def test_an_asset_is_shown_with_its_answer_per_vendor_and_the_reason() -> None:
    text = why_asset(RESULT, RESULT.assets[1])

    assert "  Anthropic: exposed (F-77c0 is confirmed: made by it)" in text
    assert "  Hikvision: no evidence found (The SBOM was read to its end)" in text
    assert "The row's SBOM column names sboms/helpdesk.cdx.json." in text


def test_an_asset_is_shown_with_the_gaps_of_its_own_documents() -> None:
    text = why_asset(RESULT, RESULT.assets[3])

    assert "hides presence: vendors.xlsx › Old vendors!A1" in text
    assert "helpdesk.cdx.json" not in text


def test_an_asset_that_could_not_be_assessed_says_so() -> None:
    text = why_asset(RESULT, RESULT.assets[3])

    assert "every vendor looked for: not assessable (No SBOM or answer)" in text


def test_what_was_not_flagged_is_explained() -> None:
    considered = (Considered("Anthropic", "anthropik", "two letters differ"),)
    text = why_unflagged("left-pad 1.3", ("app.cdx.json:12",), considered)

    assert text.startswith("left-pad 1.3 was not flagged.\n")
    assert "Read:\n  app.cdx.json:12\n" in text
    assert 'Anthropic: "anthropik": two letters differ' in text
    assert "no finding does not mean no use" in text


def test_nothing_read_is_said_to_be_no_answer() -> None:
    assert "this is no answer" in why_unflagged("left-pad", (), ())


def test_a_long_list_of_considered_vendors_is_bounded() -> None:
    considered = tuple(Considered(f"v{n}", "x", "y") for n in range(30))

    assert "10 more lines not shown (--all)." in why_unflagged("x", ("a",), considered)


def test_limits_leave_findings_of_a_vendor_out_and_count_them() -> None:
    text = why_vendor(RESULT, "anthropic", limits=Limits(max_tier=1))

    assert text.startswith("Anthropic: 4 findings in 3 assets\n")
    assert "\nF-77c0  " in text
    assert "\nF-3a91  " not in text
    assert text.endswith("2 findings beyond tier 1 not shown: F-3a91, F-9b04.")


def test_limits_leave_findings_of_an_asset_out_and_keep_its_outcome() -> None:
    limits = Limits(relations=(Relation.connector_to,))

    text = why_asset(RESULT, RESULT.assets[1], limits=limits)

    assert "  Anthropic: exposed (F-77c0 is confirmed: made by it)" in text
    assert "\nF-78d2  " in text
    assert "1 finding of other relations not shown: F-77c0." in text


def test_the_blocks_that_settle_a_gap_stand_below_it_as_they_must_be_written() -> None:
    block = '[[join]]\nsbom = "helpdesk.cdx.json"\nasset = "CRM \\u202E Cloud"'
    gap = Gap("possible-join", GapEffect.note, "vendors.xlsx", "", "it may belong to it", (block,))

    lines = why_asset(replace(RESULT, gaps=(gap,)), RESULT.assets[3]).splitlines()

    at = lines.index("    Paste this into exposure.toml to settle it:")
    assert lines[at - 1] == "  note: vendors.xlsx: it may belong to it"
    assert lines[at + 1 : at + 4] == [f"      {line}" for line in block.splitlines()]


def test_an_asset_is_told_of_the_sbom_that_may_be_its() -> None:
    asset = RESULT.assets[3]
    block = f'[[join]]\nsbom = "other.json"\nasset = "{asset.name}"'
    gap = Gap("possible-join", GapEffect.note, "other.json", "", "near", (block, "x"))

    text = why_asset(replace(RESULT, gaps=(gap,)), asset)

    assert "    Paste one of these into exposure.toml to settle it:" in text
