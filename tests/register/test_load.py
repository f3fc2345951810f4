"""The compiled facts are the YAML's facts, and stale ones are never used."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exposure.errors import RegisterError
from exposure.register.compiler import compile_register, write_compiled
from exposure.register.digest import CODE_DIGEST, code_digest_of, digest_of
from exposure.register.load import CODE, DATA, load_register
from exposure.register.store import decode, encode


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    register = compile_register(DATA)
    path = tmp_path_factory.mktemp("compiled") / "compiled.msgpack"
    path.write_bytes(encode(register, data=digest_of(DATA), code=digest_of(CODE, ".py")))
    return path


def test_loading_the_compiled_facts_equals_compiling_the_yaml(stored: Path) -> None:
    assert load_register(compiled=stored) == compile_register(DATA)


def test_two_compilations_are_equal_byte_for_byte(stored: Path) -> None:
    again = encode(compile_register(DATA), data=digest_of(DATA), code=digest_of(CODE, ".py"))

    assert again == stored.read_bytes()


def test_a_change_of_the_yaml_is_seen_without_a_build(folder: Path, stored: Path) -> None:
    about = folder / "about.yaml"
    about.write_text(about.read_text().replace("2026-09-30", "2027-01-15"))

    assert load_register(data=folder, compiled=stored).known_to == "2027-01-15"


def test_facts_compiled_by_other_code_are_stale(stored: Path) -> None:
    assert decode(stored.read_bytes(), data=digest_of(DATA), code="of another version") is None


def test_a_damaged_file_of_compiled_facts_is_not_used(tmp_path: Path, stored: Path) -> None:
    damaged = tmp_path / "compiled.msgpack"
    damaged.write_bytes(stored.read_bytes()[:5000])

    assert load_register(compiled=damaged) == load_register(compiled=stored)


def test_without_compiled_facts_the_yaml_is_compiled(tmp_path: Path) -> None:
    assert load_register(compiled=tmp_path / "absent").vendors


def test_fresh_facts_load_without_yaml_or_pydantic(stored: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from exposure.register.load import load_register; "
        f"load_register(compiled=Path({str(stored)!r})); "
        "print(sorted({'yaml', 'pydantic'} & set(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=CODE.parent.parent,
    )

    assert done.stdout.strip() == "[]"


def test_the_version_is_the_digest_of_the_yaml(register) -> None:
    assert register.version == digest_of(DATA)


def test_the_digest_notices_a_renamed_file(folder: Path) -> None:
    before = digest_of(folder)
    (folder / "vendors" / "acronis.yaml").rename(folder / "vendors" / "renamed.yaml")

    assert digest_of(folder) != before


def test_an_empty_folder_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"about\.yaml: expected this file"):
        load_register(data=tmp_path, compiled=tmp_path / "absent")


def test_a_wheel_states_the_digest_of_its_code_and_a_checkout_counts_it(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text("facts = 1")
    counted = code_digest_of(tmp_path)
    (tmp_path / "code.py").write_text("facts = 2")

    assert code_digest_of(tmp_path) != counted
    (tmp_path / CODE_DIGEST).write_text(counted)
    assert code_digest_of(tmp_path) == counted
    (tmp_path / CODE_DIGEST).write_bytes(b"\xff")
    assert code_digest_of(tmp_path) != counted, "what is no text states nothing"


def test_in_a_checkout_no_file_states_the_digest_of_its_code(tmp_path: Path) -> None:
    code = tmp_path / "exposure" / "register"
    code.mkdir(parents=True)
    (code / "code.py").write_text("facts = 1")
    (code / CODE_DIGEST).write_text("stale")
    assert code_digest_of(code) == "stale"

    (tmp_path / "pyproject.toml").touch()

    assert code_digest_of(code) == digest_of(code, ".py")


def test_the_build_writes_facts_that_load_fresh(tmp_path: Path) -> None:
    package = tmp_path / "exposure"
    for part in ("data", "register"):
        shutil.copytree(DATA.parent / part, package / part)
    (package / "register" / "compiled.msgpack").unlink(missing_ok=True)

    write_compiled(package)

    written = (package / "register" / "compiled.msgpack").read_bytes()
    assert decode(written, data=digest_of(DATA), code=digest_of(CODE, ".py")) is not None
