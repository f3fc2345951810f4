"""What may every test use, and which skips does CI accept?"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SHARED_ABSENT = "../shared is absent"
NOT_ON_THIS_PLATFORM = f"not on {sys.platform}"

# A slow machine is no failure, and the same examples on every run make one repeatable.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")

Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "requires_shared: needs the corpora beside the checkout")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if SHARED.is_dir():
        return
    for item in items:
        if item.get_closest_marker("requires_shared"):
            item.add_marker(pytest.mark.skip(reason=SHARED_ABSENT))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse_silent_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse_silent_skip(report)
    return report


def _refuse_silent_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip that CI does not accept into a failure: what was not run was not tested."""
    if os.environ.get("CI") != "true" or not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    accepted = reason == SHARED_ABSENT or (
        sys.platform != "linux" and reason == NOT_ON_THIS_PLATFORM
    )
    if not accepted:
        report.outcome = "failed"
        report.longrepr = f"skipped in CI for another reason than '{SHARED_ABSENT}': {reason}"


@pytest.fixture
def calls_of() -> Callable[[Callable[[], object]], int]:
    """How many calls of Python and C functions something makes: its cost, the same on any machine."""

    def counted(act: Callable[[], object]) -> int:
        calls = 0

        def count(_frame: object, event: str, _argument: object) -> None:
            nonlocal calls
            calls += event in {"call", "c_call"}

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            act()
        finally:
            sys.setprofile(before)
        return calls

    return counted


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The corpora beside the checkout; the test is skipped where they are absent."""
    if not SHARED.is_dir():
        pytest.skip(SHARED_ABSENT)
    return SHARED


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example company that a test may write into."""
    copy = tmp_path / "example"
    shutil.copytree(ROOT / "fixtures" / "example", copy)
    return copy


@pytest.fixture(scope="session")
def run_exposure() -> Run:
    """Run the program in a process of its own, as a user does."""

    def run(
        *arguments: str | Path, cwd: Path, seed: str = "0", interpreter: tuple[str, ...] = ()
    ) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {
            "COLUMNS": "100",
            "NO_COLOR": "1",
            "PYTHONHASHSEED": seed,
            "PYTHONUTF8": "1",
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, *interpreter, "-m", "exposure", *map(str, arguments)]
        return subprocess.run(
            command,
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    return run
