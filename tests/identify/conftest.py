"""A small register, written by hand, in which every rule has something to find and to leave."""

from array import array
from collections.abc import Callable

import pytest

from exposure.identify.lexicon.index import NameIndex
from exposure.identify.matcher import Matcher, build_matcher
from exposure.identify.names import match as names
from exposure.inventory.bill import COMPONENT, Bill, Edges
from exposure.inventory.runs import one_each
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Match, Relation
from exposure.register.facts import (
    CatalogueLink,
    Domain,
    Excluded,
    Name,
    PackagePattern,
    Product,
    Register,
    Source,
    Vendor,
    Vocabulary,
)

FORMS = ("co ltd", "ltd", "limited", "inc", "corporation", "corp", "pbc", "gmbh", "有限公司")
READ, HEARD, UNDATED = "read", "heard", "undated"
"""A source that was read, one that was only remembered, and one of no date that nobody read."""


def _name(text: str, kind: str = "alias", **more: object) -> Name:
    relation = Relation.owned_by if kind == "subsidiary" else Relation.made_by
    return Name(text, kind, relation, **{"source": READ, **more})  # type: ignore[arg-type]


ANTHROPIC = Vendor(
    id="anthropic",
    name="Anthropic",
    also=(),
    country="US",
    names=(
        _name("Anthropic, PBC", "legal"),
        _name("Anthropic"),
        _name("Anthropic UK Limited", "legal", source=HEARD),
        _name("Антропик", "native"),
    ),
    products=(
        Product("Claude", READ, weak=True),
        Product("Claude Enterprise", READ),
        Product("Opus+", READ),
        Product("Sora", READ),
    ),
    domains=(
        Domain("anthropic.com", READ),
        Domain("claude.ai", HEARD),
        Domain("github.com/anthropics", READ),
        Domain("sharedmail.example", READ, shared=True),
    ),
    cpe_vendors=("anthropic",),
    model_ids=("claude-*", "anthropic.claude-*", "*.anthropic.claude-*"),
    identifiers={"uei": "ABCDEF123456", "lei": "LEI-HEARD", "duns": "123456789"},
    identifier_sources={"uei": READ, "lei": HEARD},
    excluded=(
        Excluded("pkg:npm/anthropic", "an empty placeholder", READ),
        Excluded("pkg:github/anthropics/tokio", "a fork", READ),
        Excluded("Anthropics Technology Ltd", "a photo software company", READ),
        Excluded("Claude Monet", "a painter", READ),
        Excluded("old.anthropic.com", "sold", READ),
    ),
)
HUAWEI = Vendor(
    id="huawei",
    name="Huawei",
    also=(),
    country="CN",
    names=(
        _name("Huawei Technologies Co., Ltd.", "legal"),
        _name("Huawei"),
        _name("华为", "native"),
        _name("HiSilicon", "subsidiary"),
        _name("Honor Device Co., Ltd.", "former", ambiguous=True, note="sold in 2020"),
    ),
    products=(Product("Kunpeng", READ),),
    domains=(Domain("huawei.com", READ),),
    cpe_vendors=("huawei",),
    model_ids=("pangu-*",),
    identifiers={},
    excluded=(Excluded("Huawei Gold Partner", "a reseller", READ),),
)
ZTE = Vendor(
    id="zte",
    name="ZTE",
    also=(),
    country="CN",
    names=(
        _name("ZTE Corporation", "legal"),
        _name("ZTE"),
        _name("Meta", ambiguous=True),
        _name("Meta Inc.", "legal", ambiguous=True),
        _name("China Lake Works, Inc.", "legal"),
        _name("Dahua"),
    ),
    products=(),
    domains=(Domain("x.ai", READ),),
    cpe_vendors=(),
    model_ids=(),
    identifiers={"cage": "1AB23"},
    identifier_sources={"cage": READ},
    excluded=(),
)


def _pattern(
    pattern: str, relation: str = "made_by", rule: str = "", **more: str
) -> PackagePattern:
    vendor, source = more.get("vendor", "anthropic"), more.get("source", READ)
    return PackagePattern(pattern, vendor, Relation(relation), source, rule or "purl-owned-package")


