"""How are the designations of vendors that were found shown on the page?"""

from collections.abc import Iterator
from pathlib import Path

from exposure.model.designation import STANDING_WORDS
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.html.picture import Picture
from exposure.report.document.html.pictures.people import with_people
from exposure.report.document.html.pictures.svg import Value, element, plain
from exposure.report.document.html.pictures.timeline.acts import Acts, acts_of
from exposure.report.document.html.pictures.timeline.bars import sample
from exposure.report.document.html.pictures.timeline.drawing import draw_acts
from exposure.report.document.html.pictures.timeline.table import table_of
from exposure.report.document.html.pictures.timeline.words import PRIMARY
from exposure.report.index import Index
from exposure.report.words import first_of

ID = "timeline"
_TITLE = "Designations up to the law date"
_STYLE = Path(__file__).with_name("timeline.css")
_NOTHING = (
    "No open finding names a vendor that is designated or under watch by an act: there is no history "
    "to draw."
)


def timeline_picture(result: ScanResult, index: Index) -> Picture:
    """Return the history of each designation of vendors that were found."""
    acts = acts_of(result, index)
    return Picture(
        id=ID,
        title=_TITLE,
        lead=with_people(_lead(acts), result),
        markup=_markup(acts, result),
        table=table_of(acts),
        style=_STYLE.read_text(encoding="utf-8"),
    )


def _lead(acts: Acts) -> str:
    told = [f"Designations of vendors with an open finding; law date {acts.law_date}."]
    if not acts.drawn:
        told = [_NOTHING]
    if acts.not_drawn:
        told.append(f"{number_of(acts.not_drawn, 'further designation')} of them not drawn.")
    if acts.without:
        told.append(f"Found and not designated: {first_of(acts.without)}.")
    if acts.others:
        told.append(f"Not drawn: {acts.others}.")
    return " ".join(told)


def _markup(acts: Acts, result: ScanResult) -> str:
    if not acts.drawn:
        return element("p", {"class": "timeline-empty"}, plain(_NOTHING))
    picture = draw_acts(acts, result, f"{_TITLE}. The table tells each step.")
    view: dict[str, Value] = {
        "class": "timeline-view",
        "tabindex": 0,
        "role": "group",
        "aria-label": _TITLE,
    }
    legend = (element("li", {}, sign, plain(words)) for sign, words in _meanings(acts))
    return element("div", view, picture) + element("ul", {"class": "timeline-legend"}, *legend)


def _meanings(acts: Acts) -> Iterator[tuple[str, str]]:
    met = {span.standing for act in acts.drawn for span in act.spans}
    for standing, words in STANDING_WORDS.items():
        if standing in met:
            yield sample(standing), words
    if None in met:
        yield sample(None), "after the facts end: not known"
    if any(act.status.certainty != PRIMARY for act in acts.drawn):
        yield "", "○ step not read in the act itself"
    if any(act.status.deadline for act in acts.drawn):
        yield "", "▼ deadline of a phase-out"
    yield "", "▲ date of an input"
