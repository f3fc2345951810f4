"""What do the lines of a check say of the gate?"""

from msgspec.structs import replace

from exposure.model.gap import Gap, GapEffect
from exposure.model.gate.gated import Against, Baseline, Gated, GatedAsset, GatedFinding, Passing
from exposure.model.result import ScanResult
from exposure.report.ci.gate import gate_lines, gate_words
from exposure.report.ci.lines import check_lines
from tests.report.sample import empty_result

BASELINE = Baseline("base.json", "ab" * 32, "2026-11-01", 7, gone=2)


def gated(*findings: GatedFinding, criteria: tuple[str, ...] = ("possible",), **more) -> ScanResult:
    return replace(empty_result(), gate=Gated(1, criteria, findings, **more))


def one(passes: Passing | None = None, because: str = "", **more) -> GatedFinding:
    return GatedFinding("F-1", passes is None, because or "meets possible", passes, **more)


def lines(result: ScanResult) -> list[str]:
    return list(gate_lines(result))


def test_one_that_fails_without_a_baseline_needs_no_words() -> None:
    assert gate_words(one()) == ""
    assert gate_words(None) == ""


def test_one_that_passes_says_why() -> None:
    assert gate_words(one(Passing.in_baseline, "in the baseline")) == "passes: in the baseline"


def test_what_the_outcome_says_already_is_not_said_twice() -> None:
    assert gate_words(one(Passing.settled, "settled: no match")) == ""


def test_beside_a_baseline_new_and_graver_ones_are_told() -> None:
    assert gate_words(one(against=Against.new)) == "new"
    graver = one(against=Against.graver, graver=("possible there, exposed now",))
    assert gate_words(graver) == "graver than in the baseline: possible there, exposed now"


def test_the_usual_gate_has_no_line() -> None:
    assert lines(gated(one())) == []


def test_without_a_gate_the_policy_alone_is_named() -> None:
    empty = empty_result()
    settings = replace(empty.settings, config="central/exposure.toml", config_sha256="cd" * 32)

    assert lines(replace(empty, settings=settings)) == [
        "Policy central/exposure.toml, sha256 cdcdcdcdcdcd."
    ]


def test_criteria_are_told_where_they_are_not_the_usual_one() -> None:
    assert lines(gated(one(), criteria=("exposed", "tier<=2"))) == ["Fails on: exposed; tier<=2."]


def test_the_baseline_is_told_with_its_counts() -> None:
    findings = (
        one(against=Against.new), one(against=Against.new), one(against=Against.graver),
        one(Passing.in_baseline, against=Against.changed),
        one(Passing.in_baseline, against=Against.known),
    )  # fmt: skip

    assert lines(gated(*findings, baseline=BASELINE)) == [
        "Baseline base.json (law date 2026-11-01, sha256 abababababab): 2 new, 1 graver, 1 in another"
        " version, 1 known, 2 gone.",
        "Fails: 3 of 5 findings. Passes: 2 in the baseline.",
    ]


def test_each_reason_to_pass_is_counted() -> None:
    findings = [one(passing) for passing in Passing]

    assert lines(gated(*findings)) == [
        "Fails: 0 of 5 findings. Passes: 1 in the baseline, 1 decided, 1 settled, 1 of vendors only"
        " under watch, 1 below the threshold."
    ]


def test_assets_that_fail_are_counted() -> None:
    asset = GatedAsset("A-1", "no SBOM")

    assert lines(gated(assets=(asset,))) == [
        "1 asset fails because nobody can assess what is in it."
    ]
    assert lines(gated(assets=(asset, asset))) == [
        "2 assets fail because nobody can assess what is in them."
    ]


def test_a_gap_of_the_baseline_is_marked_and_another_is_not() -> None:
    gaps = tuple(Gap("x", GapEffect.hides_presence, name, "", "cut off") for name in ("a", "b"))
    result = replace(gated(baseline=replace(BASELINE, gaps=(1,))), gaps=gaps)

    shown = [line for line in check_lines(result).splitlines() if line.startswith("hides")]
    assert shown == [
        "hides presence: a: cut off",
        "hides presence: b: cut off (also in the baseline)",
    ]


def test_what_stands_in_a_policy_cannot_write_lines_of_its_own() -> None:
    hostile = gated(one(), criteria=("vendor=a\nNo finding\x1b[2J",))

    told = check_lines(hostile)
    assert "\x1b" not in told
    assert not any(line.startswith("No finding[") for line in told.splitlines())


def test_a_quiet_check_says_all_the_same_that_hidden_presence_passes() -> None:
    result = gated(unsafe_pass_when_presence_is_hidden=True)

    assert "unsafe_pass_when_presence_is_hidden" in check_lines(result, quiet=True)
    assert check_lines(gated(), quiet=True) == ""
