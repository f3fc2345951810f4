"""Does the GitHub Action hand every input to the program, unharmed, and keep its exit code?"""

import os
import re
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.ci.sboms import FOUND

pytestmark = pytest.mark.skipif(os.name == "nt", reason=f"not on {sys.platform}")

HOSTILE = """$(touch owned) `touch owned`; touch owned & "quoted" 'and' \\ * ${IFS} %s é"""
AS_OF = {"INPUT_AS_OF": "2026-11-22"}


@pytest.fixture
def spy(tmp_path: Path) -> Path:
    """A program that writes down what it was called with, one argument behind another."""
    path = tmp_path / "spy"
    path.write_text(f"#!/bin/sh\nprintf '%s\\0' \"$@\" >'{tmp_path / 'called'}'\nexit 2\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def called(tmp_path: Path, spy: Path, step) -> Callable[..., list[str]]:
    """Return the arguments that the program gets, without those every run has."""

    def call(**inputs: str) -> list[str]:
        off = {"INPUT_SUMMARY": "false", "INPUT_ANNOTATE": "false", "INPUT_JSON": "j"}
        step("run.sh", {"EXPOSURE_PROGRAM": str(spy), "INPUT_SBOMS": "a", **off, **inputs})
        raw = (tmp_path / "called").read_text(encoding="utf-8")
        return [one for one in raw.split("\0")[:-1] if one not in {"check", "--json=j"}]

    return call


@pytest.mark.parametrize(
    ("found", "code", "findings"),
    [("free", 0, "0"), ("found", 1, "1"), ("incomplete", 3, "0"), ("absent", 2, "")],
)
def test_the_exit_code_is_that_of_the_check(
    step, program: Path, found: str, code: int, findings: str
) -> None:
    given = {"EXPOSURE_PROGRAM": str(program), "INPUT_SBOMS": f"{found}.cdx.json", **AS_OF}

    done = step("run.sh", given)

    assert done.code == code, done.said
    assert done.outputs == {"exit-code": str(code), "findings": findings, "sarif": ""}


def test_files_are_written_where_they_are_asked_for(step, program: Path, repository: Path) -> None:
    given = {
        "EXPOSURE_PROGRAM": str(program),
        "INPUT_SBOMS": "found.cdx.json",
        "INPUT_SARIF": "a folder.sarif",
        "INPUT_JSON": "result.json",
        **AS_OF,
    }

    done = step("run.sh", given)

    assert done.outputs["sarif"] == "a folder.sarif"
    assert (repository / "a folder.sarif").is_file()
    assert (repository / "result.json").is_file()
    assert "Anthropic" in done.summary
    assert re.search(r"^::error ", done.printed, re.MULTILINE)


def test_summary_and_annotations_can_be_left_out(step, program: Path) -> None:
    done = step("run.sh", {
        "EXPOSURE_PROGRAM": str(program), "INPUT_SBOMS": "found.cdx.json",
        "INPUT_SUMMARY": "false", "INPUT_ANNOTATE": "false", **AS_OF,
    })  # fmt: skip

    assert (done.code, done.summary) == (1, "")
    assert "::" not in done.printed


def test_every_input_reaches_the_program_as_its_flag(called) -> None:
    arguments = called(
        INPUT_SBOMS="app.cdx.json\nlocks/*.json\n",
        INPUT_FAIL_ON="exposed\n\ntier<=2\n",
        INPUT_CONFIG="policy/exposure.toml",
        INPUT_BASELINE="main.json",
        INPUT_DECISIONS="a.jsonl\r\nb c.xlsx",
        INPUT_ASSET="Help desk",
        INPUT_AS_OF="2026-11-22",
        INPUT_SARIF="out.sarif",
    )

    assert arguments == [
        "--fail-on=exposed", "--fail-on=tier<=2", "--decisions=a.jsonl", "--decisions=b c.xlsx",
        "--config=policy/exposure.toml", "--baseline=main.json", "--asset=Help desk",
        "--as-of=2026-11-22", "--sarif=out.sarif", "--", "app.cdx.json", "locks/*.json",
    ]  # fmt: skip


def test_an_input_that_is_not_given_is_no_flag(called) -> None:
    assert called() == ["--", "a"]


@pytest.mark.parametrize("name", ["SBOMS", "FAIL_ON", "DECISIONS", "ASSET", "BASELINE", "SARIF"])
def test_nothing_in_an_input_is_run_parted_or_expanded(called, repository: Path, name: str) -> None:
    arguments = called(**{f"INPUT_{name}": HOSTILE})

    assert len(arguments) == (2 if name == "SBOMS" else 3)
    assert sum(one.endswith(HOSTILE) for one in arguments) == 1
    assert not (repository / "owned").exists()


def test_a_file_whose_name_looks_like_a_flag_is_a_file(called) -> None:
    assert called(INPUT_SBOMS="--help\n-v") == ["--", "--help", "-v"]


@pytest.mark.parametrize("name", ["CONFIG", "BASELINE", "ASSET", "AS_OF", "SARIF", "JSON"])
def test_several_lines_where_one_is_meant_are_refused(step, spy: Path, tmp_path, name) -> None:
    """A line more in a path would be an output more: `exit-code=0`."""
    given = {"EXPOSURE_PROGRAM": str(spy), "INPUT_SBOMS": "a"}

    done = step("run.sh", {**given, f"INPUT_{name}": "x\nexit-code=0"})

    assert (done.code, done.outputs) == (2, {})
    assert not (tmp_path / "called").exists()


@pytest.mark.parametrize("name", ["SUMMARY", "ANNOTATE"])
@pytest.mark.parametrize("word", ["True", "yes", "0"])
def test_a_switch_is_true_or_false(step, spy: Path, tmp_path: Path, name: str, word: str) -> None:
    given = {"EXPOSURE_PROGRAM": str(spy), "INPUT_SBOMS": "a", f"INPUT_{name}": word}

    done = step("run.sh", given)

    assert (done.code, (tmp_path / "called").exists()) == (2, False)
    assert done.said == f"exposure: input {name.lower()}: expected true or false\n"


@pytest.mark.parametrize("text", ["", "\n \n\t\n"])
def test_no_files_to_check_is_refused(step, spy: Path, text: str) -> None:
    assert step("run.sh", {"EXPOSURE_PROGRAM": str(spy), "INPUT_SBOMS": text}).code == 2


def test_a_repository_brings_no_module_of_its_own_in(step, program, repository: Path) -> None:
    for name in ("exposure", "msgspec", "typer", "json"):
        (repository / f"{name}.py").write_text("open('owned', 'w')\nraise SystemExit(0)\n")

    done = step("run.sh", {"EXPOSURE_PROGRAM": str(program), "INPUT_SBOMS": "found.cdx.json"})

    assert done.code == 1
    assert not (repository / "owned").exists()


def test_hostile_names_in_an_sbom_command_no_runner(step, program, repository: Path) -> None:
    names = ("::error::no", "##[error]no", "x\n::add-mask::no", "\r::stop-commands::no")
    for number, name in enumerate(names):
        text = FOUND.replace(
            '"name": "%40anthropic-ai', f'"name": "{name}'.encode("unicode_escape").decode()
        )
        (repository / f"hostile-{number}.json").write_text(text, encoding="utf-8")

    done = step("run.sh", {"EXPOSURE_PROGRAM": str(program), "INPUT_SBOMS": "hostile-*.json"})

    assert done.code == 1
    commands = [line for line in re.split(r"[\r\n]+", done.printed) if line.startswith("::")]
    assert {line.split()[0] for line in commands} <= {"::error", "::warning", "::notice"}
    assert "##[" not in done.printed


def test_installing_reads_nothing_of_the_repository(step, tmp_path: Path, repository: Path) -> None:
    """The interpreter is isolated each time: a repository may hold a `venv.py` or a `pip.py`."""
    calls = tmp_path / "calls"
    stub = tmp_path / "bin" / "python"
    stub.parent.mkdir()
    stub.write_text(
        "#!/bin/sh\n"
        f"printf '%s\\n' \"$*\" >>'{calls}'\n"
        'if [ "$3" = venv ]; then mkdir -p "$4/bin" && cp "$0" "$4/bin/python"; fi\n'
    )
    stub.chmod(0o755)

    done = step("install.sh", {}, path=[stub.parent])

    lines = calls.read_text().splitlines()
    assert (done.code, done.said) == (0, "")
    assert Path(done.outputs["program"]).name == "exposure"
    assert [line.split()[0] for line in lines] == ["-I"] * 3
    assert "-m pip install" in lines[2]


def test_an_old_interpreter_is_refused_with_what_to_do(step, tmp_path: Path) -> None:
    old = tmp_path / "bin" / "old python"
    old.parent.mkdir()
    old.write_text(
        f"#!/bin/sh\nexec '{sys.executable}' -I -c \"import sys; sys.version_info = (3, 9); $3\"\n"
    )
    old.chmod(0o755)

    done = step("install.sh", {"INPUT_PYTHON": str(old)})

    assert (done.code, done.outputs) == (1, {})
    assert "Python 3.11 or newer" in done.said


def test_inputs_stand_in_the_environment_and_never_in_a_script(root: Path) -> None:
    action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    steps = action["runs"]["steps"]
    handed = [value for one in steps for value in one["env"].values()]

    assert [one["run"] for one in steps if "${{" in one["run"]] == []
    assert sorted(value for value in handed if "inputs." in value) == sorted(
        f"${{{{ inputs.{name} }}}}" for name in action["inputs"]
    )


def test_what_the_action_hands_over_is_what_the_script_reads(root: Path) -> None:
    action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    script = (root / ".github" / "action" / "run.sh").read_text(encoding="utf-8")
    handed = set(action["runs"]["steps"][1]["env"])

    assert set(re.findall(r"(?:INPUT|EXPOSURE)_\w+", script)) == handed
    assert set(re.findall(r'echo "([\w-]+)=', script)) == set(action["outputs"])


@pytest.mark.parametrize("name", ["install.sh", "run.sh"])
def test_scripts_can_be_run(root: Path, name: str) -> None:
    assert (root / ".github" / "action" / name).stat().st_mode & stat.S_IXUSR
