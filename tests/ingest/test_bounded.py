"""Are many gaps of one kind counted, and none of another kind lost?"""

import json
from pathlib import Path

from exposure.ingest.bounded import SHOWN, bounded
from exposure.model.gap import Gap, GapEffect


def gap(kind: str, place: str, effect: GapEffect = GapEffect.note) -> Gap:
    return Gap(kind, effect, "app.json", place, "as it is")


def test_as_many_as_the_bound_are_all_told() -> None:
    gaps = [gap("odd", str(number)) for number in range(SHOWN)]

    assert list(bounded("app.json", gaps)) == gaps


def test_one_more_is_told_too_since_it_may_be_a_count_itself() -> None:
    gaps = [gap("odd", str(number)) for number in range(SHOWN + 1)]

    assert list(bounded("app.json", gaps)) == gaps


def test_many_more_are_counted() -> None:
    *told, last = bounded("app.json", [gap("odd", str(number)) for number in range(3_000)])

    assert [one.place for one in told] == [str(number) for number in range(SHOWN)]
    assert (last.kind, last.effect, last.reason[:5]) == ("odd", GapEffect.note, "2,980")


def test_each_effect_of_a_kind_is_counted_by_itself() -> None:
    hiding = gap("odd", "x", GapEffect.hides_presence)
    gaps = [*(gap("odd", str(number)) for number in range(100)), hiding]

    assert hiding in list(bounded("app.json", gaps))


def test_a_reading_tells_no_more_than_that(tmp_path: Path, read_inputs) -> None:
    components = [{"type": "library"} for _ in range(3_000)]
    sbom = {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": components}
    (tmp_path / "app.json").write_text(json.dumps(sbom), encoding="utf-8")

    estate = read_inputs("app.json", folder=tmp_path)

    nameless = [gap for gap in estate.gaps if gap.kind == "no-identity"]
    assert len(nameless) == SHOWN + 1
    assert estate.inputs[0].gaps == len(estate.gaps)
