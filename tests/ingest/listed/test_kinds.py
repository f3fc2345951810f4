import pytest

from exposure.ingest.listed.kinds import kind_of, stated_kind
from exposure.model.screening.listed import ColumnKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("pkg:npm/left-pad@1.0.0", ColumnKind.purl),
        ("PKG:npm/left-pad", ColumnKind.purl),
        ("@scope/name", ColumnKind.purl),
        ("cpe:2.3:a:acme:rocket:1.0:*:*:*:*:*:*:*", ColumnKind.cpe),
        ("cpe:/a:acme:rocket", ColumnKind.cpe),
        ("billing@acme.example", ColumnKind.email),
        ("mailto:billing@acme.example", ColumnKind.email),
        ("https://acme.example/login", ColumnKind.website),
        ("acme.example", ColumnKind.website),
        ("acme.example/login?x=1", ColumnKind.website),
        ("Acme Corporation", ColumnKind.vendor_name),
        ("A.C.M.E.", ColumnKind.vendor_name),
        ("Acme S.p.A", ColumnKind.vendor_name),
        ("acme@2024", ColumnKind.vendor_name),
        ("Acme A/S", ColumnKind.vendor_name),
        ("", ColumnKind.vendor_name),
        ("a" * 5_000 + ".example", ColumnKind.vendor_name),
    ],
)
def test_a_text_shows_what_it_is(text: str, kind: ColumnKind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize("written", ["vendor_name", "Vendor Name", "VENDOR-NAME", "vendorName"])
def test_a_kind_is_known_however_it_is_written(written: str) -> None:
    assert stated_kind(written) is ColumnKind.vendor_name


def test_a_word_that_is_no_kind_is_none() -> None:
    assert stated_kind("bogus") is None
