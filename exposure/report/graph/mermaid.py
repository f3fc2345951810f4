"""How is a small graph written as a Mermaid flowchart, which web pages and READMEs draw?"""

from collections.abc import Iterable, Iterator

from exposure.errors import OutputError
from exposure.graph.drawing.described import Described
from exposure.graph.drawing.drawing import Drawing
from exposure.report.graph.about import CAUTION, About
from exposure.report.graph.picture import LEGEND, Arrow, arrows_of, label_of
from exposure.report.neutral import json_string, mermaid

MOST_ARROWS = 500
"""More make Mermaid refuse the chart, unless the page raises its `maxEdges`."""
MOST_UNITS = 50_000
"""UTF-16 code units of a chart; more make Mermaid refuse it, unless `maxTextSize` is raised."""
_SHAPES = {"company": ("([", "])"), "contract": ("[[", "]]"), "asset": ("[", "]"),
           "vendor": ("{{", "}}"), "component": ("(", ")")}  # fmt: skip


def write_mermaid(drawing: Drawing, about: About) -> Iterator[str]:
    """Yield the chart. Raises `OutputError`, before the first piece, where Mermaid would refuse it."""
    arrows = list(arrows_of(drawing))
    if len(arrows) > MOST_ARROWS:
        raise _too_large(len(arrows), MOST_ARROWS, "arrows")
    chart = "".join(_lines(drawing, arrows, about))
    units = len(chart.encode("utf-16-le")) // 2
    if units > MOST_UNITS:
        raise _too_large(units, MOST_UNITS, "characters")
    yield chart


def _lines(drawing: Drawing, arrows: list[Arrow], about: About) -> Iterator[str]:
    title = f"{about.title} · law date {about.as_of}"
    yield f"---\ntitle: {json_string(title)}\n---\nflowchart LR\n"
    yield f"accDescr: {' '.join(LEGEND)} {CAUTION}\n"
    marked: dict[str, list[str]] = {"designated": [], "sought": []}
    for number, node in enumerate(drawing.nodes()):
        yield f"n{number}{_box(node)}\n"
        if node.looked_for:
            marked["designated" if node.designated else "sought"].append(f"n{number}")
    for arrow in arrows:
        line = "-->" if arrow.look.is_sure else "-.->"
        yield f'n{arrow.source} {line}|"{_text(arrow.look.label)}"| n{arrow.target}\n'
    for name, width in (("designated", 5), ("sought", 3)):
        if marked[name]:
            yield f"classDef {name} stroke-width:{width}px\n"
            yield f"class {','.join(marked[name])} {name}\n"


def _box(node: Described) -> str:
    before, after = _SHAPES[node.kind]
    return f'{before}"{_text(label_of(node))}"{after}'


def _text(lines: Iterable[str]) -> str:
    return "<br/>".join(map(mermaid, lines))


def _too_large(met: int, most: int, what: str) -> OutputError:
    return OutputError(f"--format mermaid: expected at most {most:,} {what}, met {met:,}",
                       hint="write it with --format dot, or the routes to fewer vendors alone",
                       )  # fmt: skip