PACKAGES = (
    _pattern("pkg:npm/%40anthropic-ai/*", rule="purl-owned-namespace"),
    _pattern("pkg:pypi/anthropic"),
    _pattern("pkg:pypi/claude-agent-sdk"),
    _pattern("pkg:nuget/Anthropic"),
    _pattern("pkg:golang/github.com/anthropics/anthropic-sdk-go"),
    _pattern("pkg:github/anthropics/*", rule="purl-owned-namespace"),
    _pattern("pkg:maven/com.anthropic/*", rule="purl-owned-namespace"),
    _pattern("pkg:npm/%40langchain/anthropic", "connector_to", "purl-connector"),
    _pattern("pkg:npm/ai", "routes_to", "purl-router"),
    _pattern("pkg:npm/otel-anthropic", "instrumentation_only", "purl-instrumentation"),
    _pattern("pkg:pypi/heard-of", source=HEARD),
    _pattern("pkg:pypi/huaweicloudsdk*", vendor="huawei", rule="purl-owned-prefix"),
    _pattern("pkg:maven/com.huawei.*", vendor="huawei", rule="purl-owned-namespace"),
    _pattern("pkg:npm/ai", "routes_to", "purl-router", vendor="huawei"),
)
LINKS = (
    CatalogueLink(
        id="host",
        product="Northwind Rock",
        aliases=("Rock (Northwind)",),
        provider="Northwind Cloud, Inc.",
        vendors=("anthropic", "huawei"),
        relation=Relation.hosted_through,
        default_state="opt_in",
        stated="enable per model",
        source=READ,
    ),
    CatalogueLink(
        id="short",
        product="Arrow",
        aliases=(),
        provider="Anysphere Works, Inc.",
        vendors=("anthropic",),
        relation=Relation.subprocessor_of,
        default_state="unknown",
        stated="",
        source=READ,
    ),
    CatalogueLink(
        id="switched",
        product="Tidewater Assistant",
        aliases=(),
        provider="Tidewater",
        vendors=("anthropic", "huawei"),
        relation=Relation.subprocessor_of,
        default_state="opt_out",
        stated="may be switched off",
        source=READ,
        sources={"huawei": UNDATED},
    ),
)


@pytest.fixture(scope="session")
def register() -> Register:
    return Register(
        version="test",
        known_to="2026-11-01",
        sources={
            READ: Source(READ, "A page that was read", "", "2026-10-01", "primary"),
            HEARD: Source(HEARD, "General knowledge", "", "2026-10-01", "unverified"),
            UNDATED: Source(UNDATED, "No page was read", "", "", "unverified"),
        },
        vendors={vendor.id: vendor for vendor in (ANTHROPIC, HUAWEI, ZTE)},
        packages=PACKAGES,
        links=LINKS,
        designations=(),
        clauses=(),
        requirements=(),
        vocabulary=Vocabulary(
            legal_forms=FORMS,
            generic=("technology", "subscription", "usa", "china", "works", "licences", "group"),
            negations=("formerly", "no longer used", "retired"),
        ),
    )


@pytest.fixture(scope="session")
def matcher(register: Register) -> Matcher:
    return build_matcher(register, register.vendors)


@pytest.fixture(scope="session")
def bill() -> Callable[..., Bill]:
    """Return a bill from the columns that matter, one node per purl."""

    def make(
        purls: list[str],
        *,
        names: list[str] | None = None,
        parties: dict[str, list[str]] | None = None,
        cpes: dict[int, str] | None = None,
        urls: list[tuple[int, str]] | None = None,
        kinds: list[int] | None = None,
    ) -> Bill:
        size = len(purls)
        return Bill(
            document="bill.json",
            format="test",
            dated=None,
            roots=(),
            refs=[str(node) for node in range(size)],
            names=names or [""] * size,
            versions=[""] * size,
            purls=purls,
            parties=parties or {},
            cpes=cpes or {},
            urls=[url for _, url in urls or []],
            url_nodes=one_each(node for node, _ in urls or []),
            kinds=bytes(kinds or [COMPONENT] * size),
            sections=(),
            edges=Edges(one_each([]), array("i")),
            gaps=(),
            ref_key="bom-ref",
        )

    return make


@pytest.fixture(scope="session")
def row() -> Callable[..., VendorRow]:
    """Return a row with the given fields."""

    def make(vendor: str = "", **fields: object) -> VendorRow:
        place = Location("vendors.csv", "vendors!A2")
        return VendorRow(location=place, vendor=vendor, **fields)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def thorough_names() -> Callable[[NameIndex, str], list[Match]]:
    """Return the full look at a name, without the quick one in front."""

    def thorough(index: NameIndex, text: str) -> list[Match]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(names, "may_name", lambda *_: True)
            return names.name_matches(index, text)

    return thorough
