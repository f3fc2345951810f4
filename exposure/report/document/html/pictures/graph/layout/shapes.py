"""Which outline does a box have, so that its kind is told without colour?"""

from exposure.report.document.html.pictures.graph.network import Column, Node
from exposure.report.document.html.pictures.svg import element

_CORNER = 11
_SUPPLIER, _SERVICE = 12, 18
"""Radius of corners."""


def outline(node: Node, width: int, height: int, *, designated: bool) -> str:
    """Return the outline of a box at the origin."""
    stacked = _box("graph-under", width, height, 3, at=4) if node.members else ""
    if node.column is Column.vendor:
        inner = _octagon("graph-inner", width, height, 4) if designated else ""
        return _octagon("graph-outline", width, height, 0) + inner
    if node.column is Column.contract:
        kind = "graph-outline graph-missing" if node.kind == "none" else "graph-outline"
        return _sheet(kind, width, height)
    if node.column is Column.company:
        return _box("graph-outline", width, height, 20)
    return stacked + _station(node.kind, width, height)


def _station(kind: str, width: int, height: int) -> str:
    if kind in {"supplier", "vendor"}:
        return _box("graph-outline", width, height, _SUPPLIER)
    if kind in {"service", "model"}:
        return _box("graph-outline", width, height, _SERVICE)
    if kind in {"package", "file"}:
        spine = element("path", {"class": "graph-inner", "d": f"M4 0V{height}"})
        return _box("graph-outline", width, height, 0) + spine
    return _box("graph-outline", width, height, 3)


def _box(css: str, width: int, height: int, radius: int, *, at: int = 0) -> str:
    return element("rect", {"class": css, "x": at, "y": at, "width": width, "height": height,
                            "rx": min(radius, height // 2)})  # fmt: skip


def _octagon(css: str, width: int, height: int, inset: int) -> str:
    left, top, right, bottom, cut = (
        inset,
        inset,
        width - inset,
        height - inset,
        _CORNER - inset // 2,
    )
    path = (
        f"M{left + cut} {top}H{right - cut}L{right} {top + cut}V{bottom - cut}"
        f"L{right - cut} {bottom}H{left + cut}L{left} {bottom - cut}V{top + cut}Z"
    )
    return element("path", {"class": css, "d": path})


def _sheet(css: str, width: int, height: int) -> str:
    fold = element("path", {"class": "graph-inner",
                            "d": f"M{width - _CORNER} 0V{_CORNER}H{width}"})  # fmt: skip
    path = f"M0 0H{width - _CORNER}L{width} {_CORNER}V{height}H0Z"
    return element("path", {"class": css, "d": path}) + fold
