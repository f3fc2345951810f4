"""Each fault of a vendors file is one line that names the user's file, the place, and what to do."""

import pytest

from exposure.errors import InputError
from exposure.register.load import DATA
from exposure.register.overlay.file import MOST_ENTRIES, VendorsFile
from exposure.register.overlay.merge import lay_over

OWN = {"id": "northgate", "name": "Northgate"}


def vendors(**fields: object) -> dict[str, object]:
    return {"vendors": [OWN | fields]}


FAULTS = {
    "nothing": (None, r"own\.yaml: expected a vendor, or a list of vendors, met nothing"),
    "a text": ("Northgate", r"own\.yaml: expected a vendor, or a list of vendors, met 'Northgate'"),
    "an empty list": ([], r"own\.yaml: expected a vendor, or a list of vendors, met nothing"),
    "no list of vendors": ({"vendors": "Northgate"}, r"own\.yaml: expected .* met 'Northgate'"),
    "a watch list that is left empty": (
        {"watch": None},
        r"own\.yaml: watch: expected what belongs under 'watch', met nothing .*leave the line out",
    ),
    "a part that is left empty beside another": (
        {"vendors": [OWN], "designations": None},
        r"own\.yaml: designations: expected what belongs under 'designations', met nothing",
    ),
    "a handling that is left empty": (
        {"vendors": [OWN], "handling": None},
        r"own\.yaml: handling: expected public, customer_confidential or restricted, met nothing",
    ),
    "a handling of a vendor that is left empty": (
        vendors(handling=None),
        r"vendors\.0\.handling: expected public, customer_confidential or restricted, met nothing",
    ),
    "a handling of a watched one that is left empty": (
        {"watch": [{"vendor": "openai", "handling": None}]},
        r"watch\.0\.handling: expected public, customer_confidential or restricted, met nothing",
    ),
    "sources alone": ({"sources": {}}, r"own\.yaml: expected a vendor, or a list .* met nothing"),
    "a vendor beside vendors": (
        {"vendors": [OWN], "name": "x"},
        r"own\.yaml: expected sources, vendors, .* and handling alone, met 'name'",
    ),
    "a vendor that is a text": (["x"], r"own\.yaml: vendors\.0: expected a mapping of fields"),
    "no id": ({"name": "x"}, r"own\.yaml: id: expected this field, met none"),
    "an id with blanks": (
        vendors(id="A b"),
        r"vendors\.0\.id: expected an id of lower-case.*'A b'",
    ),
    "the word for every vendor": (
        vendors(id="all"),
        r"vendors\.0\.id: expected an id, met 'all', which asks for every vendor",
    ),
    "a name that can be found nowhere": (
        vendors(name="+++"),
        r"vendors\.0\.name: expected a letter or digit, met '\+\+\+', which can be found nowhere",
    ),
    "no name": ({"id": "x"}, r"own\.yaml: name: expected this field, met none"),
    "a misspelt field": (
        vendors(nmaes=["x"]),
        r"vendors\.0\.nmaes: expected a field of the register, met 'nmaes'.*did you mean names\?",
    ),
    "an unknown kind": (
        vendors(names=["a", {"text": "b", "kind": "nick"}]),
        r"vendors\.0\.names\.1\.kind: expected 'legal', 'alias'.*met 'nick'",
    ),
    "an unknown relation": (
        vendors(packages=[{"pattern": "pkg:npm/x", "relation": "knows"}]),
        r"vendors\.0\.packages\.0\.relation: expected 'made_by'.*met 'knows'",
    ),
    "a name without text": (
        vendors(names=["a", {"kind": "alias"}]),
        r"vendors\.0\.names\.1\.text: expected this field, met none",
    ),
    "a name that is a list": (
        vendors(names=[["a"]]),
        r"vendors\.0\.names\.0: expected a mapping of fields, met a list",
    ),
    "names that are a text": (vendors(names="a"), r"vendors\.0\.names: expected a list, met 'a'"),
    "a country by name": (
        vendors(country="Norway"),
        r"vendors\.0\.country: expected the two capital letters of a country, met 'Norway'",
    ),
    "an address for a domain": (
        vendors(domains=["https://x.example/"]),
        r"vendors\.0\.domains\.0\.text: expected a host in lower case.*met 'https://x\.example/'",
    ),
    "a package with a version": (
        vendors(packages=["pkg:npm/x@1"]),
        r"packages\.0\.pattern: expected a package URL without version",
    ),
    "every package of a type": (
        vendors(packages=["pkg:npm/*"]),
        r"packages\.0\.pattern: expected a package URL without version.*met 'pkg:npm/\*'",
    ),
    "a source that nobody declared": (
        vendors(names=[{"text": "a", "source": "hearsay"}]),
        r"vendors\.0\.names\.0\.source: expected a source of the file or of the register.*'hearsay'",
    ),
    "a declared source without a title": (
        {"sources": {"visit": {"url": ""}}, "vendors": [OWN]},
        r"own\.yaml: sources\.visit\.title: expected this field, met none",
    ),
    "a source of the register declared anew": (
        {"sources": {"general-knowledge": "mine"}, "vendors": [OWN]},
        r"sources\.general-knowledge: expected an id of the user's own",
    ),
    "sources that are a list": (
        {"sources": ["a"], "vendors": [OWN]},
        r"sources: expected a mapping",
    ),
    "an id of the register": (
        vendors(id="dahua"),
        r"vendors\.0\.id: expected an id that the register does not have.*`extends: dahua`",
    ),
    "an other id of the register": (
        vendors(also=["dahua"]),
        r"own\.yaml: id or also: expected once, met twice: 'dahua'",
    ),
    "the same vendor twice": ([OWN, OWN], r"vendors\.1\.id: expected an id that the register"),
    "the same addition twice": (
        [{"extends": "dahua"}, {"extends": "dahua"}],
        r"vendors\.1\.id: expected each vendor once, met 'dahua' twice",
    ),
    "a vendor that nobody knows": (
        [{"extends": "dahau"}],
        r"vendors\.0\.extends: expected the id of a vendor, met 'dahau'.*did you mean dahua\?",
    ),
    "another name for a shipped vendor": (
        [{"extends": "dahua", "name": "x"}],
        r"vendors\.0\.name: expected none beside `extends`",
    ),
    "another kind for a shipped name": (
        [{"extends": "dahua", "names": [{"text": "Dahua", "kind": "former"}]}],
        r"vendors\.0\.names\.0\.kind: expected alias.*which the register says of 'Dahua', met former",
    ),
    "a shipped domain excluded": (
        [{"extends": "dahua", "excluded": ["dahuasecurity.com"]}],
        r"vendors\.0\.excluded\.0\.text: expected somebody else's host, met 'dahuasecurity\.com'",
    ),
    "a shipped name excluded": (
        [{"extends": "dahua", "excluded": ["Dahua"]}],
        r"own\.yaml: vendors\.0\.excluded: expected somebody else's name, met 'Dahua'",
    ),
    "a package that another vendor makes": (
        vendors(packages=["pkg:pypi/anthropic"]),
        r"own\.yaml: packages pkg:pypi/anthropic: expected one maker, met anthropic and northgate",
    ),
    "a trade that nobody knows": (
        vendors(trades=["no-such-trade"]),
        r"own\.yaml: vendors\.0\.trades: expected a key of trades\.yaml, met 'no-such-trade'",
    ),
    "two numbers of one kind": (
        vendors(identifiers=[{"kind": "cage", "text": "1AB23"}, {"kind": "cage", "text": "1AB24"}]),
        r"vendors\.0\.identifiers: expected each kind once, met twice: 'cage'",
    ),
    "a name twice": (
        vendors(names=["Northgate", "Northgate"]),
        r"own\.yaml: vendors\.0\.names: expected once, met twice: 'Northgate \(alias\)'",
    ),
    "too many names": (
        vendors(names=[f"n{number}" for number in range(MOST_ENTRIES + 1)]),
        r"vendors\.0\.names: expected at most 2,000 entries, met 2,001",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_line_that_names_file_and_place(register, fault) -> None:
    contents, expected = FAULTS[fault]

    with pytest.raises(InputError, match=expected) as raised:
        lay_over(register, VendorsFile("own.yaml", "0" * 64, contents), DATA)  # type: ignore[arg-type]

    assert str(raised.value).startswith("own.yaml: ")
    assert "\n" not in str(raised.value)
    assert raised.value.hint


def test_a_vendor_that_shares_an_alias_with_another_is_no_fault(register) -> None:
    file = VendorsFile("own.yaml", "0" * 64, OWN | {"names": ["Dahua"]})

    assert lay_over(register, file, DATA).own == ("northgate",)
