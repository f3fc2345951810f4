"""Does `exposure why` take the register file of a scan where it lies now, and its key?"""

from pathlib import Path

import pytest


@pytest.fixture
def scanned(tmp_path: Path, run_exposure) -> Path:
    """A folder with a scan by a signed register file that was moved since."""

    def run(*words: str) -> None:
        done = run_exposure(*words, cwd=tmp_path)
        assert done.returncode == 0, done.stderr

    (tmp_path / "v.csv").write_text("Vendor,Product\nKaspersky Lab,Endpoint\n", encoding="utf-8")
    for name in ("key.pem", "other.pem"):
        run("register", "key", "-o", name)
    run("register", "export", "-o", "law.json", "--sign", "key.pem")
    run("scan", "v.csv", "-o", "out", "--register", "law.json")
    (tmp_path / "law.json").rename(tmp_path / "moved.json")
    return tmp_path


def test_the_file_is_named_where_it_lies_now(scanned: Path, run_exposure) -> None:
    lost = run_exposure("why", "out", "Harbour", cwd=scanned)
    told = run_exposure("why", "out", "v.csv › A2", "--register", "moved.json", cwd=scanned)

    assert (lost.returncode, "law.json: expected a register file" in lost.stderr) == (2, True)
    assert (told.returncode, told.stderr) == (0, "")
    assert "Kaspersky" in told.stdout


@pytest.mark.parametrize(("key", "code"), [("key.pem.pub", 0), ("other.pem.pub", 2)])
def test_a_key_is_asked_for_before_anything_is_told(scanned: Path, run_exposure, key, code) -> None:
    done = run_exposure("why", "out", "Kaspersky", "--register", "moved.json", "--register-key", key,
                        cwd=scanned)  # fmt: skip

    assert (done.returncode, bool(done.stdout)) == (code, code == 0), done.stderr
