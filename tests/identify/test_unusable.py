"""Is it told apart, without reading every purl, which purls name no package?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.identify.purl import beginnings
from exposure.identify.unusable import is_usable, unnamed_packages

_WRITTEN = "pkg: npm pypi generic maven / // @ %40 a sdk [x] 1 ? #"
_PARTS = st.lists(st.sampled_from(_WRITTEN.split()))


@pytest.mark.parametrize("purl", ["", " ", "pkg:", "pkg:npm", "npm/a@1", "pkg:generic/a", "@a/b"])
def test_what_names_no_package_is_found(purl) -> None:
    purls = ["pkg:npm/%40a/b@1", purl, "pkg:pypi/a", "pkg:composer/a/b@1"]

    assert unnamed_packages(purls, beginnings(purls)) == [1]


@given(_PARTS)
def test_the_quick_look_agrees_with_the_full_one(parts) -> None:
    purl = "".join(parts)

    assert unnamed_packages([purl], beginnings([purl])) == ([] if is_usable(purl) else [0])
