"""Which steps does the timeline show, in rows?"""

from collections.abc import Iterator

from exposure.model.designation import STANDING_WORDS
from exposure.model.words import number_of
from exposure.register.status import STANDING
from exposure.report.document.html.picture import TextTable
from exposure.report.document.html.pictures.timeline.acts import Act, Acts
from exposure.report.timeline.steps import step_words

MOST_ROWS = 300
_COLUMNS = ("Vendor", "Designation", "Day", "Step", "What it made of it", "Certainty")


def table_of(acts: Acts) -> TextTable:
    """Return a row per step, the deadline and the end of the facts, texts as they are."""
    rows = [row for act in acts.drawn for row in _rows(act, str(acts.law_date))]
    rest = len(rows) - MOST_ROWS
    return TextTable(
        caption=f"Steps of designations up to the law date {acts.law_date}",
        columns=_COLUMNS,
        rows=tuple(rows[:MOST_ROWS]),
        more=f"{number_of(rest, 'further step')} not shown here." if rest > 0 else "",
    )


def _rows(act: Act, law_date: str) -> Iterator[tuple[str, ...]]:
    status = act.status
    for step in status.history:
        yield (act.vendor, status.act, step.date or "no date", step_words(step),
               STANDING_WORDS[STANDING[step.status]], status.certainty)  # fmt: skip
    if status.deadline:
        yield (
            act.vendor,
            status.act,
            status.deadline,
            "phase-out until this day",
            "",
            status.certainty,
        )
    if any(span.standing is None for span in act.spans):
        known = status.facts_as_of or "no stated date"
        yield (act.vendor, status.act, known, "the facts end",
               f"not known from then to {law_date}", status.certainty)  # fmt: skip
