"""What the shipped facts promise, whoever edits them next."""

import re

import pytest
import yaml

from exposure.model.designation import Status
from exposure.model.relation import Relation

RESEARCHED = {
    "anthropic-10usc3252",
    "anthropic-41usc4713",
    "anthropic-hegseth-directive",
    "anthropic-presidential-directive",
    "anthropic-dod-cio-memo",
    "huawei-sec889",
    "huawei-sec1656",
    "zte-sec1656",
    "zte-sec889",
    "hytera-sec889",
    "hikvision-sec889",
    "dahua-sec889",
    "kaspersky-sec1634",
    "kaspersky-icts-2024",
    "bytedance-tiktok-far",
    "acronis-fascsa-dni",
    "smic-sec5949",
    "cxmt-sec5949",
    "ymtc-sec5949",
    "deepseek-sec1532",
    "deepseek-sec6604",
    "dji-fcc-sec1709",
    "autel-fcc-sec1709",
}


def _written(vendor):
    return yaml.safe_load(vendor.read_text(encoding="utf-8"))


def _cited(register):
    for vendor in register.vendors.values():
        for fact in (*vendor.names, *vendor.products, *vendor.domains, *vendor.excluded):
            yield fact.source
        yield from (source for source in (vendor.cpe_source, vendor.model_source) if source)
        yield from vendor.identifier_sources.values()
    for link in register.links:
        yield from link.all_sources
    for row in (*register.packages, *register.clauses, *register.requirements):
        yield row.source
    for designation in register.designations:
        yield from designation.sources
        yield from (entry.source for entry in designation.history)
    for authority in register.authorities.values():
        yield from authority.sources
    yield from (row.source for row in (*register.agencies, *register.clocks))
    yield from register.background.sources


def test_every_fact_has_a_source_that_resolves(register) -> None:
    assert set(_cited(register)) - set(register.sources) == set()


def test_no_source_is_kept_that_nothing_cites(register) -> None:
    assert set(register.sources) - set(_cited(register)) == set()


def test_every_vendor_has_a_name(register) -> None:
    assert [vendor.id for vendor in register.vendors.values() if not vendor.names] == []


def test_both_lists_of_vendors_are_united(register) -> None:
    """Vendors that somebody described; those whom a shipped list alone names are counted apart."""
    listed = [one for one in register.vendors.values() if one.listed_in]

    assert (len(register.vendors) - len(listed), len(listed)) == (71, 116)


@pytest.mark.parametrize(
    ("vendor", "text"),
    [
        ("digitalsystem", "Digitalsystem Technology Inc."),
        ("pacnet", "ComNet (USA) LLC"),
        ("chinaunicom", "China United Network Communications Group Co., Ltd."),
        ("chinaunicom", "China Unicom (Hong Kong) Limited"),
        ("smic", "Magnificent Tower Limited"),
        ("bgi", "Innomics Inc."),
        ("catl", "Contemporary Amperex Technology Company, Limited"),
        ("byd", "BYD Company Limited"),
        ("unitree", "Hangzhou Yushu Technology Co., Ltd."),
        ("baicells", "Baicells Technologies Co., Ltd."),
    ],
)
def test_a_company_that_an_official_list_names_is_there_and_verified(
    register, vendor, text
) -> None:
    names = {name.text: name for name in register.vendors[vendor].names}

    assert register.is_verified(names[text].source)


def test_all_researched_designations_are_there(register) -> None:
    listed = {one.id for one in register.designations if one.id.endswith(("-1260h", "-fcc"))}

    assert {designation.id for designation in register.designations} == RESEARCHED | listed


def test_each_vendor_whose_names_an_official_list_gave_is_designated_by_it(register) -> None:
    acts = {designation.id for designation in register.designations}
    by_list = {"1260h": ("list-1260h",), "fcc": ("fcc-covered-list",)}
    missing = {
        f"{vendor.id}-{kind}"
        for kind, sources in by_list.items()
        for vendor in register.vendors.values()
        if not vendor.listed_in  # tests/register/lists/test_shipped.py looks at these
        if any(name.source.startswith(sources) for name in vendor.names)
    } - acts

    assert missing == set()


