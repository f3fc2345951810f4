"""With which templates, grounds and texts do the tests of representations work?"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from exposure.attest.claims.grounds import Grounds
from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.draft import draft_representations
from exposure.ingest.authored.templates.read import read_templates
from exposure.model.attest.draft import Draft
from exposure.model.attest.package import Drafted
from exposure.model.attest.records import AttestationRecords, LegalEntity
from exposure.model.attest.template import Template
from exposure.register.load import load_register
from tests.attest.claims.builders import quiet_result, row

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
OURS = (
    "annual-representation", "offer-representation", "fascsa-submission", "section-889",
    "overhaul-representation", "vendor-certification", "subtier-certification",
)  # fmt: skip
NOTHING = AskedDrafts()
RECORDS = AttestationRecords((LegalEntity("Wexford Inc.", "WEXFORD12345", "9Z9Z9"),))


@cache
def templates() -> dict[str, Template]:
    """Return the shipped templates."""
    return read_templates(TEMPLATES, None).templates


def on_clauses(*clauses: str, role: str = "prime", agency: str = "Department of the Navy",
               **fields: object) -> Grounds:  # fmt: skip
    """Return the quiet world whose one contract carries these clauses."""
    register = load_register()
    one = row(clauses=clauses, role=role, agency=agency)
    result = replace(quiet_result(), **({"contracts": (one,)} | fields))
    return Grounds(result, clauses=register.clauses, agencies=register.agencies)


def drafts(grounds: Grounds, asked: AskedDrafts = NOTHING, records: AttestationRecords = RECORDS
           ) -> dict[str, Drafted]:  # fmt: skip
    """Return what is drafted, by name."""
    made = draft_representations(grounds, templates(), records, asked)
    names = {(one.contract, one.name): one for one in made}
    assert len(names) == len(made)
    return {one.name: one for one in made}


def texts(draft: Draft) -> Iterator[str]:
    """Yield every text of a draft but the ids of claims, which no medium writes."""
    for key, text in _walked("", msgspec.to_builtins(draft)):
        if key not in {"claim", "type", "audience", "language"}:
            yield text


def _walked(key: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _walked(name, inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _walked(key, inner)
