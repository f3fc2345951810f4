"""How do gaps that hide presence, and what cannot be assessed, stand in SARIF?

Forges that show results alone must show them too, so each stands as a result and as a notification.
"""

from collections.abc import Iterator
from hashlib import sha256

from msgspec import Struct

from exposure.model.location import Location
from exposure.model.result import ScanResult
from exposure.report.ci.rules import NOT_ASSESSABLE, RULES, Rule
from exposure.report.ci.sarif.places import Places
from exposure.report.ci.sarif.shape import (
    BaselineState,
    Descriptor,
    Facts,
    Level,
    Message,
    Notification,
    Place,
    Result,
)
from exposure.report.ci.unread import Unread, unread_of
from exposure.report.index import index_of
from exposure.report.neutral import document, sarif_message

_DIGITS = 20


class Unknown(Struct, frozen=True):
    """What is not known, as results and as notifications."""

    results: tuple[Result, ...]
    notifications: tuple[Notification, ...]


def unknown_of(result: ScanResult, places: Places) -> Unknown:
    """Return what could not be read or assessed: one result per document and kind of gap."""
    unread = unread_of(result)
    results = [*(_unread(one, result, places) for one in unread), *_assets(result, places)]
    notifications = tuple(_notification(one, places) for one in unread)
    return Unknown(tuple(results), notifications)


def _unread(one: Unread, result: ScanResult, places: Places) -> Result:
    return Result(
        rule_id=one.rule.id,
        rule_index=RULES.index(one.rule),
        level=_level(one.rule),
        message=Message(" ".join(map(sarif_message, one.sentences))),
        locations=(_place(one, places),),
        partial_fingerprints=_prints(one.rule.id, one.kind, one.document),
        suppressions=(),
        baseline_state=_state(result, known=one.known),
        properties=Facts(gap_kind=one.kind, gaps=one.count),
    )


def _notification(one: Unread, places: Places) -> Notification:
    text = " ".join(map(sarif_message, one.sentences))
    return Notification(_level(one.rule), Message(text), Descriptor(one.kind),
                        (_place(one, places),))  # fmt: skip


def _place(one: Unread, places: Places) -> Place:
    if not one.document:
        return places.named("the run as a whole", "", one.sentences[0])
    return places.of(Location(one.document, one.place))


def _assets(result: ScanResult, places: Places) -> Iterator[Result]:
    if result.gate is None:
        return
    index = index_of(result)
    for failing in result.gate.assets:
        asset = index.assets.get(failing.asset)
        name = index.asset(failing.asset)
        place = asset.location if asset is not None else None
        yield Result(
            rule_id=NOT_ASSESSABLE.id,
            rule_index=RULES.index(NOT_ASSESSABLE),
            level=_level(NOT_ASSESSABLE),
            message=Message(sarif_message(f"{name} cannot be assessed: {failing.because.rstrip('.')}.")),
            locations=(places.of(place) if place is not None
                       else places.named(name, "module", "the asset"),),
            partial_fingerprints=_prints(NOT_ASSESSABLE.id, failing.asset),
            suppressions=(),
            baseline_state=_state(result, known=False),
            properties=Facts(asset=failing.asset, asset_name=document(name)),
        )  # fmt: skip


def _state(result: ScanResult, *, known: bool) -> BaselineState | None:
    if result.gate is None or result.gate.baseline is None:
        return None
    return "unchanged" if known else "new"


def _level(rule: Rule) -> Level:
    return rule.level


def _prints(*parts: str) -> dict[str, str]:
    key = sha256("\x00".join(parts).encode(errors="surrogatepass")).hexdigest()[:_DIGITS]
    return {"exposureSubject/v1": f"{key}:1", "primaryLocationLineHash": f"{key}:1"}
