"""What may a person write of scenarios, and where does a file say something else?"""

from typing import Annotated

from pydantic import StringConstraints

from exposure.ingest.authored.written import Form, Written, shaped_as
from exposure.ingest.sbom.tolerant import Json

SEE = "docs/reference/scenarios.md lists what a file may hold"
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class WrittenScenario(Written):
    """One entry of `scenarios`."""

    name: Text
    """Heading of its column; each name once."""
    vendors: list[Text]
    """Ids or names of the register, or organisations of the records by any of their spellings."""
    authority: Text | None = None
    """An id of docs/reference/authorities.md; without one no verdict is told."""
    since: Text | None = None
    """Day, YYYY-MM-DD, on which it is assumed to take effect; without one the law date itself."""
    note: str = ""


class WrittenScenarios(Written):
    """A file of scenarios."""

    scenarios: list[WrittenScenario]
    law_dates: list[Text] = []
    """Days, YYYY-MM-DD, at which to look; without any the law date of the command."""


_FORM = Form(SEE, entries={"scenarios": WrittenScenario})


def shaped(contents: Json, name: str) -> WrittenScenarios:
    """Return the contents of a file in its shape. Raises `InputError` naming file and place."""
    return shaped_as(WrittenScenarios, contents, name, _FORM)
