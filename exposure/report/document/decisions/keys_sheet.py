"""What goes with a findings workbook unseen, so that decisions can be read back from it alone?"""

import json
from collections.abc import Iterator

import msgspec
from msgspec import Struct
from openpyxl.worksheet.worksheet import Worksheet

from exposure.assess.decisions.seen import around, decided_on, standings
from exposure.assess.judgements.profile import profiles_of
from exposure.assess.judgements.subject import in_view
from exposure.ingest.authored.decisions.placed import Lines
from exposure.model.judgements.sheet import (
    KEYS_SCHEMA,
    FindingKey,
    GroupKey,
    KeyKind,
    LineKey,
    VendorKey,
    seal,
)
from exposure.model.result import ScanResult
from exposure.report.document.decisions.shown import Shown

_LONGEST = 30_000
"""Characters in one cell; a spreadsheet program holds few more, and a longer text takes several."""


def fill_keys(sheet: Worksheet, result: ScanResult, lines: Lines, shown: Shown) -> None:
    """Write a row for each vendor, finding, group and line, and hide the sheet."""
    told = [(kind.value, name, _told(held)) for kind, name, held in _rows(result, lines, shown)]
    seals = [seal(*one) for one in told]
    heading = "what was in view when this workbook was written"
    _append(sheet, (KEYS_SCHEMA, "kind", "id", seal(*sorted(seals)), heading))
    for (kind, name, text), sealed in zip(told, seals, strict=True):
        _append(sheet, ("", kind, name, sealed, *_pieces(text)))
    sheet.sheet_state = "hidden"


def _rows(result: ScanResult, lines: Lines, shown: Shown) -> Iterator[tuple[KeyKind, str, Struct]]:
    assets = {one.id: one for one in result.assets}
    known = around(result)
    profiles = profiles_of(result.findings, result.vendors, assets)
    stand = standings(result.designations)
    for vendor in result.looked_for:
        if vendor.entry:
            yield KeyKind.vendor, vendor.id, VendorKey(vendor.entry, stand.get(vendor.id, ()))
    findings = {one.id: one for one in result.findings}
    for one in result.findings:
        (judged,), (decided,) = in_view((one,), profiles), decided_on((one,), known)
        yield KeyKind.finding, one.id, FindingKey(one.vendor, judged, decided)
    for group in result.reviews:
        members = [findings[one] for one in group.findings if one in findings]
        seen = in_view(members, profiles), decided_on(members, known)
        yield KeyKind.group, group.id, GroupKey(group.vendor, group.cause, *seen)
    for placed in lines.judgements:
        yield KeyKind.line, placed.judgement.id, LineKey(judgement=placed.judgement)
    for risk in lines.risks:
        yield KeyKind.line, risk.decision.id, LineKey(risk=risk.decision)
    for name, key in shown.rows.items():
        yield KeyKind.shown, name, key


def _told(held: Struct) -> str:
    """Return a struct as plain text that no spreadsheet program changes: ASCII, without escapes."""
    told = json.dumps(msgspec.to_builtins(held), separators=(",", ":"))
    told = told.replace("_x", "\\u005fx")
    if len(told) > _LONGEST:  # a piece must not begin or end with a blank, which readers take away
        told = told.replace(" ", "\\u0020")
    return told


def _pieces(told: str) -> list[str]:
    cuts = range(0, len(told), _LONGEST)
    return [told[at : at + _LONGEST] for at in cuts]


def _append(sheet: Worksheet, texts: tuple[str, ...]) -> None:
    sheet.append([text or None for text in texts])
