"""Drafts of invented companies, with every kind of block and with names that are hard to print."""

from exposure.model.attest.draft import (
    Audience,
    Blank,
    Blanks,
    Boxes,
    Draft,
    Points,
    Section,
    Sentence,
    Table,
)

CHINESE, CYRILLIC = "北京维兰科技有限公司", "Общество «Вейранта»"
ENDLESS = "Veyranthaoberlandesgerichtspräsidentenwahlkampfkomitee" * 4
HOSTILE = (
    '{{ 7*7 }} {% for x in y %} {_{ a }_} <w:p>&amp; #import "x" $x$ *a* =1+1 \u202etxt\x00\x0b'
)
WIDE = tuple(f"Column {number}" for number in range(9))

RICH = Draft(
    template="vendor-certification",
    title=f"Certification & disclosure on {CYRILLIC}, contract W9-24-C-0007",
    audience=Audience.outgoing,
    recipient="Northmoor Systems Command",
    contract="W9-24-C-0007",
    as_of="2026-11-22",
    facts=(Blank("Offeror", "Wexmoor <Federal> & Sons"), Blank("UEI")),
    sections=(
        Section(
            "What was asked",
            (
                Sentence("An inquiry was made on the law date.", "FAR 52.204-30(b)(1)"),
                Sentence(HOSTILE),
                Points(("A first point.", CYRILLIC, CHINESE)),
            ),
        ),
        Section(
            "Representation",
            (
                Boxes(
                    "The offeror represents that it",
                    ('"does not" provide or use one;', "will provide one, as disclosed below."),
                    "FAR 52.204-29(c)",
                    claim="C-1",
                ),
            ),
        ),
        Section(
            "Disclosure",
            (
                Table(
                    "Products disclosed",
                    ("Product", "Made by", "Part number"),
                    (("Helpdesk", CHINESE, ""), (ENDLESS, CYRILLIC, "=1+1")),
                ),
                Table("Products left out", ("Product", "Reason"), ()),
            ),
        ),
        Section("All columns", (Table("Wide", WIDE, (WIDE, tuple("abcdefghi"))),)),
        Section("Signature", (Blanks((Blank("Signature"), Blank("Name:", "Ann Wexmoor"))),)),
    ),
)
LATIN = Draft(
    "plain", "A plain document", Audience.internal, "", None, "2026-11-22", (),
    (Section("One", (Sentence("One sentence."),)),), is_draft=False,
)  # fmt: skip


def long_draft(rows: int = 400) -> Draft:
    """One table of six columns."""
    cells = tuple(tuple(f"Words of cell {row}-{n}" for n in range(6)) for row in range(rows))
    table = Table("Findings", ("A", "B", "C", "D", "E", "F"), cells)
    return Draft("long", "All of them", Audience.internal, "", None, "2026-11-22", (),
                 (Section("All", (table,)),))  # fmt: skip