def test_all_links_and_requirements_are_there(register) -> None:
    assert (len(register.links), len(register.requirements)) == (58, 53)


def test_no_link_says_that_the_vendor_made_the_product(register) -> None:
    assert {link.relation for link in register.links} == {
        Relation.hosted_through,
        Relation.subprocessor_of,
        Relation.routes_to,
        Relation.used_to_develop,
    }


@pytest.mark.parametrize(
    ("link", "vendor", "verified"),
    [
        ("aws-bedrock", "anthropic", True),
        ("aws-bedrock", "deepseek", True),
        ("ms-foundry", "anthropic", True),
        ("ms-foundry", "deepseek", True),
        ("google-vertex", "meta", True),
        ("databricks", "openai", False),
        ("box-ai", "anthropic", False),
    ],
)
def test_a_page_about_one_vendor_says_nothing_of_another(register, link, vendor, verified) -> None:
    row = next(row for row in register.links if row.id == link)

    assert register.is_verified(row.source_of(vendor)) is verified


def test_the_other_models_of_a_host_have_a_source_of_their_own(register) -> None:
    row = next(row for row in register.links if row.id == "aws-bedrock")

    assert "aether-llm" in register.sources[row.source_of("deepseek")].url
    assert row.source_of("deepseek") != row.source_of("anthropic")


@pytest.mark.parametrize(
    ("requirement", "cited"),
    [("A5", "(3); FAR 52.204-27(a)(3)"), ("I1", "M-23-13"), ("I1", "DoD CIO memorandum")],
)
def test_a_citation_is_complete(register, requirement, cited) -> None:
    row = next(row for row in register.requirements if row.id == requirement)

    assert cited in row.citation


@pytest.mark.parametrize("designation", ["dji-fcc-sec1709", "autel-fcc-sec1709"])
def test_an_exemption_names_whom_it_is_for(register, designation) -> None:
    row = next(row for row in register.designations if row.id == designation)

    assert "Blue UAS and buy-American products only" in row.note


def test_the_government_portal_is_no_route_to_the_vendor_it_left_out(register) -> None:
    portal = next(link for link in register.links if link.id == "genai-mil")

    assert "anthropic" not in portal.vendors


def test_a_short_name_asks_for_a_person_unless_nobody_else_is_called_so(register) -> None:
    unmarked = {
        name.text
        for vendor in register.vendors.values()
        for name in vendor.names
        if name.kind != "native" and len(re.sub(r"[\W_]", "", name.text)) <= 3
        if not name.ambiguous
    }

    assert unmarked == {"AWS", "BYD", "DJI", "Z.ai", "ZTE", "xAI"}


def test_a_short_product_asks_for_a_person(register) -> None:
    unmarked = [
        (vendor.id, product.text)
        for vendor in register.vendors.values()
        for product in vendor.products
        if len(re.sub(r"[\W_]", "", product.text)) <= 3 and not product.weak
    ]

    assert unmarked == []


@pytest.mark.parametrize(
    ("vendor", "text"),
    [("drweb", "Doctor Web"), ("scaleai", "Scale AI"), ("cognition", "Cognition Labs")],
)
def test_a_name_of_ordinary_words_is_left_to_the_statistics(register, vendor, text) -> None:
    names = {name.text: name for name in register.vendors[vendor].names}

    assert names[text].ambiguous is None


def test_a_name_that_two_vendors_bear_is_settled_for_one_of_them(register) -> None:
    bearers: dict[str, set[str]] = {}
    for vendor in register.vendors.values():
        for name in vendor.names:
            if not name.ambiguous:
                bearers.setdefault(name.text.casefold(), set()).add(vendor.id)

    assert [text for text, vendors in bearers.items() if len(vendors) > 1] == []


