from io import BytesIO
from zipfile import ZipFile

from exposure.report.document.archive import normalised

CORE = (
    '<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T09:13:44Z'
    "</dcterms:created><dc:creator>x</dc:creator></cp:coreProperties>"
)


def _archive(second: int) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("docProps/core.xml", CORE.replace("44Z", f"{second}Z"))
        archive.writestr("a.xml", f"<a>{2026}-11-22T09:13:44Z</a>")
    return target.getvalue()


def test_two_archives_written_at_other_times_become_the_same() -> None:
    assert normalised(_archive(10), "2026-11-22") == normalised(_archive(55), "2026-11-22")


def test_the_properties_carry_the_given_date() -> None:
    with ZipFile(BytesIO(normalised(_archive(10), "2026-02-03"))) as archive:
        core = archive.read("docProps/core.xml").decode()

    assert ">2026-02-03T00:00:00Z</dcterms:created>" in core


def test_a_time_in_the_content_is_left_alone() -> None:
    with ZipFile(BytesIO(normalised(_archive(10), "2026-02-03"))) as archive:
        assert archive.read("a.xml") == b"<a>2026-11-22T09:13:44Z</a>"
