"""In which words is a step of a designation's history told?"""

from exposure.model.designation import StatusChange
from exposure.report.words import spaced


def step_words(step: StatusChange) -> str:
    """Return our word for a step and, where it is another, that of its source."""
    ours, theirs = spaced(step.status.value), spaced(step.stated_as)
    return ours if ours == theirs else f"{ours}: {theirs}"
