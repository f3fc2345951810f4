"""Histories of designations stand to scale below the axis, and say what nobody knows."""

from datetime import date

from msgspec.structs import replace

from exposure.model.designation import DesignationStatus, Standing, Status, StatusChange
from exposure.model.result import ScanResult
from exposure.report.document.html.picture import Picture
from exposure.report.document.html.pictures.timeline.acts import MOST_DRAWN, acts_of
from exposure.report.document.html.pictures.timeline.picture import timeline_picture
from exposure.report.document.html.pictures.timeline.window import window_of
from exposure.report.index import index_of
from tests.report.document.html.pictures.drawn import elements, texts
from tests.report.sample import sample_result
from tests.report.sample_records import sample_designations

HISTORY = (
    StatusChange("2026-02-27", Status.announced, "announced", "src-1"),
    StatusChange("2026-03-05", Status.effective, "received", "src-1"),
    StatusChange("2026-04-03", Status.enjoined, "preliminarily_enjoined", "src-1"),
    StatusChange("2026-08-27", Status.vacated, "vacated", "src-1"),
)


def vacated() -> DesignationStatus:
    first = sample_designations()[0]
    return replace(first, history=HISTORY, status=Status.vacated, since="2026-08-27",
                   standing=Standing.not_in_force)  # fmt: skip


def with_acts(*acts: DesignationStatus) -> ScanResult:
    return replace(sample_result(), designations=acts)


def picture_of(result: ScanResult) -> Picture:
    return timeline_picture(result, index_of(result))


def bars(picture: Picture) -> list[tuple[str, int]]:
    """Pattern and width of each bar of the drawing."""
    return [(one.get("class", "").split()[-1], int(one.get("width") or 0))
            for lane in elements(picture, "timeline-lane") for one in lane.iter("rect")]  # fmt: skip


def test_every_designation_of_a_found_vendor_has_a_line_what_binds_first() -> None:
    picture = picture_of(sample_result())
    names = [
        text for text in texts(picture) if "Secretary" in text or text in {"Anthropic", "Hikvision"}
    ]

    assert names == [
        "Anthropic",
        "41 U.S.C. 4713, Secretary of War",
        "10 U.S.C. 3252, Secretary of War",
        "Hikvision",
        "Section 889, Secretary of War",
    ]


def test_each_standing_has_its_own_pattern_and_its_days_to_scale() -> None:
    """6 days announced, 29 in effect, 146 enjoined, 34 vacated until the facts end."""
    picture = picture_of(with_acts(vacated()))
    met = bars(picture)

    assert [css for css, _ in met] == [
        "timeline-watch", "timeline-force", "timeline-watch", "timeline-over",
    ]  # fmt: skip
    enjoined = met[2][1]
    assert abs(met[1][1] - enjoined * 29 / 146) < 2
    assert abs(met[3][1] - enjoined * 34 / 146) < 2


def test_days_after_the_facts_end_are_drawn_as_not_known() -> None:
    known = replace(vacated(), facts_as_of="2026-11-22")

    assert (
        len(elements(picture_of(with_acts(vacated())), "timeline-unknown")) == 2
    )  # and the legend
    assert elements(picture_of(with_acts(known)), "timeline-unknown") == []


def test_the_table_tells_every_step_and_where_the_facts_end() -> None:
    assert [row[2:] for row in picture_of(with_acts(vacated())).table.rows] == [
        ("2026-02-27", "announced", "under watch", "secondary"),
        ("2026-03-05", "effective: received", "in force", "secondary"),
        ("2026-04-03", "enjoined: preliminarily enjoined", "under watch", "secondary"),
        ("2026-08-27", "vacated", "not in force", "secondary"),
        ("2026-09-30", "the facts end", "not known from then to 2026-11-22", "secondary"),
    ]


def test_the_law_date_is_a_line_through_all() -> None:
    picture = picture_of(sample_result())

    (line,) = elements(picture, "timeline-law")
    assert "law date 2026-11-22" in "".join(line.itertext())


def test_inputs_stand_on_the_days_that_they_state() -> None:
    picture = picture_of(sample_result())

    assert [one.findtext("title") for one in elements(picture, "timeline-input")] == [
        "an input of 2026-09-15",
        "an input of 2026-10-31",
    ]
    assert "inputs dated 2026-09-15 to 2026-10-31" in texts(picture)


def test_a_step_that_was_not_read_in_the_act_is_hollow() -> None:
    first = vacated()
    sure = picture_of(with_acts(replace(first, certainty="primary")))

    assert len(elements(picture_of(with_acts(first)), "timeline-second")) == 4
    assert elements(sure, "timeline-second") == []
    assert len(elements(sure, "timeline-step")) == 4


def test_a_deadline_is_marked_and_told() -> None:
    picture = picture_of(with_acts(replace(vacated(), deadline="2026-12-15")))

    assert len(elements(picture, "timeline-deadline")) == 1
    assert "phase-out until 2026-12-15" in texts(picture)


def test_what_began_long_ago_is_drawn_from_the_edge_and_says_since_when() -> None:
    old = replace(vacated(), history=(StatusChange("2019-08-13", Status.effective, "effective", "s"),),
                  status=Status.effective, standing=Standing.in_force, since="2019-08-13")  # fmt: skip
    result = with_acts(old)
    picture = picture_of(result)

    assert window_of(acts_of(result, index_of(result)), result).scale.start > date(2024, 1, 1)
    assert "◂ effective since 2019-08-13" in texts(picture)
    assert elements(picture, "timeline-step") == []


def test_a_step_that_nobody_dated_is_told_so() -> None:
    undated = replace(vacated(), history=(StatusChange("", Status.announced, "announced", "s"),))

    assert picture_of(with_acts(undated)).table.rows[0][2] == "no date"


def test_designations_of_others_are_summed_up() -> None:
    others = tuple(replace(one, vendor="own:other") for one in sample_designations())

    assert picture_of(with_acts(vacated(), *others)).lead == (
        "Designations of vendors with an open finding; law date 2026-11-22."
        " Found and not designated: Hikvision."
        " Not drawn: 3 designations of 1 vendor without an open finding: 2 in force, 1 under watch."
    )


def test_no_more_than_a_page_is_drawn() -> None:
    many = tuple(replace(vacated(), id=f"act-{one:03}") for one in range(100))
    picture = picture_of(with_acts(*many))

    assert len(elements(picture, "timeline-lane")) == MOST_DRAWN
    assert f"{100 - MOST_DRAWN} further designations of them not drawn." in picture.lead
