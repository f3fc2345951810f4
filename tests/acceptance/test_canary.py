"""Does anything of ours, or of another customer, get into what a recipient reads?

Words that stand nowhere else are planted in notes, spend, owners, descriptions, other contracts, the
names and properties of the inputs, letters of others, and everything that people wrote down; then
every file under `outgoing/` is opened and read to its last part.
"""

import json
import re
import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import openpyxl
import pypdfium2
import pytest
from openpyxl.worksheet.worksheet import Worksheet

CANARY = "kanarienvogel"
SPEND = 7_654_321.09
OTHER, ORDER = "ZZ9-CANARY-26-C-0001", "QX-TASK-77-B"
BARE = "zz9canary26c0001"
PRIME, PRIMED = "Kanarienvogel Prime Inc", "KPI-26-9"
SECRET = "Hushvale Holding"
QUIET_DAY = "2026-08-17"
"""A day that stands in a statement made in confidence, and nowhere else."""
AGENCY = f"{CANARY} Agency"
LETTER = "letters/halyard-2026-09-30.yaml"
CONTRACTS = ("N00024-26-C-1234", "47EXMP26F0042", "HC-SUB-2026-017")
OUR_IDS = re.compile(r"\b[FRJDACG]-[0-9a-f]{10,16}\b")


@pytest.fixture(scope="module")
def package(tmp_path_factory, root, run_exposure) -> Path:
    folder = tmp_path_factory.mktemp("canary") / "example"
    shutil.copytree(root / "fixtures" / "example", folder)
    plant_in_workbook(folder / "vendors.xlsx")
    plant_in_contracts(folder / "contracts.csv")
    plant_in_sboms(folder / "sboms")
    plant_in_settings(folder)
    (folder / "people.yaml").write_text(
        "form: exposure-attestation/1\nrequirements:\n"
        f"  - {{requirement: B1, owner: {CANARY} Owner, said: {CANARY} searched,"
        " by: Jo Canning, on: '2026-11-20'}\n"
    )
    letter = (folder / LETTER).read_text()
    written = {
        "Halyard Crest Prime LLC": PRIME,
        "HCP-SCM-0412": f"{CANARY}-9",
        "HC-SUB-2026-017": PRIMED,
    }
    for old, new in written.items():
        letter = letter.replace(old, new)
    (folder / f"{CANARY}-letter.yaml").write_text(letter)
    shutil.copytree(root / "templates", folder / f"{CANARY}-templates")

    def run(*words: str) -> None:
        done = run_exposure(*words, cwd=folder)
        assert done.returncode == 0, done.stderr

    run("scan", "vendors.xlsx", "contracts.csv", "sboms", "-o", "out", "--as-of", "2026-11-22")
    found = json.loads((folder / "out" / "exposure.json").read_text())["findings"]
    review = next(one["id"] for one in found if one["confidence"] == "review")
    run("judge", "out", review, "--as", "unsure", "--because", "cannot_tell", "--by", "Jo Canning",
        "--reason", f"{CANARY} reason", "--evidence", f"{CANARY} proof",
        "--file", "judged.jsonl")  # fmt: skip
    run("discovered", "out", found[0]["id"], "--at", "2026-11-20T14:05-05:00", "--by", f"{CANARY} Jo",
        "--source", f"{CANARY} letter", "--note", f"{CANARY} note")  # fmt: skip
    run("allocate", "out", "-o", f"{CANARY}-uses.xlsx")
    book = openpyxl.load_workbook(folder / f"{CANARY}-uses.xlsx")
    book.properties.creator = CANARY
    book.save(folder / f"{CANARY}-uses.xlsx")
    run("attest", "out", "--pdf", "--records", "people.yaml", "--letter", LETTER, "--letter",
        f"{CANARY}-letter.yaml", "--templates", f"{CANARY}-templates", "--decisions", "judged.jsonl",
        "--discoveries", "discoveries.jsonl", "--allocations", f"{CANARY}-uses.xlsx",
        "--marking", f"{CANARY} internal", "--marking-for", f"{AGENCY}={CANARY} marking",
        "-o", "package")  # fmt: skip
    return folder / "package"


