"""A step is told in our word, and in its source's where that is another."""

from exposure.model.designation import Status, StatusChange
from exposure.report.timeline.steps import step_words


def test_the_same_word_is_said_once() -> None:
    assert step_words(StatusChange("2026-03-04", Status.effective, "effective", "s")) == "effective"


def test_the_word_of_the_source_stands_behind_ours() -> None:
    step = StatusChange("2026-04-03", Status.enjoined, "preliminarily_enjoined", "s")

    assert step_words(step) == "enjoined: preliminarily enjoined"
