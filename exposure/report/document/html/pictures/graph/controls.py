"""What stands around the picture of routes: choices, buttons, and what its lines and boxes mean?"""

from collections.abc import Iterator

from exposure.report.document.html.pictures.graph.network import Column, Network
from exposure.report.document.html.pictures.svg import element, plain

_FILTERS = (("vendor", "Vendor"), ("contract", "Contract"), ("relation", "Relation"))
_BUTTONS = (
    ("left", "Move left", "←"),
    ("right", "Move right", "→"),
    ("up", "Move up", "↑"),
    ("down", "Move down", "↓"),
    ("out", "Zoom out", "−"),
    ("in", "Zoom in", "+"),
    ("fit", "Fit the width", "Fit"),
    ("all", "Show everything again", "Reset"),
)


def controls() -> str:
    """Return choices and buttons; hidden until the script, without which they do nothing, runs."""
    chosen = "".join(
        element("label", {"class": "graph-choice"}, element("span", {}, plain(words)),
                element("select", {"data-by": key}))
        for key, words in _FILTERS
    )  # fmt: skip
    buttons = "".join(
        element("button", {"type": "button", "data-do": key, "aria-label": words, "title": words},
                plain(sign))
        for key, words, sign in _BUTTONS
    )  # fmt: skip
    around = element("div", {"class": "graph-buttons", "role": "group",
                             "aria-label": "Move and zoom the picture"}, buttons)  # fmt: skip
    said = element("p", {"class": "graph-said", "role": "status"})
    return element("div", {"class": "graph-controls", "hidden": ""}, chosen, around, said)


def legend(network: Network, designated: frozenset[str]) -> str:
    """Return what lines and borders mean, of those that are there to be seen."""
    return element("ul", {"class": "graph-legend"}, *(
        element("li", {}, sample, plain(words)) for sample, words in _meanings(network, designated)
    ))  # fmt: skip


def _meanings(network: Network, designated: frozenset[str]) -> Iterator[tuple[str, str]]:
    met = {line.confidence.value for line in network.lines if line.is_tie}
    words = {"confirmed": "confirmed", "probable": "probable", "review": "for a person to review"}
    for confidence, said in words.items():
        if confidence in met:
            yield _sample(f"graph-line graph-plain graph-{confidence}"), said
    if any(line.exposes for line in network.lines):
        yield _sample("graph-line graph-tied graph-exposes graph-confirmed"), "heavy line: exposed"
    if any(not line.exposes for line in network.lines if line.is_tie):
        yield _sample("graph-line graph-tied graph-confirmed"), "light line: possible"
    if any(line.between[1] for line in network.lines):
        yield "", "+2: packages in between, not drawn"
    if any(node.column is Column.vendor and node.key in designated for node in network.nodes):
        yield "", "double border: designated"


def _sample(css: str) -> str:
    path = element("path", {"class": css, "d": "M1 6H33"})
    return element("svg", {"class": "graph-sample", "viewBox": "0 0 34 12", "width": 34, "height": 12,
                           "aria-hidden": "true"}, path)  # fmt: skip
