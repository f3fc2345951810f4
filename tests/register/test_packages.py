"""Each package says the right thing about the right vendor, and look-alikes say nothing."""

from fnmatch import fnmatchcase

import pytest

from exposure.model.relation import Relation

MADE_BY = {
    "anthropic": [
        "pkg:golang/github.com/anthropics/anthropic-sdk-go",
        "pkg:maven/com.anthropic/anthropic-java",
        "pkg:npm/%40anthropic-ai/claude-agent-sdk",
        "pkg:npm/%40anthropic-ai/claude-agent-sdk-darwin-arm64",
        "pkg:npm/%40anthropic-ai/claude-agent-sdk-darwin-x64",
        "pkg:npm/%40anthropic-ai/claude-agent-sdk-linux-arm64",
        "pkg:npm/%40anthropic-ai/claude-agent-sdk-linux-arm64-musl",
        "pkg:npm/%40anthropic-ai/claude-agent-sdk-linux-x64",
        "pkg:npm/%40anthropic-ai/claude-agent-sdk-linux-x64-musl",
        "pkg:npm/%40anthropic-ai/claude-agent-sdk-win32-arm64",
        "pkg:npm/%40anthropic-ai/claude-agent-sdk-win32-x64",
        "pkg:npm/%40anthropic-ai/claude-code",
        "pkg:npm/%40anthropic-ai/claude-code-darwin-arm64",
        "pkg:npm/%40anthropic-ai/claude-code-darwin-x64",
        "pkg:npm/%40anthropic-ai/claude-code-linux-arm64",
        "pkg:npm/%40anthropic-ai/claude-code-linux-arm64-musl",
        "pkg:npm/%40anthropic-ai/claude-code-linux-x64",
        "pkg:npm/%40anthropic-ai/claude-code-linux-x64-musl",
        "pkg:npm/%40anthropic-ai/claude-code-win32-arm64",
        "pkg:npm/%40anthropic-ai/claude-code-win32-x64",
        "pkg:npm/%40anthropic-ai/sdk",
        "pkg:pypi/anthropic",
    ],
    "baidu": ["pkg:npm/%40baiducloud/qianfan"],
    "bytedance": [
        "pkg:npm/%40arco-design/color",
        "pkg:npm/%40arco-design/web-react",
        "pkg:npm/%40douyinfe/semi-animation",
        "pkg:npm/%40douyinfe/semi-animation-react",
        "pkg:npm/%40douyinfe/semi-animation-styled",
        "pkg:npm/%40douyinfe/semi-foundation",
        "pkg:npm/%40douyinfe/semi-icons",
        "pkg:npm/%40douyinfe/semi-illustrations",
        "pkg:npm/%40douyinfe/semi-json-viewer-core",
        "pkg:npm/%40douyinfe/semi-theme-default",
        "pkg:npm/%40douyinfe/semi-ui",
        "pkg:npm/%40visactor/react-vchart",
        "pkg:npm/%40visactor/vchart",
        "pkg:npm/%40visactor/vchart-extension",
        "pkg:npm/%40visactor/vdataset",
        "pkg:npm/%40visactor/vlayouts",
        "pkg:npm/%40visactor/vrender",
        "pkg:npm/%40visactor/vrender-animate",
        "pkg:npm/%40visactor/vrender-components",
        "pkg:npm/%40visactor/vrender-core",
        "pkg:npm/%40visactor/vrender-kits",
        "pkg:npm/%40visactor/vscale",
        "pkg:npm/%40visactor/vutils",
        "pkg:npm/%40visactor/vutils-extension",
    ],
    "cohere": ["pkg:npm/cohere-ai"],
    "google-genai": [
        "pkg:npm/%40google/genai",
        "pkg:npm/%40google/generative-ai",
        "pkg:pypi/google-genai",
    ],
    "huawei": ["pkg:npm/%40huaweicloud/huaweicloud-sdk-core", "pkg:npm/esdk-obs-nodejs"],
    "mistral": ["pkg:npm/%40mistralai/mistralai"],
    "openai": ["pkg:npm/openai", "pkg:pypi/openai", "pkg:pypi/tiktoken"],
}
CONNECTOR_TO = {
    "anthropic": [
        "pkg:npm/%40ai-sdk/anthropic",
        "pkg:npm/%40langchain/anthropic",
        "pkg:npm/%40zed-industries/claude-agent-acp",
        "pkg:nuget/Anthropic.SDK",
        "pkg:pypi/langchain-anthropic",
        "pkg:pypi/llama-index-llms-anthropic",
    ],
    "baidu": ["pkg:npm/%40langchain/baidu-qianfan"],
    "bytedance": ["pkg:npm/%40ai-sdk/bytedance"],
    "cohere": ["pkg:npm/%40langchain/cohere"],
    "deepseek": ["pkg:npm/%40langchain/deepseek", "pkg:pypi/langchain-deepseek"],
    "dji": ["pkg:pypi/djitellopy"],
    "google-genai": ["pkg:npm/%40ai-sdk/google", "pkg:npm/%40langchain/google-genai"],
    "hikvision": ["pkg:pypi/hikvisionapi"],
    "mistral": ["pkg:npm/%40langchain/mistralai"],
    "openai": ["pkg:npm/%40ai-sdk/openai", "pkg:npm/%40langchain/openai"],
    "tp-link": ["pkg:pypi/python-kasa"],
}
ROUTERS = ["pkg:npm/%40ai-sdk/gateway", "pkg:npm/ai", "pkg:pypi/litellm"]
WATCHERS = [
    "pkg:pypi/opentelemetry-instrumentation-anthropic",
    "pkg:pypi/openinference-instrumentation-anthropic",
    "pkg:npm/%40arizeai/openinference-instrumentation-anthropic",
    "pkg:npm/%40traceloop/instrumentation-anthropic",
]
UNRELATED = [
    "pkg:npm/lodash",
    "pkg:npm/openapi-types",
    "pkg:npm/%40openapitools/openapi-generator-cli",
    "pkg:pypi/openpyxl",
    "pkg:gem/mistral",
    "pkg:maven/com.coherentlogic/core",
    "pkg:npm/cursor",
    "pkg:npm/%40ai-sdk/openai-compatible",
    "pkg:pypi/llama-index",
    "pkg:pypi/lark",
    "pkg:npm/claude-code",
    "pkg:npm/anthropic",
]
NEEDS_BUT_IS_NO_CONNECTOR = ["pkg:pypi/vllm", "pkg:pypi/browser-use", "pkg:pypi/pydantic-ai"]