def plant_in_workbook(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.active
    head = {cell.value: cell.column for cell in sheet[3]}
    for row in range(4, sheet.max_row + 1):
        if not sheet.cell(row, head["Vendor"]).value:
            continue
        sheet.cell(row, head["Notes"]).value = f"{CANARY} note {row}"
        sheet.cell(row, head["Owner"]).value = f"{CANARY} Owner"
        sheet.cell(row, head["Business unit"]).value = f"{CANARY} unit"
        sheet.cell(row, head["Annual spend (USD)"]).value = SPEND
    plant_rows(sheet, head)
    for name in ("creator", "lastModifiedBy", "title", "subject", "keywords", "description"):
        setattr(book.properties, name, CANARY)
    book.save(path)


def plant_rows(sheet: Worksheet, head: dict[str, int]) -> None:
    """Add what is bought for others, and names that tell of them."""
    head["Description"] = sheet.max_column + 1
    sheet.cell(3, head["Description"]).value = "Description"
    rows = range(4, sheet.max_row + 1)
    cell = sheet.cell
    source = next(cell(row, head["Vendor"]).value for row in rows
                  if cell(row, head["Product or service"]).value == "Claude Code")  # fmt: skip
    shared = next(row for row in rows
                  if cell(row, head["Product or service"]).value == "Quillstone CRM Cloud")  # fmt: skip
    cell(shared, head["Description"]).value = f"CRM, for {OTHER.replace('-', ' ')} too"
    own = CONTRACTS[0]
    for vendor, product, contract, said in (
        (f"{CANARY} Reseller", "Quillstone CRM Cloud", OTHER, f"{CANARY} licence"),
        (source, f"Assistant for {BARE}", own, ""),
        (source, f"Assistant of {AGENCY}", own, ""),
        (source, f"Assistant ({PRIME})", own, ""),
        (source, f"Assistant {ORDER.replace('-', '_')}", own, ""),
        (SECRET, "Hushbox", own, f"{CANARY} box"),
    ):
        row = sheet.max_row + 1
        for name, value in (("Vendor", vendor), ("Product or service", product),
                            ("Contract", contract), ("Description", said)):  # fmt: skip
            cell(row, head[name]).value = value


def plant_in_settings(folder: Path) -> None:
    """State in confidence, and about record systems, what no recipient may read."""
    source = openpyxl.load_workbook(folder / "vendors.xlsx").active["A8"].value
    (folder / f"{CANARY}-own.yaml").write_text(
        "handling: restricted\n"
        f"vendors: [{{id: hushvale, name: {SECRET}}}]\n"
        "designations:\n"
        f'- {{vendor: "{source}", from: "{PRIME}, letter", wording: "not to use {CANARY}",'
        f" since: 2026-08-01, deadline: {QUIET_DAY}}}\n"
        f"watch: [{{vendor: hushvale, because: {CANARY} because}}]\n"
    )
    path = folder / "exposure.toml"
    stated = path.read_text().replace(
        "[record_systems]", f'[record_systems]\n"{CANARY} ledger" = "not_fed"'
    )
    path.write_text(f'{stated}\n[register]\noverlays = ["{CANARY}-own.yaml"]\n')


def plant_in_contracts(path: Path) -> None:
    line = (
        f'{OTHER},{ORDER},"{AGENCY}",Prime,DFARS 252.239-7018; FAR 52.204-25; FAR 52.204-30,yes,'
        f'{SPEND},USD,2026-01-15,2029-01-14,"{CANARY} Entity LLC",'
        f"{CANARY} Secret System; wexmoor-helpdesk; Quillstone CRM Cloud\n"
        f'{PRIMED},,"U.S. Army, through {PRIME}",Sub-tier,FAR 52.204-25,unknown,1,USD,'
        f'2026-01-15,2029-01-14,"Wexmoor Analytics, LLC",{CANARY} Secret System\n'
    )
    path.write_text(path.read_text() + line)


def plant_in_sboms(folder: Path) -> None:
    for path in folder.glob("*.cdx.json"):
        bill = json.loads(path.read_text())
        metadata = bill.setdefault("metadata", {})
        metadata["authors"] = [{"name": f"{CANARY} author", "email": f"a@{CANARY}.example"}]
        metadata.setdefault("component", {}).setdefault("properties", []).append(
            {"name": CANARY, "value": CANARY}
        )
        for component in bill.get("components", ()):
            component["properties"] = [{"name": CANARY, "value": CANARY}]
        path.write_text(json.dumps(bill))
    (folder / "wexmoor-helpdesk.cdx.json").rename(folder / f"{CANARY}-build.cdx.json")


def texts_in(path: Path) -> str:
    """Everything that a file says, in its name, its parts and its properties."""
    raw = path.read_bytes()
    if is_zipfile(BytesIO(raw)):
        with ZipFile(BytesIO(raw)) as archive:
            parts = [archive.read(name).decode(errors="replace") for name in archive.namelist()]
        return "\n".join([path.as_posix(), *parts, *(re.sub(r"<[^>]+>", "", one) for one in parts)])
    if raw.startswith(b"%PDF"):
        book = pypdfium2.PdfDocument(raw)
        pages = [page.get_textpage().get_text_range() for page in book]
        return "\n".join([path.as_posix(), *pages, str(book.get_metadata_dict())])
    return f"{path.as_posix()}\n{raw.decode()}"


def squashed(text: str) -> str:
    """A text without what spellings differ in."""
    return re.sub(r"[\W_]+", "", text).casefold()


def outgoing(package: Path) -> list[Path]:
    return [path for path in sorted((package / "outgoing").rglob("*")) if path.is_file()]


def of_others(package: Path) -> list[Path]:
    """What goes out to anybody but the two customers who are canaries themselves."""
    own = {*of_contract(package, OTHER), *of_contract(package, PRIMED)}
    return [path for path in outgoing(package) if path not in own]


def of_contract(package: Path, number: str) -> list[Path]:
    return [path for path in outgoing(package) if path.name.startswith(number)]


def test_the_words_are_planted_where_the_program_reads_them(package: Path) -> None:
    internal = "\n".join(texts_in(path) for path in sorted((package / "internal").rglob("*.md")))
    result = (package.parent / "out" / "exposure.json").read_text()

    assert CANARY in internal
    for word in (CANARY, OTHER, ORDER, PRIME, SECRET, QUIET_DAY, f"Assistant for {BARE}"):
        assert word in result
    for word in (OTHER, PRIME, SECRET, QUIET_DAY, f"{CANARY} Reseller", "Assistant"):
        assert word in internal


@pytest.mark.parametrize("number", CONTRACTS)
def test_each_contract_gets_something_to_send(package: Path, number: str) -> None:
    assert {path.suffix for path in of_contract(package, number)} == {".docx", ".md", ".pdf"}


def test_no_planted_word_is_read_by_a_recipient(package: Path) -> None:
    met = [path.name for path in of_others(package) if CANARY in texts_in(path).casefold()]

    assert met == []


@pytest.mark.parametrize("told", [BARE, PRIMED, PRIME, ORDER, QUIET_DAY, "Assistant"])
def test_nothing_of_others_is_told_in_another_spelling(package: Path, told: str) -> None:
    plain = squashed(told)

    assert [path.name for path in of_others(package) if plain in squashed(texts_in(path))] == []


@pytest.mark.parametrize("told", [SECRET, "hushvale", QUIET_DAY, f"{CANARY} Reseller"])
def test_no_source_and_no_day_that_is_not_public_is_read_by_anybody(
    package: Path, told: str
) -> None:
    own = of_contract(package, OTHER) if told.endswith("Reseller") else []
    read = [path for path in outgoing(package) if path not in own]

    assert [path.name for path in read if squashed(told) in squashed(texts_in(path))] == []


def test_no_folder_or_file_has_a_name_of_others(package: Path) -> None:
    names = [path.relative_to(package).as_posix() for path in of_others(package)]

    assert names
    assert [name for name in names if CANARY in name.casefold()] == []


def test_no_file_name_counts_the_letters_of_others(package: Path) -> None:
    replies = [path.stem for path in outgoing(package) if "reply" in path.name]

    assert sorted(set(replies)) == [
        "HC-SUB-2026-017-interim-reply-hcp-scm-0412",
        f"{PRIMED}-interim-reply-{CANARY}-9",
    ]


def test_each_recipient_gets_the_marking_that_is_meant_for_it(package: Path) -> None:
    marked = {path.name for path in outgoing(package) if f"{CANARY} marking" in texts_in(path)}
    meant = {path.name for path in of_contract(package, OTHER) if "subtier" not in path.name}

    assert meant
    assert marked == meant


def test_to_its_own_customer_only_the_contract_itself_is_named(package: Path) -> None:
    own = [texts_in(path) for path in of_contract(package, OTHER)]

    assert own
    for text in own:
        assert f"{CANARY} note" not in text
        assert f"{CANARY} owner" not in text.casefold()
        assert f"{CANARY} internal" not in text


def test_no_spend_is_read_by_a_recipient(package: Path) -> None:
    spelt = ("7654321", "7,654,321", "7 654 321")
    texts = {path.name: texts_in(path) for path in outgoing(package)}

    assert [name for name, text in texts.items() if any(one in text for one in spelt)] == []


@pytest.mark.parametrize("number", [*CONTRACTS, OTHER, PRIMED])
def test_no_document_names_another_contract(package: Path, number: str) -> None:
    others = [one for one in (*CONTRACTS, OTHER, PRIMED) if one != number]
    met = [
        (path.name, one)
        for path in of_contract(package, number)
        for one in others
        if one in texts_in(path)
    ]

    assert met == []


def test_no_id_of_ours_and_no_input_is_named(package: Path) -> None:
    for path in outgoing(package):
        text = texts_in(path)
        assert not OUR_IDS.search(text), path.name
        for name in (
            "discoveries.jsonl",
            "judged.jsonl",
            "-uses.xlsx",
            "-own.yaml",
            "-templates",
            "vendors.xlsx",
            "contracts.csv",
            "people.yaml",
            ".cdx.json",
            "Vendors!",
        ):
            assert name not in text, (path.name, name)


def test_no_operator_stands_in_a_property(package: Path) -> None:
    for path in outgoing(package):
        if path.suffix == ".docx":
            with ZipFile(path) as archive:
                core = archive.read("docProps/core.xml").decode()
            assert re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]+)<", core) == []
