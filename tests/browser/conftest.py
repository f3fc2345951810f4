"""In which browser are pages opened, and what must never happen in it?"""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from exposure.jobs.demo import demo
from tests.browser.opened import ARGUMENTS, Opened

ABSENT = "chromium is not installed: `apt-get install chromium` brings it, as .ci/run does"
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
"""Debian's name first; runners of forges bring the browser under others."""
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; on Linux, CI installs it and accepts no skip."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip(ABSENT if sys.platform == "linux" else f"not on {sys.platform}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a page from the disk; what it logged, broke or asked the network for fails the test."""
    kept: list[Opened] = []

    def open_page(raw: bytes, address: str = "", **context: object) -> Page:
        file = tmp_path / f"report-{len(kept)}.html"
        file.write_bytes(raw)
        kept.append(Opened(browser, file, address, context))
        return kept[-1].page

    yield open_page
    for one in kept:
        one.close()
    assert [problem for one in kept for problem in one.problems] == []


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The page of the example company."""
    folder = tmp_path_factory.mktemp("example") / "out"
    demo(folder, width=80, progress=lambda _: None)
    return (folder / "report.html").read_bytes()
