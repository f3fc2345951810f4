"""What does the page rest on: which files, which facts, and who was looked for?"""

from exposure.model.designation import STANDING_WORDS, DesignationStatus
from exposure.model.result import InputRecord, ScanResult, VendorName
from exposure.model.words import number_of
from exposure.report.document.html.markup import Cell, Markup, folded, joined, section, table
from exposure.report.index import Index
from exposure.report.words import list_words, looked_for_words, overlay_words, reason_words


def basis(result: ScanResult, index: Index) -> Markup:
    """Return inputs with their hashes, who was looked for, and with which program and facts."""
    return section(
        "basis",
        "What this rests on",
        _inputs(result),
        folded(f"Who was looked for: {looked_for_words(result)}", _looked_for(result)),
        _program(result, index),
    )


def _inputs(result: ScanResult) -> Markup:
    heads = ("Input", "Kind", "Format", "Dated", "Gaps", "SHA-256")
    caption = f"{number_of(len(result.inputs), 'file')} met, also those that could not be used"
    return table(caption, heads, list(map(_input, result.inputs)), "no file was met.")


def _input(one: InputRecord) -> tuple[Cell, ...]:
    kind = "could not be used" if one.kind == "refused" else one.kind
    return one.name, kind, one.format, one.dated or "undated", one.gaps, one.sha256


def _looked_for(result: ScanResult) -> Markup:
    acts: dict[str, list[DesignationStatus]] = {}
    for act in result.designations:
        acts.setdefault(act.vendor, []).append(act)
    rows = [row for vendor in result.looked_for for row in _vendor(vendor, acts.get(vendor.id, []))]
    rows += [(one.title, "official list", list_words(one), "", "", "")
             for one in result.lists if one.counts]  # fmt: skip
    heads = ("Vendor", "Why looked for", "Act", "Status", "Standing", "Certainty, and where stated")
    return table(f"Vendors looked for, as they stood on {result.as_of}", heads, rows)


def _vendor(vendor: VendorName, acts: list[DesignationStatus]) -> list[tuple[Cell, ...]]:
    reason = reason_words(vendor)
    if not acts:
        return [(vendor.name, reason, "no designation on record", "", "", "")]
    return [
        (vendor.name, reason, act.act, act.status_words, STANDING_WORDS[act.standing],
         f"{act.known_words}, {act.stated_words}")
        for act in acts
    ]  # fmt: skip


def _program(result: ScanResult, index: Index) -> Markup:
    file = result.register.file
    watched = ", ".join(index.vendor(vendor) for vendor in result.settings.watch)
    rows: list[tuple[Cell, ...]] = [
        ("Program", f"{result.tool.name} {result.tool.version}"),
        ("Register of vendors", f"{result.register.version}, known to {result.register.known_to}"),
        (
            "Register file",
            f"{file.name}, SHA-256 {file.sha256}" if file else "the shipped register",
        ),
        ("Overlays", overlay_words(result.register)),
        ("Also looked for", watched or "none"),
        ("Settings file", result.settings.config or "none"),
        ("Judgements", _files([(one.name, one.sha256) for one in result.settings.judgements])),
        ("Allocations", _files([(one.name, one.sha256) for one in result.settings.allocations])),
    ]
    return joined((table("Program, register and settings", ("What", "Which"), rows),))


def _files(files: list[tuple[str, str]]) -> str:
    return "\n".join(f"{name}, SHA-256 {sha256}" for name, sha256 in files) or "none"
