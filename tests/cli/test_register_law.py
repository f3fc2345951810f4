"""What does the command line do with the register of designations, as a file and on the screen?"""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from exposure.jobs.register.exported.export import export, write_pair
from exposure.jobs.request import Request

SBOM = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "components": [{"type": "library", "name": "log4j", "purl": "pkg:maven/a/log4j@1"}],
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a key, a signed register file, and an SBOM of nobody."""
    (tmp_path / "app.cdx.json").write_text(json.dumps(SBOM), encoding="utf-8")
    write_pair(tmp_path / "key.pem")
    export(Request((), date(2026, 11, 22), folder=tmp_path), "law.json", key="key.pem")
    return tmp_path


def test_keys_and_files_come_from_the_command_line(run_exposure, tmp_path) -> None:
    key = run_exposure("register", "key", "-o", "key.pem", cwd=tmp_path)
    done = run_exposure("register", "export", "-o", "law.json", "--sign", "key.pem", cwd=tmp_path)
    again = run_exposure("register", "key", "-o", "key.pem", cwd=tmp_path)

    assert (key.returncode, done.returncode, again.returncode) == (0, 0, 2)
    assert "signed by key" in done.stdout
    assert again.stderr.startswith("exposure: key.pem: expected a name that is free")


def test_check_and_screen_obey_a_register_file_and_say_so(run_exposure, desk) -> None:
    flags = ("--register", "law.json", "--register-key", "key.pem.pub", "--as-of", "2026-09-30")

    checked = run_exposure("check", "app.cdx.json", "--json", "-", *flags, cwd=desk)
    screened = run_exposure("screen", "Huawei", "--format", "json", *flags, cwd=desk)

    assert (checked.returncode, screened.returncode) == (0, 0), checked.stderr + screened.stderr
    for run in (checked, screened):
        file = json.loads(run.stdout)["register"]["file"]
        assert (file["name"], len(file["key"])) == ("law.json", 64)


@pytest.mark.parametrize("command", [
    ("check", "app.cdx.json"), ("scan", "app.cdx.json", "-o", "out"), ("screen", "Huawei"),
    ("register", "list"), ("register", "show", "huawei"), ("register", "timeline", "huawei"),
])  # fmt: skip
def test_a_changed_byte_is_refused_in_one_line_wherever_the_file_is_named(
    run_exposure, desk, command
) -> None:
    raw = bytearray((desk / "law.json").read_bytes())
    raw[len(raw) // 2] ^= 1
    (desk / "law.json").write_bytes(raw)

    run = run_exposure(*command, "--register", "law.json", cwd=desk)

    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert run.stderr.startswith("exposure: law.json: expected")


def test_the_settings_file_is_obeyed_by_every_command(run_exposure, desk) -> None:
    (desk / "exposure.toml").write_text(
        '[register]\nregister = "law.json"\nregister_key = "key.pem.pub"\n', encoding="utf-8"
    )

    run = run_exposure("register", "list", "--vendor", "huawei", cwd=desk)

    assert "from law.json (signature verified" in run.stdout.replace("\n ", "")


def test_why_explains_a_result_with_the_register_file_it_rests_on(run_exposure, desk) -> None:
    (desk / "vendors.csv").write_text("vendor\nHuawei\n", encoding="utf-8")
    scan = ("scan", "vendors.csv", "-o", "out", "--register", "law.json", "--as-of", "2026-09-30")
    assert run_exposure(*scan, cwd=desk).returncode == 0

    before = run_exposure("why", "out", "Vendors!A2", cwd=desk)
    (desk / "law.json").unlink()
    after = run_exposure("why", "out", "vendors.csv", cwd=desk)

    assert "law.json" not in before.stderr
    assert after.returncode == 2
    assert after.stderr.startswith("exposure: law.json: expected a register file, met: no such")


def test_diff_ends_with_one_only_where_it_was_asked_to(run_exposure, desk) -> None:
    same = run_exposure("register", "diff", "shipped", "law.json", "--exit-code", cwd=desk)

    assert (same.returncode, "No fact differs." in same.stdout) == (0, True)


def test_list_writes_json_alone_on_standard_output(run_exposure, tmp_path) -> None:
    run = run_exposure("register", "list", "--format", "json", cwd=tmp_path)

    assert (run.returncode, run.stderr) == (0, "")
    assert json.loads(run.stdout)["schema"] == "exposure-designations/1"


def test_export_to_standard_output_holds_the_file_alone(run_exposure, desk) -> None:
    run = run_exposure("register", "export", "-o", "-", "--sign", "key.pem", cwd=desk)

    assert run.stdout.encode() == (desk / "law.json").read_bytes()
    assert "SHA-256 of its body" in run.stderr


@pytest.mark.parametrize("command", ["show", "timeline"])
def test_an_unknown_vendor_is_one_line_with_the_nearest(run_exposure, tmp_path, command) -> None:
    run = run_exposure("register", command, "huwaei", cwd=tmp_path)

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(
        "exposure: VENDOR: expected a vendor of the register, met 'huwaei'"
    )
    assert "huawei" in run.stderr
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize(("encoding", "has", "has_not"), [
    ("ascii", "1=====", "═"), ("cp1252", "1=====", "═"), ("utf-8", "1═════", "="),
])  # fmt: skip
def test_a_console_without_lines_is_drawn_on_in_ascii(
    root, tmp_path, encoding, has, has_not
) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "exposure", "register", "timeline", "huawei"],
        cwd=tmp_path, capture_output=True, check=True,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONIOENCODING": encoding, "COLUMNS": "80"},
    )  # fmt: skip
    printed = run.stdout.decode(encoding)

    assert has in printed
    assert has_not not in printed
    assert max(map(len, printed.splitlines())) <= 80
