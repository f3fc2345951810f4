import pytest

from exposure.ingest.listed.context import Said, said_in


@pytest.mark.parametrize(
    ("context", "said"),
    [
        ("country=US; website=x.example", [Said("country", "US"), Said("website", "x.example")]),
        ("URL=https://x.example/?a=b", [Said("website", "https://x.example/?a=b")]),
        ("description=maps; routes", [Said("description", "maps; routes")]),
        ("maps and routes", [Said("description", "maps and routes")]),
        ("website=a.example; website=b.example",
         [Said("website", "a.example"), Said("website", "b.example")]),
        ("trade=maps", [Said("trade", "maps")]),
        (" ; ; ", []),
        ("website=", []),
    ],
)  # fmt: skip
def test_pairs_are_told_apart(context: str, said: list[Said]) -> None:
    assert list(said_in(context)) == said
