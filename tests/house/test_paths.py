"""Does any file of the repository name a path of one machine, or the host of a package registry?"""

import re
import subprocess
from pathlib import Path

import pytest

FOLDERS = ("wo" + "rk", "ro" + "ot", "tm" + "p")
MACHINE = re.compile(r"(?:(?<![\w.~:/-])|(?<=file://))/(?:" + "|".join(FOLDERS) + r")/")

HOSTS = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(
        re.escape(".".join(parts))
        for parts in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("registry", "npmjs", "org"),
            ("npmjs", "com"),
            ("yarnpkg", "com"),
            ("crates", "io"),
            ("rubygems", "org"),
            ("api", "nuget", "org"),
            ("repo1", "maven", "org"),
            ("repo", "maven", "apache", "org"),
            ("proxy", "golang", "org"),
            ("packagist", "org"),
            ("deb", "debian", "org"),
        )
    )
    + r")(?![\w-])",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[str, str]:
    """Every text file that git knows or would add."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    names = [name for name in listed.decode("utf-8").split("\0") if (root / name).is_file()]
    contents = {name: (root / name).read_bytes() for name in names if name}
    return {
        name: content.decode("utf-8", "replace")
        for name, content in contents.items()
        if b"\0" not in content
    }


def test_no_file_names_a_path_of_one_machine(texts: dict[str, str]) -> None:
    assert _hits(MACHINE, texts) == []


def test_no_file_names_the_host_of_a_package_registry(texts: dict[str, str]) -> None:
    assert _hits(HOSTS, texts) == []


def test_the_patterns_would_see_what_they_forbid() -> None:
    assert MACHINE.search("see /" + "tmp/x")
    assert MACHINE.search("file:///" + "root/x")
    assert HOSTS.search("https://files." + "pythonhosted" + ".org/x")
    assert not MACHINE.search("docs/work/x")
    assert not HOSTS.search("crates and pypi")


def _hits(pattern: re.Pattern[str], texts: dict[str, str]) -> list[str]:
    return [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1} {match.group()}"
        for name, text in texts.items()
        for match in pattern.finditer(text)
    ]
