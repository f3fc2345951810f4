"""How is a page opened in a browser so that nothing it does goes unseen?"""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
WIDE, NARROW = {"width": 1440, "height": 1000}, {"width": 360, "height": 740}
PATIENCE = 20_000
"""Milliseconds; a machine may be busy."""
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


class Opened:
    """A page with a list of what must not happen; its context has no network."""

    def __init__(
        self, browser: Browser, file: Path, address: str, context: dict, *, ready: bool = True
    ) -> None:
        self.problems: list[str] = []
        self._url = file.as_uri()
        self._context = browser.new_context(**{"viewport": WIDE, "offline": True} | context)
        self.page = self._context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", self._logged)
        self.page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        self.page.on("request", self._asked)
        self.page.on("dialog", lambda dialog: self.problems.append(f"dialog: {dialog.message}"))
        self.page.goto(self._url + address)
        if ready and context.get("java_script_enabled", True):
            self.page.wait_for_selector("html[data-ready]", state="attached")

    def close(self) -> None:
        self._context.close()

    def _logged(self, message: ConsoleMessage) -> None:
        self.problems.append(f"console {message.type}: {message.text}")

    def _asked(self, request: Request) -> None:
        if request.url.partition("#")[0] != self._url:
            self.problems.append(f"request: {request.url}")


def ids(page: Page) -> list[str]:
    """The findings of the table's page, from top to bottom."""
    return page.locator(".opener").all_text_contents()


def cells(page: Page, column: str) -> list[str]:
    """What stands in one column of the table, from top to bottom."""
    return page.locator(f'#table td[data-label="{column}"]').all_text_contents()


def count(page: Page) -> str:
    """The line that says how many are shown."""
    return page.inner_text("#count")


def choose(page: Page, field: str, value: str) -> None:
    """Choose a value in a filter, whatever its count."""
    page.locator(f"#filter-{field}").select_option(value)


def search(page: Page, text: str) -> None:
    """Type into the search and wait until the table has followed."""
    before = count(page)
    page.fill("#query", text)
    page.wait_for_function("before => document.getElementById('count').textContent !== before",
                           arg=before)  # fmt: skip


def open_row(page: Page, finding: str) -> Locator:
    """Open a finding's row and return what it shows."""
    page.get_by_role("button", name=finding, exact=True).click()
    return page.locator(f"#detail-{finding}")


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong, with the elements."""
    found = Axe().run(page, options={"runOnly": list(RULES), "resultTypes": ["violations"]})
    return [
        f"{one['id']}: {', '.join(str(node['target']) for node in one['nodes'][:4])}"
        for one in found.response["violations"]
    ]
