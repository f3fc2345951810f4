"""Are files named so that a forge finds them, and nothing else is taken for a file?"""

import pytest

from exposure.report.ci.sarif.places import uri_of


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("sboms/app.json", "sboms/app.json"),
        ("sboms/my app.json", "sboms/my%20app.json"),
        ("https://evil.example/x", "https%3A//evil.example/x"),
        ("a?b#c.json", "a%3Fb%23c.json"),
        ("50%.json", "50%25.json"),
        ("ведомость.json", "%D0%B2%D0%B5%D0%B4%D0%BE%D0%BC%D0%BE%D1%81%D1%82%D1%8C.json"),
        ("/elsewhere/a b.json", "file:///elsewhere/a%20b.json"),
        ("C:/build/a b.json", "file:///C:/build/a%20b.json"),
        ("odd\udce9.json", "odd%E9.json"),
    ],
)
def test_a_path_becomes_a_uri(path, uri) -> None:
    assert uri_of(path) == uri


def test_two_strokes_at_the_beginning_name_no_host() -> None:
    assert uri_of("//evil.example/x") == "file:////evil.example/x"