def _said(register, purl: str) -> set[tuple[str, Relation]]:
    return {
        (spelling, row.relation)
        for row in register.packages
        if fnmatchcase(purl, row.pattern)
        for spelling in (row.vendor, *register.vendors[row.vendor].also)
    }


def _pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(vendor, purl) for vendor, purls in table.items() for purl in purls]


@pytest.mark.parametrize(("vendor", "purl"), _pairs(MADE_BY))
def test_a_package_of_the_vendor_is_made_by_it(register, vendor, purl) -> None:
    assert (vendor, Relation.made_by) in _said(register, purl)


@pytest.mark.parametrize(("vendor", "purl"), _pairs(CONNECTOR_TO))
def test_somebody_elses_adapter_is_a_connector_and_not_made_by(register, vendor, purl) -> None:
    said = _said(register, purl)

    assert (vendor, Relation.connector_to) in said
    assert (vendor, Relation.made_by) not in said


@pytest.mark.parametrize("purl", ROUTERS)
def test_a_router_can_reach_several_vendors_and_is_made_by_none(register, purl) -> None:
    said = _said(register, purl)

    assert {("anthropic", Relation.routes_to), ("openai", Relation.routes_to)} <= said
    assert {relation for _, relation in said} == {Relation.routes_to}


@pytest.mark.parametrize("purl", WATCHERS)
def test_instrumentation_is_never_a_client(register, purl) -> None:
    relations = {relation for vendor, relation in _said(register, purl) if vendor == "anthropic"}

    assert relations == {Relation.instrumentation_only}


