"""Where do findings and pictures stand in the page, before the script fills them in?"""

from exposure.model.finding import Finding
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.html.markup import (
    NOTHING,
    Cell,
    Markup,
    element,
    folded,
    joined,
    paragraph,
    section,
    table,
    words,
)
from exposure.report.document.html.picture import Picture
from exposure.report.document.html.rows.people import people_words
from exposure.report.document.html.rows.rules import gravest_words
from exposure.report.index import Index
from exposure.report.words import finding_tie, outcome_words

NOTHING_FOUND = "No findings in what was read. What could not be read may hold a vendor."
HOW = (
    "Each row is one hit of one vendor in one asset. Open a row for its route, the quoted evidence "
    "and what the rules say. Confidence says how sure it is that vendor; the verdict says what the "
    "rules would do if a person confirms match and use."
)
MOST_WITHOUT_SCRIPT = 50


def found(result: ScanResult, index: Index) -> Markup:
    """Return the first findings, in whose place a script puts the table of all.

    They are no `noscript`: a script that is forbidden or breaks off leaves no empty page either.
    """
    if not result.findings:
        return section("findings", "Findings", paragraph(NOTHING_FOUND))
    return section(
        "findings",
        "Findings",
        paragraph(HOW),
        element("div", _first(result, index), id="table"),
    )


def pictured(pictures: tuple[Picture, ...]) -> Markup:
    """Return each picture with its text alternative."""
    if not pictures:
        return NOTHING
    return section("pictures", "Pictures", *map(_picture, pictures))


def _picture(one: Picture) -> Markup:
    rows: list[tuple[Cell, ...]] = [tuple(row) for row in one.table.rows]
    return joined((
        element(
            "div",
            element("h3", words(one.title), id=f"{one.id}-title"),
            paragraph(one.lead),
            element("figure", Markup(one.markup), id=one.id, aria_labelledby=f"{one.id}-title"),
            class_="picture",
        ),
        folded(f"The same as a table: {one.table.caption}",
               table(one.table.caption, one.table.columns, rows),
               paragraph(one.table.more, "quiet")),
    ))  # fmt: skip


def _first(result: ScanResult, index: Index) -> Markup:
    ordered = sorted(result.findings, key=index.urgency)
    heads = ("Finding", "Outcome", "Vendor", "Asset", "What was found", "Relation", "Confidence",
             "Gravest verdict", "People")  # fmt: skip
    rows = [_row(one, index) for one in ordered[:MOST_WITHOUT_SCRIPT]]
    rest = len(ordered) - MOST_WITHOUT_SCRIPT
    more = f"{number_of(rest, 'more finding')} in findings.xlsx." if rest > 0 else ""
    caption = f"The most urgent findings, {len(rows):,} of {len(ordered):,}"
    return joined((table(caption, heads, rows), paragraph(more, "quiet")))


def _row(finding: Finding, index: Index) -> tuple[Cell, ...]:
    vendor, subject = index.vendor(finding.vendor), finding.subject
    found_there = f"{subject.kind}: {subject.name} {subject.version}".strip()
    return (finding.id, outcome_words(finding), vendor, index.asset(finding.asset), found_there,
            finding_tie(finding, vendor), finding.confidence.value,
            gravest_words(finding.verdicts), people_words(finding))  # fmt: skip
