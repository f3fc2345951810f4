"""How is a route told to the script of the page, each station once however many routes pass it?"""

from exposure.model.finding import Finding, Route, Step
from exposure.model.relation import Relation
from exposure.report.document.html.rows.data import RouteRow, StepRow
from exposure.report.document.html.rows.texts import Texts
from exposure.report.index import Index
from exposure.report.words import finding_tie, flag_words, place_words

SHOWN_ROUTES = 4
"""Routes that are drawn of a finding; the others are counted."""
OWNED = "owned by"


class Stations:
    """The table of stations."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._positions: dict[Step, int] = {}
        self._rows: list[StepRow] = []

    def routes(self, finding: Finding) -> tuple[RouteRow, ...]:
        """Return the first routes of a finding."""
        return tuple(self._route(route) for route in finding.routes[:SHOWN_ROUTES])

    def all(self) -> tuple[StepRow, ...]:
        """Return the table."""
        return tuple(self._rows)

    def _route(self, route: Route) -> RouteRow:
        put, least = self._texts.put, route.least_certain
        return RouteRow(
            tuple(map(self._put, route.steps)),
            tuple(put(flag_words(flag)) for flag in route.flags),
            least.step if least is not None else -1,
            put(least.confidence.value if least is not None else ""),
            put(least.because if least is not None else ""),
        )

    def _put(self, step: Step) -> int:
        position = self._positions.get(step)
        if position is None:
            position = self._positions[step] = len(self._rows)
            put = self._texts.put
            self._rows.append(StepRow(
                put(f"{step.name} {step.version}".strip()), put(step.kind.value),
                put(step.relation), put(place_words(step.location)),
            ))  # fmt: skip
        return position


def end_words(finding: Finding, index: Index) -> str:
    """Return how the vendor hangs on the last station; nothing where that is the vendor itself."""
    vendor = index.vendor(finding.vendor)
    ends = [route.steps[-1] for route in finding.routes if route.steps]
    if any(end.name == vendor for end in ends):
        return ""
    named = finding.relation is Relation.subprocessor_of and not finding.by_link
    if any(end.relation.startswith(OWNED) for end in ends) or named:
        return f"taken to be {vendor}"
    return finding_tie(finding, vendor)
