"""How is the reach of vendors shown on the page?"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.html.picture import Picture, TextTable
from exposure.report.document.html.pictures.people import with_people
from exposure.report.document.html.pictures.reach.drawing import draw_reaches
from exposure.report.document.html.pictures.reach.figures import Reach, reaches_of
from exposure.report.document.html.pictures.reach.words import (
    contract_names,
    spend_words,
)
from exposure.report.document.html.pictures.svg import element, plain
from exposure.report.index import Index

ID = "reach"
MOST_DRAWN, MOST_ROWS = 16, 300
_TITLE = "How far each vendor reaches"
_STYLE = Path(__file__).with_name("reach.css")
_COLUMNS = ("Vendor", "Tie", "Exposed assets", "Possible assets", "Contracts", "Stated spend")
_NOTHING = "No open finding: there is no reach to draw. What was not read may hold one."
_ALL = "all ties together"


def reach_picture(result: ScanResult, index: Index) -> Picture:
    """Return bars of assets per vendor and tie, with contracts and spend beside them."""
    reaches = reaches_of(result, index)
    return Picture(
        id=ID,
        title=_TITLE,
        lead=with_people(_lead(reaches), result),
        markup=_markup(reaches),
        table=_table(reaches),
        style=_STYLE.read_text(encoding="utf-8"),
    )


def _lead(reaches: Sequence[Reach]) -> str:
    if not reaches:
        return _NOTHING
    rest = len(reaches) - MOST_DRAWN
    more = f" {number_of(rest, 'further vendor')}: see the table." if rest > 0 else ""
    return (
        "Filled bars are exposed assets, hatched bars possible ones; an asset that is tied to a"
        f" vendor in several ways stands in several of its lower bars.{more}"
    )


def _markup(reaches: Sequence[Reach]) -> str:
    if not reaches:
        return element("p", {"class": "reach-empty"}, plain(_NOTHING))
    picture = draw_reaches(reaches[:MOST_DRAWN], f"{_TITLE}. The table holds the same numbers.")
    return element("div", {"class": "reach-view", "tabindex": 0, "role": "group",
                           "aria-label": _TITLE}, picture)  # fmt: skip


def _table(reaches: Sequence[Reach]) -> TextTable:
    rows = [row for reach in reaches for row in _rows(reach)]
    rest = len(rows) - MOST_ROWS
    return TextTable(
        caption="Assets, contracts and spend by vendor",
        columns=_COLUMNS,
        rows=tuple(rows[:MOST_ROWS]),
        more=f"{number_of(rest, 'further row')} not shown here." if rest > 0 else "",
    )


def _rows(reach: Reach) -> Iterator[tuple[str, ...]]:
    count = reach.assets
    yield (reach.name, _ALL, f"{count.exposed:,}", f"{count.possible:,}",
           contract_names(reach), spend_words(reach))  # fmt: skip
    for tied in reach.ties:
        yield (
            reach.name,
            tied.words,
            f"{tied.assets.exposed:,}",
            f"{tied.assets.possible:,}",
            "",
            "",
        )