def test_a_prefix_of_part_numbers_has_a_digit_or_a_hyphen_or_several_letters(register) -> None:
    short = [
        (vendor.id, product.text)
        for vendor in register.vendors.values()
        for product in vendor.products
        if product.prefix and len(product.text) < 4
    ]

    assert short == []


@pytest.mark.parametrize(
    ("vendor", "text"),
    [("hikvision", "DS-2CD"), ("dahua", "IPC-HFW"), ("zte", "ZXHN"), ("tplink", "TL-WR")],
)
def test_part_numbers_are_known_by_their_first_letters(register, vendor, text) -> None:
    products = {product.text: product for product in register.vendors[vendor].products}

    assert products[text].prefix


def _lei_remainder(text: str) -> int:
    """ISO 17442 takes the check digits of ISO 7064: letters count as 10 to 35, modulo 97."""
    return int("".join(str(int(sign, 36)) for sign in text)) % 97


def test_every_lei_is_well_formed_and_was_read_somewhere(register) -> None:
    found = {
        vendor.id: vendor.identifiers["lei"]
        for vendor in register.vendors.values()
        if "lei" in vendor.identifiers
    }

    assert set(found) >= {"alibaba", "google", "meta", "microsoft", "tencent"}
    assert [text for text in found.values() if len(text) != 20 or _lei_remainder(text) != 1] == []
    assert all(
        register.is_verified(register.vendors[vendor].identifier_sources["lei"]) for vendor in found
    )


def test_every_vendor_that_is_described_says_what_it_makes(register) -> None:
    described = [one for one in register.vendors.values() if not one.listed_in]

    assert [vendor.id for vendor in described if not vendor.trades] == []


def test_no_name_ends_before_it_begins(register) -> None:
    reversed_dates = [
        (vendor.id, name.text)
        for vendor in register.vendors.values()
        for name in vendor.names
        if name.since and name.until and name.until < name.since
    ]

    assert reversed_dates == []


@pytest.mark.parametrize(
    ("vendor", "text"), [("meta", "Meta"), ("dahua", "Dahua"), ("pacnet", "Pacific Networks")]
)
def test_a_name_that_is_also_something_else_is_ambiguous(register, vendor, text) -> None:
    names = {name.text: name for name in register.vendors[vendor].names}

    assert names[text].ambiguous


@pytest.mark.parametrize(
    ("vendor", "text"),
    [("anthropic", "Claude"), ("google", "Gemini"), ("xai", "Grok"), ("bytedance", "Lark")],
)
def test_a_product_that_is_also_a_word_is_weak(register, vendor, text) -> None:
    products = {product.text: product for product in register.vendors[vendor].products}

    assert products[text].weak


@pytest.mark.parametrize(
    ("vendor", "text"),
    [
        ("huawei", "Honor Device Co., Ltd."),
        ("huawei", "xFusion"),
        ("dahua", "Lorex Technology"),
        ("dahua", "IMOU"),
        ("hytera", "Sepura"),
        ("hytera", "PowerTrunk"),
        ("zte", "iWhaleCloud"),
    ],
)
def test_a_business_that_was_sold_asks_for_a_person(register, vendor, text) -> None:
    name = next(name for name in register.vendors[vendor].names if name.text == text)

    assert (name.kind, name.ambiguous) == ("former", True)
    assert name.until
    assert name.note


@pytest.mark.parametrize(
    ("vendor", "text", "until"),
    [
        ("hytera", "Teltronic", "2025-09"),
        ("dahua", "IMOU", "2025-03"),
        ("huawei", "xFusion", "2021-11"),
    ],
)
def test_a_sold_business_was_the_vendors_until_its_sale(register, vendor, text, until) -> None:
    name = next(name for name in register.vendors[vendor].names if name.text == text)

    assert name.until == until


def test_a_brand_that_was_only_renamed_is_still_the_vendors(register) -> None:
    name = next(name for name in register.vendors["meta"].names if name.text == "Oculus VR")

    assert (name.kind, name.ambiguous, name.until) == ("former", None, "2018")


