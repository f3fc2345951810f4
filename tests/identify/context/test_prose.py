"""What does a sentence say of the vendor that it names?"""

import pytest

from exposure.identify.rows import match_row
from exposure.model.records import Cell

BOUGHT = ("made_by", "probable")
SERVICE = ("subprocessor_of", "probable")
TIED = ("connector_to", "probable")
MENTIONED = ("mentions_only", "probable")
ASKED = ("mentions_only", "review")


def _said(matcher, given, vendor="anthropic") -> list[tuple[str, str]]:
    return [
        (hit.match.relation.value, hit.match.confidence.value)
        for hit in match_row(matcher, given)
        if hit.match.vendor == vendor
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Implementation of Claude Enterprise", BOUGHT),
        ("Includes Slack, Claude Enterprise and Zoom", BOUGHT),
        ("40 Claude Enterprise licences", BOUGHT),
        ("Claude Enterprise", BOUGHT),
        ("Claude Enterprise annual subscription", BOUGHT),
        ("Lizenzen für Claude Enterprise", BOUGHT),
        ("mise en place de Claude Enterprise", BOUGHT),
        ("licencias de Claude Enterprise", BOUGHT),
        ("licenze Claude Enterprise", BOUGHT),
        ("onderhoud van Claude Enterprise", BOUGHT),
        ("assinatura do Claude Enterprise", BOUGHT),
        ("Replaces Jasper with Claude Enterprise", BOUGHT),
        ("Alternative to Claude Enterprise. Includes Claude Enterprise exporter", BOUGHT),
        ("CRM powered by Claude Enterprise", SERVICE),
        ("Customer letters are sent to Anthropic for a summary", SERVICE),
        ("Zusammenfassungen: nutzt Claude Enterprise", SERVICE),
        ("basado en Claude Enterprise", SERVICE),
        ("uses Anthropic", SERVICE),
        ("Connector for Claude Enterprise", TIED),
        ("Course that shows Claude Enterprise on a slide", MENTIONED),
        ("Team may use Claude Enterprise later", MENTIONED),
        ("Alternative to Claude Enterprise", ASKED),
        ("Replaces Claude Enterprise", ASKED),
        ("Includes Slack, excludes Claude Enterprise", ASKED),
        ("We used Claude Enterprise in 2023", ASKED),
        ("formerly used Claude Enterprise", ASKED),
        ("Ersetzt Claude Enterprise", ASKED),
        ("ohne Claude Enterprise", ASKED),
        ("compatible with Claude Enterprise", ASKED),
        ("No Anthropic models", ASKED),
        ("cakes from Anthropic Family Bakery for the party", ASKED),
    ],
)
def test_a_description_says_what_a_sure_name_is_for(matcher, row, text, said) -> None:
    assert _said(matcher, row("Northwind", description=text)) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("uses Claude as AI assistant", SERVICE),
        ("AI assistant (Claude)", BOUGHT),
        ("Claude licences for LLM work", BOUGHT),
        ("uses Claude for letters", ("subprocessor_of", "review")),
        ("Claude licences for developers", ("made_by", "review")),
        ("Previously used Claude for letters", ASKED),
        ("Without Claude in our letters", ASKED),
        ("uses claude models for letters", ASKED),
        ("USES CLAUDE MODELS FOR LETTERS", ASKED),
        ("Formerly used Claude, retired 2024", ASKED),
    ],
)
def test_a_doubtful_name_needs_its_trade_and_its_use(matcher, row, text, said) -> None:
    assert _said(matcher, row("Northwind", description=text)) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Staff must not install Claude Enterprise",
        "not allowed to use Claude Enterprise",
        "Blocked on proxy: wiki.example, chat.example, Claude Enterprise",
        "Not allowed: a, b, c, d, e, f, g, h, i, j, Claude Enterprise",
        "Blocked: wiki.example; chat.example; Claude Enterprise",
        "Claude Enterprise is banned here",
        "RFI sent to Anthropic, no award",
        "Claude Enterprise for the desk, not purchased",
        "Claude Enterprise - cancelled",
        "Competitor analysis: Claude Enterprise vs in-house tools",
        "planned Q1/27: pilot with Claude Enterprise, no decision",
        "Planned migration to Claude Enterprise",
        "plans to use Claude Enterprise",
        "Quote from Anthropic for seats",
        "Claude Enterprise (no longer used)",
        "Claude Enterprise wird bei uns in der Zentrale nicht mehr genutzt",
        "Wir nutzen Claude Enterprise nicht mehr",
        "Einsatz von Claude Enterprise ist untersagt",
        "Ne plus utiliser Claude Enterprise",
        "Nous n'utilisons plus Claude Enterprise",
        "interdit d'installer Claude Enterprise",
        "Sustituido Claude Enterprise por otro",
        "Ya no usamos Claude Enterprise",
        "Non usiamo più Claude Enterprise",
        "vietato usare Claude Enterprise",
        "Não usamos mais Claude Enterprise",
        "Wij gebruiken Claude Enterprise niet meer",
        "Claude Enterprise vervangen door een ander pakket",
        "Blocked on proxy: anthropic.com",
    ],
)
def test_what_is_forbidden_planned_compared_or_left_asks_for_a_look(matcher, row, text) -> None:
    assert _said(matcher, row("Northwind", description=text)) == [ASKED]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Usamos Claude Enterprise para correos", SERVICE),
        ("Nous utilisons Claude Enterprise", SERVICE),
        ("Wir setzen Claude Enterprise im Support ein", SERVICE),
        ("Claude Enterprise wird im Einkauf genutzt", SERVICE),
        ("Usiamo Claude Enterprise per le email", SERVICE),
        ("Wij gebruiken Claude Enterprise", SERVICE),
        ("No departamento usamos Claude Enterprise", SERVICE),
        ("Tools used: Slack, Claude Enterprise", SERVICE),
        ("Claude Enterprise; Jasper no longer here", BOUGHT),
        ("Planned maintenance of Claude Enterprise", BOUGHT),
        ("not only with Claude Enterprise", BOUGHT),
        ("Jasper ersetzt durch Claude Enterprise", BOUGHT),
    ],
)
def test_what_is_used_is_so_whatever_is_said_of_others(matcher, row, text, said) -> None:
    assert _said(matcher, row("Northwind", description=text)) == [said]