@pytest.mark.parametrize("purl", ["pkg:pypi/mcp", "pkg:npm/%40modelcontextprotocol/sdk"])
def test_a_project_given_away_is_origin_only(register, purl) -> None:
    said = _said(register, purl)

    assert ("anthropic", Relation.origin_only) in said
    assert ("anthropic", Relation.made_by) not in said


@pytest.mark.parametrize("purl", UNRELATED)
def test_a_look_alike_says_nothing(register, purl) -> None:
    assert _said(register, purl) == set()


@pytest.mark.parametrize("purl", NEEDS_BUT_IS_NO_CONNECTOR)
def test_needing_a_client_is_not_a_relation(register, purl) -> None:
    assert _said(register, purl) == set()


def test_a_family_is_written_out_for_each_word_of_a_vendor(register) -> None:
    assert ("yandex", Relation.connector_to) in _said(register, "pkg:pypi/langchain-yandex")


@pytest.mark.parametrize(
    "purl",
    [
        "pkg:golang/github.com/hesaitechnology/driver",
        "pkg:githubactions/hesaitechnology/build",
        "pkg:swift/github.com/hesaitechnology/driver",
    ],
)
def test_who_owns_repositories_owns_what_is_published_from_them(register, purl) -> None:
    (pattern,) = {
        row.pattern
        for row in register.packages
        if row.vendor == "hesai" and fnmatchcase(purl, row.pattern.lower())
    }

    assert pattern.endswith("HesaiTechnology/*")


def test_what_is_implied_is_as_sure_as_what_implies_it(register) -> None:
    sources = {row.pattern: row.source for row in register.packages if row.vendor == "hesai"}

    assert (
        sources["pkg:golang/github.com/HesaiTechnology/*"]
        == sources["pkg:github/HesaiTechnology/*"]
    )


def test_what_is_listed_by_name_is_not_implied_again(register) -> None:
    patterns = [row.pattern.lower() for row in register.packages if row.vendor == "anthropic"]

    assert patterns.count("pkg:golang/github.com/anthropics/*") == 1


def test_a_family_alone_is_not_verified(register) -> None:
    rows = [row for row in register.packages if row.rule == "purl-integration-name"]

    assert rows
    assert not any(register.is_verified(row.source) for row in rows)


def test_what_is_listed_by_name_stands_before_what_a_family_implies(register) -> None:
    rows = [row for row in register.packages if row.pattern == "pkg:pypi/langchain-anthropic"]

    assert [row.rule for row in rows] == ["purl-connector"]


def test_no_pattern_ends_like_a_folder(register) -> None:
    assert [row.pattern for row in register.packages if row.pattern.endswith(("/", "@"))] == []


def test_npm_scopes_are_escaped(register) -> None:
    assert [row.pattern for row in register.packages if "/@" in row.pattern] == []


@pytest.mark.parametrize(
    ("pattern", "rule"),
    [
        ("pkg:npm/%40anthropic-ai/*", "purl-owned-namespace"),
        ("pkg:pypi/aliyun-python-sdk-*", "purl-owned-prefix"),
        ("pkg:pypi/anthropic", "purl-owned-package"),
    ],
)
def test_the_rule_says_how_strong_the_pattern_is(register, pattern, rule) -> None:
    assert {row.rule for row in register.packages if row.pattern == pattern} == {rule}


def test_a_prefix_that_anybody_can_take_is_not_verified(register) -> None:
    rows = [row for row in register.packages if row.rule == "purl-owned-prefix"]

    assert not any(register.is_verified(row.source) for row in rows)
