"""The small register, with trades: what its vendors do, and what none of them does."""

import pytest
from msgspec.structs import replace

from exposure.identify.context.index import ContextIndex, index_context
from exposure.identify.matcher import Matcher, build_matcher
from exposure.model.relation import Relation
from exposure.register.facts import Name, Product, Register, Vendor

TRADES = {
    "ai": ("ai", "llm", "assistant", "language model"),
    "telecom": ("5g", "router", "switch"),
    "food": ("catering", "bakery"),
    "machines": ("pump", "hydraulics"),
}
DOES = {"anthropic": ("ai",), "huawei": ("telecom",), "zte": ("telecom",), "cohere": ("ai",)}

COHERE = Vendor(
    id="cohere",
    name="Cohere",
    also=(),
    country="CA",
    names=(
        Name("Cohere Inc.", "legal", Relation.made_by, "read", ambiguous=True),
        Name("Cohere", "alias", Relation.made_by, "read", ambiguous=True),
        Name("CHR", "alias", Relation.made_by, "read", ambiguous=True),
        Name("Cohere AI", "alias", Relation.made_by, "read"),
    ),
    products=(
        Product("Rerank Engine", "read"),
        Product("Rerank for Teams", "read"),
        Product("North", "read", weak=True),
        Product("NRT10", "read", weak=True),
        Product("NRT", "read", weak=True),
    ),
    domains=(),
    cpe_vendors=(),
    model_ids=(),
    identifiers={},
    excluded=(),
)


@pytest.fixture(scope="session")
def traded(register: Register) -> Register:
    vendors = {**register.vendors, "cohere": COHERE}
    return replace(
        register,
        vendors={
            name: replace(vendor, trades=DOES.get(name, ())) for name, vendor in vendors.items()
        },
        vocabulary=replace(register.vocabulary, trades=TRADES),
    )


@pytest.fixture(scope="session")
def matcher(traded: Register) -> Matcher:
    return build_matcher(traded, traded.vendors)


@pytest.fixture(scope="session")
def index(traded: Register) -> ContextIndex:
    return index_context(traded, traded.vendors)
