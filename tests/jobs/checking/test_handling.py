"""Does any output of a build give away what the company's own files keep from others?"""

import pytest

from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from tests.jobs.test_check_handling import SECRETS, asked, furnished
from tests.report.ci.reading import read_sarif

FLAGS = ("sarif", "summary", "junit", "code_quality")


def told(folder, *inputs, with_not_public: bool = False) -> str:
    outputs = Outputs(**{flag: str(folder / f"out-{flag}") for flag in FLAGS}, annotate=True)
    done = check(asked(folder, *inputs), outputs=outputs, with_not_public=with_not_public)
    texts = [(folder / f"out-{flag}").read_text(encoding="utf-8") for flag in FLAGS]
    return "\n".join([done.text, *texts]).casefold()


@pytest.fixture(scope="module")
def others(tmp_path_factory) -> str:
    return told(furnished(tmp_path_factory.mktemp("others")))


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> str:
    return told(furnished(tmp_path_factory.mktemp("whole")), with_not_public=True)


@pytest.mark.parametrize("secret", SECRETS)
def test_no_secret_reaches_any_output(others, secret) -> None:
    assert secret not in others


@pytest.mark.parametrize("secret", ["northgate", "nordtor", "must not deliver"])
def test_what_is_looked_for_would_be_there_otherwise(whole, secret) -> None:
    assert secret in whole


def test_what_is_not_public_has_no_place_and_is_counted(tmp_path) -> None:
    told(furnished(tmp_path), "app.cdx.json")

    run = read_sarif((tmp_path / "out-sarif").read_bytes())["runs"][0]
    coded = [one for one in run["results"] if one["properties"]["vendor"].startswith("Z-")]
    assert coded
    for one in coded:
        assert "physicalLocation" not in one["locations"][0]
        assert "codeFlows" not in one
