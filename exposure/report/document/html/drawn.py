"""Which pictures stand in the page, in which order?"""

from exposure.model.result import ScanResult
from exposure.report.document.html.picture import Picture
from exposure.report.document.html.pictures.graph.picture import graph_picture
from exposure.report.document.html.pictures.reach.picture import reach_picture
from exposure.report.document.html.pictures.timeline.picture import timeline_picture
from exposure.report.index import Index


def pictures_of(result: ScanResult, index: Index) -> tuple[Picture, ...]:
    """Return every picture of a result; none where nothing was found."""
    if not result.findings:
        return ()
    return tuple(draw(result, index) for draw in (graph_picture, reach_picture, timeline_picture))
