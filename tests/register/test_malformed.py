"""Each kind of fault in the YAML gives one line that names file, place, expectation and finding."""

from pathlib import Path

import pytest

from exposure.errors import RegisterError
from exposure.register.compiler import compile_register

FAULTS = {
    "a misspelt field": (
        "vendors/acronis.yaml",
        "country: CH",
        "contry: CH",
        r"vendors/acronis\.yaml: country: Field required",
    ),
    "a country by name": (
        "vendors/acronis.yaml",
        "country: CH",
        "country: Switzerland",
        r"vendors/acronis\.yaml: country: .*'Switzerland'",
    ),
    "an unknown kind of name": (
        "vendors/acronis.yaml",
        "kind: legal",
        "kind: nickname",
        r"vendors/acronis\.yaml: names\.0\.kind: .*'nickname'",
    ),
    "a purl with a version": (
        "vendors/baidu.yaml",
        '"pkg:pypi/paddlepaddle"',
        '"pkg:pypi/paddlepaddle@3.0"',
        r"vendors/baidu\.yaml: packages\.\d+\.pattern: .*paddlepaddle@3\.0",
    ),
    "a source that nobody described": (
        "vendors/acronis.yaml",
        "source: fascsa-acronis-alerts",
        "source: hearsay",
        r"vendors/acronis\.yaml: 'Acronis AG': source: expected an id of sources\.yaml.*'hearsay'",
    ),
    "a file whose id is another's": (
        "vendors/acronis.yaml",
        "id: acronis",
        "id: kaspersky",
        r"vendors/acronis\.yaml: id: expected the file's name, met 'kaspersky'",
    ),
    "an id that two vendors claim": (
        "vendors/acronis.yaml",
        "also: []",
        "also: [Kaspersky]",
        r"id or also: expected once, met twice: 'kaspersky'",
    ),
    "a package that two vendors made": (
        "vendors/baidu.yaml",
        '"pkg:pypi/paddlepaddle"',
        '"pkg:pypi/anthropic"',
        r"packages pkg:pypi/anthropic: expected one maker, met anthropic and baidu",
    ),
    "an own name that is excluded": (
        "vendors/dji.yaml",
        "text: DJIA,",
        'text: "^DJI",',
        r"vendors/dji\.yaml: excluded: expected somebody else's name, met '\^DJI', as 'DJI'",
    ),
    "a package both listed and excluded": (
        "packages.yaml",
        '"pkg:pypi/claude-api"',
        '"pkg:npm/claudia"',
        r"pkg:npm/claudia is listed and excluded",
    ),
    "a connector to an unknown vendor": (
        "packages.yaml",
        "vendor: hikvision",
        "vendor: hikvison",
        r"packages pkg:pypi/hikvision: expected a vendor of vendors/, met 'hikvison'",
    ),
    "an identifier without a source": (
        "vendors/acronis.yaml",
        "also: []",
        'also: []\nidentifiers: [{kind: cage, text: "1AB23"}]',
        r"vendors/acronis\.yaml: identifiers\.0\.source: Field required",
    ),
    "an identifier whose source nobody described": (
        "vendors/acronis.yaml",
        "also: []",
        'also: []\nidentifiers: [{kind: cage, text: "1AB23", source: hearsay}]',
        r"identifiers: cage: source: expected an id of sources\.yaml.*'hearsay'",
    ),
    "two numbers of one kind": (
        "vendors/acronis.yaml",
        "also: []",
        "also: []\nidentifiers:\n- {kind: cage, text: A, source: general-knowledge}"
        "\n- {kind: cage, text: B, source: general-knowledge}",
        r"vendors/acronis\.yaml: identifiers: expected once, met twice: 'cage'",
    ),
    "a link whose source is about a vendor it does not reach": (
        "links.yaml",
        "sources: {openai: route-vendor-not-named}",
        "sources: {zte: route-vendor-not-named}",
        r"links\.yaml: .*\.sources: expected a vendor of the link, met 'zte'",
    ),
    "a family without its token": (
        "integrations.yaml",
        "pkg:pypi/llm-{token}",
        "pkg:pypi/llm-vendor",
        r"integrations\.yaml: connectors\.\d+: .*llm-vendor",
    ),
    "a link with an unknown default": (
        "links.yaml",
        "default_state: region",
        "default_state: sometimes",
        r"links\.yaml: \d+\.default_state: .*'sometimes'",
    ),
    "a link that the vendor makes": (
        "links.yaml",
        "vendors: [kaspersky]",
        "vendors: [kaspersky-labs]",
        r"links\.yaml: kaspersky-oem: expected a vendor of vendors/, met 'kaspersky-labs'",
    ),
    "a status word that no row explains": (
        "designations.yaml",
        "stated_as: stay_denied",
        "stated_as: stay_refused",
        r"anthropic-41usc4713\.history 2026-04-08: expected a word of statuses\.yaml",
    ),
    "a history out of order": (
        "designations.yaml",
        'date: "2026-05-19"',
        'date: "2026-01-19"',
        r"anthropic-41usc4713\.history: expected oldest first, met 2026-01-19 after 2026-04-08",
    ),
    "a date without quotes": (
        "designations.yaml",
        'date: "2026-05-19"',
        "date: 2026-05-19",
        r"designations\.yaml: \d+\.history\.\d+\.date: .*valid string",
    ),
    "a clause that no row describes": (
        "designations.yaml",
        "clauses: [DFARS 252.239-7017,",
        "clauses: [DFARS 252.239-9999,",
        r"anthropic-10usc3252: expected a number of clauses\.yaml, met 'DFARS 252\.239-9999'",
    ),
    "a status word that means nothing": (
        "statuses.yaml",
        "argued: effective",
        "argued: pending",
        r"statuses\.yaml: argued: .*'pending'",
    ),
    "a clause of an unknown regime": (
        "clauses.yaml",
        "regime: customer_wording",
        "regime: draft",
        r"clauses\.yaml: \d+\.regime: .*'draft'",
    ),
    "a requirement outside the list": (
        "requirements.yaml",
        "id: J4",
        "id: L1",
        r"requirements\.yaml: \d+\.id: .*'L1'",
    ),
    "a period that hangs on an unknown clause": (
        "requirements.yaml",
        "clauses: [FAR 52.204-30, FAR 52.240-91]}",
        "clauses: [FAR 52.204-99]}",
        r"requirements\.yaml: J2\.periods: expected a number of clauses\.yaml, met 'FAR 52\.204-99'",
    ),
    "a paragraph on subcontracts that says nothing of them": (
        "clauses.yaml",
        'to: "all subcontracts and other instruments, commercial ones too", without: ["(b)(2)"]',
        'without: ["(b)(2)"]',
        r"clauses\.yaml: \d+\.flow_down\.to: Field required",
    ),
    "a vocabulary without negations": (
        "vocabulary.yaml",
        "\nnegations:",
        "\nnegatives:",
        r"vocabulary\.yaml: negations: Field required",
    ),
    "a certainty of our own making": (
        "sources.yaml",
        "certainty: unverified",
        "certainty: likely",
        r"sources\.yaml: general-knowledge\.certainty: .*'likely'",
    ),
    "a schema of another version": (
        "about.yaml",
        "schema_version: 1",
        "schema_version: 2",
        r"about\.yaml: schema_version: .*met 2",
    ),
    "a key given twice": (
        "about.yaml",
        "schema_version: 1",
        'schema_version: 1\nknown_to: "2020-01-01"',
        r"about\.yaml: expected YAML, met .*'known_to' twice",
    ),
    "text that is not YAML": (
        "about.yaml",
        "schema_version: 1",
        "schema_version: [1",
        r"about\.yaml: expected YAML, met ",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_in_one_line(folder: Path, fault: str) -> None:
    name, good, bad, message = FAULTS[fault]
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert good in text
    path.write_text(text.replace(good, bad, 1), encoding="utf-8")

    with pytest.raises(RegisterError, match=message) as caught:
        compile_register(folder)

    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_text_is_refused(folder: Path) -> None:
    (folder / "links.yaml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(RegisterError, match=r"links\.yaml: expected readable UTF-8 text"):
        compile_register(folder)


def test_a_vendor_without_names_is_refused(folder: Path) -> None:
    (folder / "vendors" / "acme.yaml").write_text(
        "id: acme\nname: Acme\nalso: []\ncountry: US\nnames: []\n"
    )

    with pytest.raises(RegisterError, match=r"vendors/acme\.yaml: names: .*at least 1 item"):
        compile_register(folder)


def test_a_vendor_of_the_same_schema_is_taken(folder: Path) -> None:
    (folder / "vendors" / "acme.yaml").write_text(
        "id: acme\nname: Acme\nalso: []\ncountry: US\n"
        "names: [{text: Acme Inc, kind: legal, source: general-knowledge}]\n"
    )

    assert compile_register(folder).vendors["acme"].names[0].text == "Acme Inc"
