"""Does a very long name leave room for the rest of a line, and does any other stand as it is?"""

from msgspec.structs import replace

from exposure.report.ci.lines import check_lines
from exposure.report.ci.place import Ground
from exposure.report.ci.short import LONGEST_NAME, called, short
from exposure.report.ci.told import hits_of
from tests.report.sample import empty_result
from tests.report.sample_findings import COMPONENT


def test_a_name_of_a_usual_length_stands_as_it_is() -> None:
    name = "n" * LONGEST_NAME

    assert short(name) == name
    assert called("@example/sdk", "") == "@example/sdk"


def test_of_a_longer_one_the_beginning_stands_with_a_mark() -> None:
    told = short("n" * (LONGEST_NAME + 1))

    assert (len(told), told[-2:]) == (LONGEST_NAME, "n…")


def test_a_component_with_a_name_of_100_000_characters_fits_into_a_line_and_keeps_its_id() -> None:
    long = "n" * 100_000
    subject = replace(COMPONENT.subject, name=long, version=long)
    step = replace(COMPONENT.introducers[0], name=long)
    finding = replace(COMPONENT, subject=subject, introducers=(step,))
    result = replace(empty_result(), findings=(finding,))
    line = check_lines(result).splitlines()[0]
    (hit,) = hits_of(result, Ground())

    assert line.startswith(f"{finding.id}  exposed")
    assert len(line) < 4 * LONGEST_NAME
    assert len(" ".join(hit.sentences)) < 4 * LONGEST_NAME
