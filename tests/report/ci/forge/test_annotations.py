"""Do workflow commands say what was found, and can a name never give one of its own?"""

import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.model.gap import Gap, GapEffect
from exposure.model.gate.gated import Baseline, Gated, GatedAsset, GatedFinding, Passing
from exposure.report.ci.forge.annotations import annotations
from exposure.report.ci.lines import check_lines
from exposure.report.ci.place import Ground
from tests.report.sample import empty_result, hostile_result, sample_result
from tests.report.sample_findings import COMPONENT

GROUND = Ground("/srv/shop", "/srv/shop")
COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^:,\r\n]*,?)+)::([^\r\n]*)")
NAMED = ("set-output", "add-mask", "error", "warning", "notice", "debug", "group", "stop-commands")


def told(result) -> list[tuple[str, dict[str, str], str]]:
    """Each command as a runner reads it: level, properties, message."""
    read = []
    for line in annotations(result, GROUND).splitlines():
        match = COMMAND.fullmatch(line)
        assert match, line
        parts = dict(part.split("=", 1) for part in match[2].split(","))
        read.append((match[1], {key: _plain(value) for key, value in parts.items()},
                     _plain(match[3])))  # fmt: skip
    return read


def _plain(text: str) -> str:
    for code in ("%0D", "%0A", "%3A", "%2C", "%25"):
        text = text.replace(code, unquote(code))
    return text


def gated(*findings, **fields) -> Gated:
    return Gated(1, ("possible",), tuple(
        replace(GatedFinding(one.id, True, "possible"), **fields) for one in findings
    ))  # fmt: skip


def obeyed(line: str) -> bool:
    """Whether a runner takes a line for a command: at its beginning, or the older form anywhere."""
    return line.lstrip().startswith("::") or bool(re.search(r"##(?:vso|teamcity)?\[", line))


def test_a_finding_that_fails_is_an_error_at_its_line() -> None:
    (one,) = told(replace(empty_result(), findings=(COMPONENT,), gate=gated(COMPONENT)))

    assert one == ("error", {
        "file": "sboms/helpdesk.cdx.json", "line": "4127", "title": "F-77c0 made-by",
    }, "@anthropic-ai/sdk 0.122.0: made by Anthropic (confirmed, exposed). "
       "Change the direct dependency @langchain/anthropic, which brings it in.")  # fmt: skip


def test_a_finding_that_passes_is_a_warning_with_the_reason() -> None:
    gate = gated(COMPONENT, fails=False, because="in the baseline", passes=Passing.in_baseline)

    ((level, _, text),) = told(replace(empty_result(), findings=(COMPONENT,), gate=gate))

    assert level == "warning"
    assert text.endswith("In the baseline.")


def test_gaps_and_assets_without_an_answer_are_told() -> None:
    gap = Gap("dangling-reference", GapEffect.hides_presence, "a.json", "/x", "it is not listed")
    asset = sample_result().assets[1]
    gate = Gated(1, ("incomplete",), assets=(GatedAsset(asset.id, "no SBOM or answer"),))

    read = told(replace(empty_result(), gaps=(gap,), gate=gate))

    assert [(one[0], one[1]["title"]) for one in read] == [
        ("error", "presence-hidden dangling-reference"), ("error", "not-assessable")]  # fmt: skip


def test_a_gap_that_stood_in_the_baseline_fails_the_build_and_is_an_error_all_the_same() -> None:
    gap = Gap("dangling-reference", GapEffect.hides_presence, "a.json", "/x", "it is not listed")
    baseline = Baseline("base.json", "ab", "2026-11-01", 0, gaps=(0,))
    gate = Gated(3, ("possible",), baseline=baseline)

    ((level, _, _),) = told(replace(empty_result(), gaps=(gap,), gate=gate))

    assert level == "error"


def test_what_was_told_to_pass_is_a_warning_and_that_nobody_was_looked_for_is_not() -> None:
    gap = Gap("dangling-reference", GapEffect.hides_presence, "a.json", "/x", "it is not listed")
    gate = Gated(3, ("possible",), unsafe_pass_when_presence_is_hidden=True)
    read = told(replace(empty_result(), gaps=(gap,), gate=gate, looked_for=()))

    assert [(one[0], one[1]["title"]) for one in read] == [
        ("error", "presence-hidden nobody-looked-for"),
        ("warning", "presence-hidden dangling-reference"),
    ]


def test_no_finding_is_no_command() -> None:
    assert annotations(empty_result(), GROUND) == ""


def test_of_a_level_ten_are_shown_and_the_last_counts_the_others() -> None:
    many = tuple(replace(COMPONENT, id=f"F-{number:04d}") for number in range(25))

    read = told(replace(empty_result(), findings=many, gate=gated(*many)))

    assert len(read) == 10
    assert read[-1] == ("error", {"title": "exposure"}, "16 more errors in the lines of the log.")


def test_ten_need_no_counting() -> None:
    many = tuple(replace(COMPONENT, id=f"F-{number:04d}") for number in range(10))

    read = told(replace(empty_result(), findings=many, gate=gated(*many)))

    assert [one[1]["title"][:2] for one in read] == ["F-"] * 10


def test_hostile_names_stay_in_their_place() -> None:
    assert len(told(hostile_result())) == len(told(sample_result()))


COMMANDS = st.sampled_from([*(f"::{word}::" for word in NAMED), "##[add-mask]", "##vso[task.x]",
                            "\n::add-mask::", " ::error::", ":::error", "%0A::error::"])  # fmt: skip


@given(st.lists(COMMANDS | st.text(st.characters(), max_size=8), max_size=6).map("".join))
def test_no_name_is_obeyed_in_the_lines_or_beside_them(name) -> None:
    brought_in_by = tuple(replace(one, name=name) for one in COMPONENT.introducers)
    subject = replace(COMPONENT.subject, name=name)
    finding = replace(COMPONENT, subject=subject, introducers=brought_in_by)
    gap = Gap("x", GapEffect.hides_presence, name, name, name)
    result = replace(empty_result(), findings=(finding,), gaps=(gap,), gate=gated(finding))

    assert not [line for line in check_lines(result).splitlines() if obeyed(line)]
    assert len(told(result)) == 2