def test_a_counted_name_is_bought(matcher, row) -> None:
    given = row("Northwind", description="14 x Claude for AI work")

    assert _said(matcher, given) == [BOUGHT]


def test_prepositions_of_other_languages_are_equal_in_names_of_products(matcher, row) -> None:
    given = row("Northwind", description="Usamos Rerank para Teams en el departamento")

    assert _said(matcher, given, "cohere") == [SERVICE]


def test_other_words_in_its_place_are_no_preposition(matcher, row) -> None:
    assert _said(matcher, row("Northwind", description="Usamos Rerank Box Teams"), "cohere") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("batch job on claude-3-opus-20240229 nightly", BOUGHT),
        ("nothing else said: eu.anthropic.claude-3-haiku-v1:0", BOUGHT),
        ("uses claude-3-opus-20240229", SERVICE),
        ("claude-3-opus-20240229 retired", ASKED),
    ],
)
@pytest.mark.parametrize("role", ["description", "notes"])
def test_a_model_identifier_needs_no_cue(matcher, row, text, said, role) -> None:
    assert _said(matcher, row("Northwind", **{role: text})) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [("Installation of NRT10", BOUGHT), ("Installation of NRT", ("made_by", "review"))],
)
def test_a_part_number_is_no_ordinary_word(matcher, row, text, said) -> None:
    assert _said(matcher, row("Northwind", description=text), "cohere") == [said]


@pytest.mark.parametrize(
    "text",
    [
        "contact: Claude Dupont",
        "Contact Claude about the AI rollout",
        "Claude Dupont, AI consultant",
        "Jean Claude Van Damme film rights",
        "Meeting with Claude about AI",
        "Claude Monet prints and an AI assistant",
        "claude dupont ai assistant",
        "a bust of claude for the hall",
        "AI catering with Claude",
    ],
)
@pytest.mark.parametrize("role", ["description", "notes"])
def test_a_person_or_another_firm_is_never_taken_for_a_product(matcher, row, text, role) -> None:
    levels = {level for _, level in _said(matcher, row("Northwind", **{role: text}))}

    assert levels <= {"review"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Claude Enterprise", ASKED),
        ("mentions Claude Enterprise", ASKED),
        ("may move to Claude Enterprise", ASKED),
        ("plans to use Claude Enterprise", ASKED),
        ("no decision on Claude Enterprise", ASKED),
        ("uses Claude Enterprise for mails", SERVICE),
        ("40 Claude Enterprise seats", BOUGHT),
    ],
)
def test_notes_say_so_only_where_a_use_stands_there(matcher, row, text, said) -> None:
    assert _said(matcher, row("Northwind", notes=text)) == [said]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("uses Claude for summaries", "review"),
        ("uses Claude as AI assistant", "probable"),
        ("Claude for rewriting letters", "review"),
        ("uses Anthropic for nightly summaries of letters", "probable"),
        ("Anthropic, summaries of letters kept here", "review"),
        ("Anthropic, LLM, letters kept here", "probable"),
        ("Alternative to Anthropic for letters kept here", "review"),
        ("Anthropic, PBC", "confirmed"),
    ],
)
def test_a_sentence_in_a_list_of_sub_processors_is_read(matcher, row, text, level) -> None:
    given = row("Northwind", subprocessors=(Cell(text, "vendors!H2"),))

    assert _said(matcher, given) == [("subprocessor_of", level)]


def test_a_script_without_blanks_is_read_as_letters(matcher, row) -> None:
    assert _said(matcher, row("Northwind", description="本产品使用华为技术"), "huawei") == [SERVICE]
    assert _said(matcher, row("Northwind", description="不使用华为技术设备"), "huawei") == [ASKED]


def test_the_reason_quotes_the_cue(matcher, row) -> None:
    (hit,) = match_row(matcher, row("Northwind", description="powered by Claude Enterprise"))

    assert hit.match.because.endswith("a service rests on it (powered by)")


def test_a_very_long_description_is_read_in_linear_time(matcher, row) -> None:
    text = "uses Claude Enterprise and " * 3_000

    assert _said(matcher, row("Northwind", description=text)) == [SERVICE]
