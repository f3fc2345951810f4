"""An invented register with a background, in which each row of the table of levels has a case."""

from collections.abc import Callable

import pytest

from exposure.identify.matcher import Matcher, build_matcher, text_matches
from exposure.model.relation import Match, Relation
from exposure.register.facts import (
    Background,
    Excluded,
    Name,
    Product,
    Register,
    Source,
    Vendor,
    Vocabulary,
)

READ = "read"
COMPANIES = {
    40: "harbor summit group global technologies communications networks systems digital",
    9: "blue ten cent ocean",
    2: "lantern",
    1: "vantura technolgies bakerie",
    1_000_000: "cedar brick",
}
"""Number of companies → words of their names; the last are words of a dictionary."""


def name(text: str, kind: str = "alias", **more: object) -> Name:
    relation = Relation.owned_by if kind == "subsidiary" else Relation.made_by
    return Name(text, kind, relation, **{"source": READ, **more})  # type: ignore[arg-type]


VANTORA = Vendor(
    id="vantora",
    name="Vantora",
    also=(),
    country="CN",
    names=(
        name("Vantora Technologies Co., Ltd.", "legal"),
        name("Vantora"),
        name("Guangdong Vantora Advanced Optical Instruments Co., Ltd.", "legal"),
        name("万拓拉", "native"),
        name("万拓", "native"),
        name("Вантора", "native"),
        name("반토라", "native"),
        name("Quillexia", "subsidiary"),
        name("Vantora Marine", "former", ambiguous=True, note="sold in 2020"),
    ),
    products=(
        Product("LightFrame", READ),
        Product("VX-2CD", READ, prefix=True),
        Product("Cedar", READ),
        Product("Cedar Studio", READ),
    ),
    domains=(),
    cpe_vendors=(),
    model_ids=(),
    identifiers={},
    excluded=(Excluded("Vantoras Bakery Ltd", "a bakery", READ),),
    trades=("optics",),
)
HARBOR = Vendor(
    id="harbor",
    name="Harbor",
    also=(),
    country="US",
    names=(
        name("Harbor, Inc.", "legal"),
        name("Harbor"),
        name("Summit Harbor"),
        name("Ten Cent"),
        name("ZQE"),
    ),
    products=(),
    domains=(),
    cpe_vendors=(),
    model_ids=(),
    identifiers={},
    excluded=(),
    trades=("assistants",),
)


@pytest.fixture(scope="session")
def world() -> Register:
    return Register(
        version="test",
        known_to="2026-11-01",
        sources={READ: Source(READ, "A page", "", "2026-10-01", "primary")},
        vendors={vendor.id: vendor for vendor in (VANTORA, HARBOR)},
        packages=(),
        links=(),
        designations=(),
        clauses=(),
        requirements=(),
        vocabulary=Vocabulary(
            legal_forms=("co ltd", "ltd", "limited", "inc", "corp", "gmbh", "spa", "有限公司"),
            generic=(
                "technologies",
                "communications",
                "group",
                "guangdong",
                "usa",
                "licences",
                "store",
                "技术",
            ),
            negations=("formerly", "no longer used", "blocked"),
            marks=("blocked", "do not use"),
            people=("chen", "dds", "dr", "zhang"),
            trades={
                "optics": ("camera", "cameras", "lens"),
                "assistants": ("assistant", "chatbot"),
                "food": ("bakery", "catering"),
            },
        ),
        background=Background((READ,), 500, COMPANIES),
    )


@pytest.fixture(scope="session")
def matcher(world: Register) -> Matcher:
    return build_matcher(world, world.vendors)


@pytest.fixture(scope="session")
def told(matcher: Matcher) -> Callable[[str], list[tuple[str, str, str]]]:
    """Return vendor, level and rule of each match of a text."""

    def tell(text: str) -> list[tuple[str, str, str]]:
        matches: list[Match] = text_matches(matcher, text)
        return [(match.vendor, match.confidence.value, match.rule) for match in matches]

    return tell
