"""Which input of the command line was refused, and with which code does a command end?"""

from msgspec.structs import replace

from exposure.jobs.gating.exit_code import code_of, refused
from exposure.model.gap import Gap, GapEffect
from exposure.model.gate.gated import Gated
from tests.report.sample import empty_result

HIDES = Gap("dangling-reference", GapEffect.hides_presence, "a.json", "/dependencies", "x")
UNUSABLE = Gap("unusable-input", GapEffect.hides_presence, "b.json", "", "expected JSON, met x")
UNREAD = Gap("unread-file", GapEffect.hides_presence, "in/b.json", "", "expected JSON, met x")


def test_a_refusal_is_one_line_that_names_its_file() -> None:
    result = replace(empty_result(), gaps=(HIDES, UNUSABLE, UNREAD))

    assert refused(result) == ["b.json: expected JSON, met x"]


def test_the_code_is_that_of_the_gate() -> None:
    assert code_of(replace(empty_result(), gate=Gated(3, ("possible",)))) == 3


def test_without_a_gate_an_unusable_input_alone_has_a_code() -> None:
    assert code_of(replace(empty_result(), gaps=(HIDES,))) == 0
    assert code_of(replace(empty_result(), gaps=(UNUSABLE,))) == 2
