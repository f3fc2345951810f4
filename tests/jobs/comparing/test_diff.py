"""Does a comparison of two real scans say what changed, and nothing that it cannot know?"""

from pathlib import Path

import msgspec
import pytest

from exposure.errors import OutputError, ResultError
from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.comparing.diff import Asked, Compared, diff
from exposure.jobs.request import Request
from exposure.model.comparison.comparison import Comparison
from exposure.model.comparison.findings import Change, FindingMoved
from exposure.model.outcome import Outcome
from tests.jobs.comparing.scans import (
    CONNECTOR,
    EXAMPLE,
    HELPDESK,
    PORTAL,
    SDK,
    TODAY,
    broken,
    in_helpdesk,
    incomplete,
    newer_sdk,
    renamed,
    scanned,
    without_portal,
    without_tern,
    without_vendor,
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return scanned(tmp_path_factory.mktemp("base"))


def run(old: Path, new: Path, **more) -> Compared:
    return diff(Asked(old, new, **more), width=100)


def gone(found: Comparison) -> list[FindingMoved]:
    return [one for one in found.findings if one.change is Change.gone]


def kinds(one: FindingMoved) -> list[str]:
    return [reason.kind.value for reason in one.reasons]


def test_the_same_scan_twice_differs_in_nothing(base: Path, tmp_path: Path) -> None:
    done = run(base, scanned(tmp_path), fail_on_new=True)

    assert (done.comparison.differs, done.code) == (False, 0)
    assert (
        "Nothing changed in what was found, read, looked for or designated (27 findings)."
        in done.text
    )
    assert "Not assessable before and now: 47 assets" in done.text
    assert "Not fed before and now: card and expense lines, single sign-on." in done.text


def test_a_newer_version_is_a_change_and_fails_nothing(base: Path, tmp_path: Path) -> None:
    done = run(base, scanned(tmp_path, newer_sdk), fail_on_new=True)
    (one,) = done.comparison.findings

    assert (one.change, done.code) == (Change.changed, 0)
    assert [(each.before, each.after) for each in one.fields if each.field == "version"] == [
        ("0.122.0", "0.123.1")
    ]


def test_a_package_that_was_taken_out_is_no_longer_named(base: Path, tmp_path: Path) -> None:
    found = run(base, scanned(tmp_path, without_vendor)).comparison

    assert {one.finding.subject for one in found.findings} == {SDK, CONNECTOR}
    assert all(one.looked_again for one in found.findings)
    assert [(one.before, one.after) for one in found.outcomes] == [
        (Outcome.exposed, Outcome.no_evidence_found)
    ]


@pytest.mark.parametrize(
    ("change", "kind"),
    [(incomplete, "presence_hidden"), (broken, "unusable")],
)
def test_what_a_gap_or_a_broken_file_hides_is_not_gone(base, tmp_path, change, kind: str) -> None:
    found = run(base, scanned(tmp_path, change)).comparison
    lost = [one for one in gone(found) if one.finding.subject in {SDK, CONNECTOR}]

    assert len(lost) == 2
    assert all(kinds(one) == [kind] and not one.looked_again for one in lost)
    assert all(one.after is not Outcome.no_evidence_found for one in found.outcomes)


def test_an_sbom_that_was_left_out_was_not_looked_at(base: Path, tmp_path: Path) -> None:
    done = run(base, scanned(tmp_path, without_portal))

    assert all(kinds(one) == ["not_read"] for one in gone(done.comparison))
    assert len(gone(done.comparison)) == 7
    assert "No longer found" not in done.text
    assert f"because {PORTAL} is not among the inputs" in " ".join(done.text.split())


def test_a_row_that_was_taken_out_is_no_longer_named_and_not_assessable(base, tmp_path) -> None:
    found = run(base, scanned(tmp_path, without_tern)).comparison
    (one,) = gone(found)

    assert (one.finding.asset_name, one.looked_again) == ("Tern Meeting Notes", True)
    assert one.answer_now is Outcome.not_assessable


def test_a_sheet_under_another_name_is_the_same_sheet(base: Path, tmp_path: Path) -> None:
    found = run(base, scanned(tmp_path, renamed)).comparison

    assert found.findings == ()
    assert [(one.change, one.name) for one in found.inputs] == [
        (Change.changed, "november/suppliers 2026-11.xlsx")
    ]


def test_a_vendor_that_is_not_watched_any_more_is_not_gone(base: Path, tmp_path: Path) -> None:
    watched = scanned(tmp_path, watch=("openai",))
    forth, back = run(base, watched), run(watched, base)

    assert {tuple(kinds(one)) for one in forth.comparison.findings} == {("not_looked_for",)}
    assert {tuple(kinds(one)) for one in gone(back.comparison)} == {("not_looked_for",)}
    assert all(one.after is None for one in back.comparison.outcomes)


def test_two_law_dates_tell_which_designations_moved(base: Path, tmp_path: Path) -> None:
    done = run(scanned(tmp_path, as_of="2026-02-20"), base, fail_on_new=True)
    acts = {one.id: one for one in done.comparison.designations}

    assert acts["anthropic-41usc4713"].before == "under consideration since 2026-02-16, under watch"
    assert acts["anthropic-41usc4713"].after == "effective since 2026-03-04, in force"
    assert acts["anthropic-dod-cio-memo"].before == "not begun"
    assert not gone(done.comparison)
    assert done.code == 1


def test_the_other_way_round_is_warned_of(base: Path, tmp_path: Path) -> None:
    done = run(base, scanned(tmp_path, as_of="2026-02-20"), fail_on_new=True)

    assert any("the wrong way round" in one for one in done.comparison.warnings)
    assert done.code == 0


def test_a_new_package_fails_where_it_is_asked_to(base: Path, tmp_path: Path) -> None:
    earlier = scanned(tmp_path, without_vendor)

    assert run(earlier, base, fail_on_new=True).code == 1
    assert run(earlier, base).code == 0


def test_a_component_that_is_listed_still_is_told_from_the_graph(
    base: Path, tmp_path: Path
) -> None:
    """A register without the vendor's packages finds less, and the graph tells that it is there."""
    new = scanned(tmp_path, in_helpdesk(lambda document: document.update(version=2)))
    file = new / "exposure.json"
    result = msgspec.json.decode(file.read_bytes())
    result["findings"] = [one for one in result["findings"] if one["subject"]["name"] != SDK]
    file.write_bytes(msgspec.json.encode(result))
    (one,) = gone(run(base, new).comparison)

    assert kinds(one) == ["not_recognised"]
    assert one.reasons[0].said.startswith(f"{HELPDESK} still lists {SDK}")


def test_json_that_check_wrote_is_compared_too(base: Path, tmp_path: Path) -> None:
    target = tmp_path / "build.json"
    check(
        Request(inputs=(HELPDESK,), today=TODAY, folder=EXAMPLE), outputs=Outputs(json=str(target))
    )
    found = run(base, target).comparison

    assert {one.change for one in found.findings if one.finding.subject == SDK} == {Change.changed}
    assert all(not one.looked_again for one in gone(found))


@pytest.mark.parametrize(
    ("name", "start"),
    [("changes.json", b'{\n  "schema": "exposure-diff/1"'), ("changes.md", b"# What changed"),
     ("changes.txt", b"old  ")],
)  # fmt: skip
def test_the_ending_of_the_file_says_how_it_is_written(base, tmp_path, name, start) -> None:
    done = run(base, base, out=str(tmp_path / name))

    assert done.text == ""
    assert (tmp_path / name).read_bytes().startswith(start)


def test_the_form_that_is_asked_for_wins_over_the_ending(base: Path, tmp_path: Path) -> None:
    run(base, base, out=str(tmp_path / "changes.txt"), form="markdown")

    assert (tmp_path / "changes.txt").read_bytes().startswith(b"# What changed")


@pytest.mark.parametrize("name", ["exposure.json", "exposure.graph", "findings.xlsx"])
def test_neither_result_is_ever_overwritten(base: Path, name: str) -> None:
    before = (base / name).read_bytes()

    with pytest.raises(OutputError, match="met the input"):
        run(base, base, out=str(base / name), form="json")
    assert (base / name).read_bytes() == before


@pytest.mark.parametrize(
    ("content", "met"),
    [(b"{}", "met other JSON"), (b'{"schema": "exposure-what-if/1"}', "met a hypothetical answer"),
     (b'{"schema": "exposure/2"}', "which another version writes"), (b"", "no such JSON")],
)  # fmt: skip
def test_what_is_no_result_is_refused(base: Path, tmp_path: Path, content: bytes, met: str) -> None:
    (tmp_path / "other.json").write_bytes(content)

    with pytest.raises(ResultError, match=met):
        run(base, tmp_path / "other.json")


def test_a_folder_without_a_result_is_refused(base: Path, tmp_path: Path) -> None:
    with pytest.raises(ResultError, match="expected the result of a scan"):
        run(tmp_path, base)
