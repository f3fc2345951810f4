"""Which exposure.toml holds, by which hash is it known again, and which one is passed over?"""

from hashlib import sha256
from pathlib import Path

import pytest

from exposure.errors import SettingsError
from exposure.jobs.policy.file import CONFIG_VARIABLE, PolicyFile, policy_file

CENTRAL = Path("central/policy.toml")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "central").mkdir()
    (tmp_path / CENTRAL).write_bytes(b'watch = ["deepseek"]\r\n')
    return tmp_path


def local(desk: Path) -> Path:
    path = desk / "exposure.toml"
    path.write_bytes(b"")
    return path


def test_without_a_file_there_is_none(desk: Path) -> None:
    assert policy_file(None, {}, desk) == PolicyFile()


def test_the_hash_is_that_of_its_bytes(desk: Path) -> None:
    found = policy_file(CENTRAL, {}, desk)

    assert found.name == "central/policy.toml"
    assert found.sha256 == sha256((desk / CENTRAL).read_bytes()).hexdigest()


def test_a_byte_order_mark_counts_for_the_hash_and_not_for_the_text(desk: Path) -> None:
    (desk / CENTRAL).write_bytes(b"\xef\xbb\xbfwatch = []")
    found = policy_file(CENTRAL, {}, desk)

    assert found.text == "watch = []"
    assert found.sha256 == sha256(b"\xef\xbb\xbfwatch = []").hexdigest()


def test_the_local_file_is_passed_over_where_another_one_is_named(desk: Path) -> None:
    local(desk)

    assert policy_file(CENTRAL, {}, desk).passed_over == "exposure.toml"
    assert policy_file(None, {CONFIG_VARIABLE: str(CENTRAL)}, desk).passed_over == "exposure.toml"


def test_nothing_is_passed_over_where_the_local_file_is_the_one_that_is_named(desk: Path) -> None:
    local(desk)
    (desk / "linked.toml").symlink_to(desk / "exposure.toml")

    for named in ("exposure.toml", "./exposure.toml", str(desk / "exposure.toml"), "linked.toml"):
        assert policy_file(Path(named), {}, desk).passed_over == ""


def test_a_flag_stands_before_the_environment(desk: Path) -> None:
    found = policy_file(CENTRAL, {CONFIG_VARIABLE: "gone.toml"}, desk)

    assert found.name == "central/policy.toml"


@pytest.mark.parametrize("named", ["gone.toml", "central"])
def test_a_named_file_that_cannot_be_read_is_an_error(desk: Path, named: str) -> None:
    with pytest.raises(SettingsError, match=rf"^{named}: cannot be read, ") as caught:
        policy_file(Path(named), {}, desk)

    assert "docs/reference/settings.md" in caught.value.hint
