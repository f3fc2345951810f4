"""Does the export command print, write and exit as its help says?"""

import json
import os
import stat

import pytest

SHEET = 'Vendor,Product,Subprocessors\nHarbour Ltd,Payroll,"Anthropic, PBC"\nHikvision,Cameras,\n'
AS_OF = ("--as-of", "2026-11-22")


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "vendors.csv").write_text(SHEET, encoding="utf-8")
    return tmp_path


def test_what_was_written_is_told_on_standard_output(run_exposure, desk) -> None:
    run = run_exposure("export", "--from", "vendors.csv", "-o", "r.graphml", *AS_OF, cwd=desk)

    assert run.returncode == 0, run.stderr
    assert run.stdout == (
        "r.graphml: 5 nodes and 5 edges on routes from the company to Anthropic and Hikvision."
        " Law date 2026-11-22.\n"
    )
    if os.name == "posix":
        assert stat.S_IMODE((desk / "r.graphml").stat().st_mode) == 0o600


def test_standard_output_can_hold_the_graph_alone(run_exposure, desk) -> None:
    run = run_exposure("export", "--from", "vendors.csv", "-o", "-", "--format", "json",
                       "hikvision", *AS_OF, cwd=desk)  # fmt: skip

    assert run.returncode == 0, run.stderr
    assert [node["name"] for node in json.loads(run.stdout)["nodes"]] == [
        "the company", "Cameras", "Hikvision",
    ]  # fmt: skip
    assert (
        "standard output: 3 nodes and 2 edges on routes from the company to Hikvision" in run.stderr
    )


def test_no_route_ends_with_code_0_and_an_empty_file(run_exposure, desk) -> None:
    run = run_exposure(
        "export", "--from", "vendors.csv", "-o", "r.json", "huawei", *AS_OF, cwd=desk
    )

    assert run.returncode == 0
    assert "No route to Huawei was found in what was read; that is not an answer" in run.stdout
    assert json.loads((desk / "r.json").read_text(encoding="utf-8"))["nodes"] == []


@pytest.mark.parametrize("ending", ["graphml", "dot", "mmd", "json", "gexf", "cypher"])
def test_two_processes_write_the_same_bytes(ending, run_exposure, desk) -> None:
    """Hash seeds differ, so an order that hangs on a set would show."""
    for seed in ("1", "2"):
        run = run_exposure("export", "--from", "vendors.csv", "-o", f"{seed}.{ending}", *AS_OF,
                           cwd=desk, seed=seed)  # fmt: skip
        assert run.returncode == 0, run.stderr

    assert (desk / f"1.{ending}").read_bytes() == (desk / f"2.{ending}").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "met"),
    [
        (("-o", "vendors.csv", "--format", "dot"), "met the input vendors.csv"),
        (("-o", "r.txt"), "expected a name that ends in .graphml"),
        (("-o", "r.dot", "nobody at all"), "met 'nobody at all'"),
        (("-o", "r.dot", "--whole", "hikvision"), "--whole: expected no vendor beside it"),
    ],
)
def test_a_refusal_is_one_line_and_writes_nothing(arguments, met, run_exposure, desk) -> None:
    run = run_exposure("export", "--from", "vendors.csv", *arguments, *AS_OF, cwd=desk)

    assert (run.returncode, run.stdout) == (2, "")
    assert met in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1
    assert [path.name for path in desk.iterdir()] == ["vendors.csv"]


def test_what_is_not_public_is_told_to_stand_in_the_file(run_exposure, desk) -> None:
    overlay = {"watch": [{"vendor": "OpenAI", "because": "named in a draft of a letter",
                          "handling": "restricted"}]}  # fmt: skip
    (desk / "own.yaml").write_text(json.dumps(overlay), encoding="utf-8")

    run = run_exposure("export", "--from", "vendors.csv", "-o", "r.dot", "--overlay", "own.yaml",
                       *AS_OF, cwd=desk)  # fmt: skip

    assert run.returncode == 0, run.stderr
    assert "the file tells what your own files keep from others" in run.stderr
