"""How is the exposed part of the graph shown on the page?"""

from pathlib import Path

from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.html.picture import Picture
from exposure.report.document.html.pictures.graph.chosen import Chosen, chosen
from exposure.report.document.html.pictures.graph.controls import controls, legend
from exposure.report.document.html.pictures.graph.filtering import data_of
from exposure.report.document.html.pictures.graph.layout.cards import cards_of
from exposure.report.document.html.pictures.graph.layout.drawing import Drawing, draw
from exposure.report.document.html.pictures.graph.layout.order import layered
from exposure.report.document.html.pictures.graph.layout.place import placed
from exposure.report.document.html.pictures.graph.table import table_of
from exposure.report.document.html.pictures.people import with_people
from exposure.report.document.html.pictures.svg import element, plain
from exposure.report.index import Index

ID = "graph"
_TITLE = "Routes from the company to vendors"
_STYLE, _SCRIPT = Path(__file__).with_name("graph.css"), Path(__file__).with_name("graph.js")
_NOTHING = "No open finding: there is no route to draw. What was not read may hold one."


def graph_picture(result: ScanResult, index: Index) -> Picture:
    """Return the picture of routes, from the company on the left to vendors on the right."""
    drawn = chosen(result, index)
    return Picture(
        id=ID,
        title=_TITLE,
        lead=with_people(_lead(drawn), result),
        markup=_markup(drawn, result),
        table=table_of(drawn, index),
        data=data_of(drawn.network, index),
        script=_SCRIPT.read_text(encoding="utf-8"),
        style=_STYLE.read_text(encoding="utf-8"),
    )


def _lead(drawn: Chosen) -> str:
    if not drawn.findings:
        return _NOTHING
    told = [f"{number_of(drawn.drawn, 'finding')} of {drawn.findings:,}, read from left to right."]
    if drawn.is_folded:
        told.append("Packages and suppliers between a product and a vendor are not drawn.")
    rest = drawn.findings - drawn.drawn
    if rest:
        told.append(
            f"The {rest:,} least urgent findings are not drawn; the table of findings has them."
        )
    return " ".join(told)


def _markup(drawn: Chosen, result: ScanResult) -> str:
    if not drawn.findings:
        return element("p", {"class": "graph-empty"}, plain(_NOTHING))
    network = drawn.network
    cards, lay = cards_of(network, result), layered(network)
    designated = frozenset(one.id for one in result.looked_for if one.reason == "designated")
    drawing = Drawing(network, cards, lay, placed(network, cards, lay), designated)
    return (
        controls()
        + element("div", {"class": "graph-view", "tabindex": 0, "role": "group",
                          "aria-label": f"{_TITLE}, can be moved with the arrow keys"},
                  draw(drawing, f"{_TITLE}. The table holds the same in rows."))
        + legend(drawn.network, designated)
        + element("div", {"class": "graph-detail", "role": "region", "hidden": "",
                            "aria-label": "Findings on the routes of the chosen box"})
    )  # fmt: skip