def test_the_american_company_of_the_brand_is_not_merged_with_the_listed_one(register) -> None:
    names = register.vendors["tplink"].names
    name = next(name for name in names if name.text == "TP-Link Systems Inc.")

    assert (name.relation, name.ambiguous) == (Relation.mentions_only, False)


@pytest.mark.parametrize(
    ("vendor", "text"),
    [
        ("anthropic", "pkg:npm/claudia"),
        ("anthropic", "anthropics.com"),
        ("google", "gemini.com"),
        ("mistral", "pkg:pypi/mistral"),
        ("deepseek", "pkg:pypi/deepseek"),
        ("bytedance", "pkg:pypi/lark"),
        ("meta", "pkg:pypi/llama-index"),
        ("xai", "pkg:pypi/groq"),
        ("kaspersky", "InfoWatch"),
        ("cohere", "Cohere Health"),
        ("mistral", "Mistral Solutions"),
        ("meta", "Meta Financial Group"),
        ("cloudwalk", "CloudWalk, Inc."),
        ("quectel", "Queclink"),
        ("bytedance", "Pico Technology"),
        ("aws", "pkg:composer/roots/bedrock"),
        ("palantir", "Cloud Foundry"),
        ("palantir", "Foundry Models"),
    ],
)
def test_a_false_friend_is_excluded_with_a_reason(register, vendor, text) -> None:
    excluded = {row.text: row for row in register.vendors[vendor].excluded}

    assert excluded[text].reason


@pytest.mark.parametrize(
    ("facts", "called"),
    [
        ("names", "names"),
        ("products", "products"),
        ("domains", "domains"),
        ("packages", "package patterns"),
    ],
)
def test_the_reference_page_says_how_many_facts_were_read(root, register, facts, called) -> None:
    written = map(_written, sorted((root / "exposure/data/vendors").glob("*.yaml")))
    cited = [register.is_verified(fact["source"]) for one in written for fact in one.get(facts, [])]

    page = (root / "docs/reference/register.md").read_text(encoding="utf-8")
    assert f"{sum(cited):,} of {len(cited):,} {called}" in page


def test_what_was_remembered_is_not_verified(register) -> None:
    products = {product.text: product for product in register.vendors["huawei"].products}

    assert not register.is_verified(products["CloudFabric"].source)


@pytest.mark.parametrize(
    ("vendor", "text"),
    [
        ("huawei", "huawei.com"),
        ("zte", "zte.com.cn"),
        ("hikvision", "hikvision.com"),
        ("dahua", "dahuasecurity.com"),
        ("hytera", "hytera.com"),
        ("kaspersky", "kaspersky.com"),
        ("acronis", "acronis.com"),
        ("bytedance", "tiktok.com"),
        ("deepseek", "deepseek.com"),
        ("dji", "dji.com"),
    ],
)
def test_the_main_domain_of_a_named_vendor_was_read_somewhere(register, vendor, text) -> None:
    domains = {domain.text: domain for domain in register.vendors[vendor].domains}

    assert register.is_verified(domains[text].source)


def test_a_name_in_a_statute_is_verified(register) -> None:
    names = {name.text: name for name in register.vendors["huawei"].names}

    assert register.is_verified(names["Huawei Technologies Company"].source)


def test_every_status_of_a_history_has_a_word_of_its_source(register) -> None:
    entries = [entry for row in register.designations for entry in row.history]

    assert all(entry.stated_as and isinstance(entry.status, Status) for entry in entries)


def test_no_requirement_names_a_clause_that_is_not_described(register) -> None:
    known = {clause.number for clause in register.clauses}

    assert {number for row in register.requirements for number in row.clauses} - known == set()


def test_the_vocabulary_is_longest_first(register) -> None:
    forms = register.vocabulary.legal_forms

    assert [len(form) for form in forms] == sorted((len(form) for form in forms), reverse=True)


@pytest.mark.parametrize("form", ["pbc", "gmbh", "co ltd", "pte ltd", "sas", "ооо", "股份有限公司"])
def test_legal_forms_of_many_countries_are_known(register, form) -> None:
    assert form in register.vocabulary.legal_forms
