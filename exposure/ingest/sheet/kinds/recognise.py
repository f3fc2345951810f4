"""Which kind of sheet is this, as its title and its headers show?"""

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.ingest.sheet.kinds.headings import holds_phrase, keys_of, known_columns
from exposure.ingest.sheet.kinds.kind import Kind, Recognition, Signs
from exposure.ingest.sheet.kinds.table import DESELECTED, KINDS, RECORDS, SUBCONTRACTORS
from exposure.ingest.sheet.kinds.ties.columns import (
    SUBCONTRACTOR_NAMES,
    SUBPROCESSOR_NAMES,
    VENDOR_NAMES,
)
from exposure.ingest.sheet.kinds.ties.sheets import tie_sheet
from exposure.ingest.sheet.kinds.titles import past_words, speaks_of_subcontractors
from exposure.ingest.sheet.words.fold import folded

_ENOUGH = 2
"""Signs that a record system must show."""
_SHOWN = 4
_NO_SIGNS = Signs(frozenset(), (), frozenset())


class _Shown(Struct, frozen=True):
    """How many signs of a kind a sheet shows, and which."""

    score: int
    headers: tuple[str, ...] = ()
    title: str = ""


def recognise(
    title: str,
    above: Sequence[str],
    headers: Sequence[str],
    samples: Callable[[int], Sequence[str]],
) -> Recognition | None:
    """Return the kind of a sheet, or None where the roles of its columns must decide.

    `title` is the sheet's or file's name, `above` the texts above the header, `headers` one text
    per column and `samples(i)` some values of column i. The columns of the kind returned are keyed
    by the folded headers of this very sheet.
    """
    told = [text for text in (title, *above) if text]
    past = past_words(told)
    found = (
        _record_system(told, headers)
        or tie_sheet(told, headers, samples)
        or _subcontractors(told, headers)
    )
    if found is None:
        if not past:
            return None
        return Recognition(DESELECTED, f"{past[:60]!r} says that these vendors are former ones")
    if not past:
        return found
    because = f"{found.because}; {past[:60]!r} says that they are former ones"
    return replace(found, kind=replace(found.kind, past=True), because=because)


def recognise_as(
    name: str,
    title: str,
    above: Sequence[str],
    headers: Sequence[str],
    samples: Callable[[int], Sequence[str]],
) -> Recognition | None:
    """Return a sheet as the kind that a person says it is; None for a name that no kind has.

    What title and headers show is kept where it agrees; else the columns are those of the kind.
    """
    found = recognise(title, above, headers, samples)
    if found is not None and found.kind.name == name:
        return found
    kind = next((kind for kind in KINDS if kind.name == name), None)
    if kind is None:
        return None
    signs = next((signs for one, signs in RECORDS if one.name == name), _NO_SIGNS)
    columns = _named(headers, kind, signs) or known_columns(headers, kind.columns)
    return Recognition(replace(kind, columns=columns), "a person says so")


def _record_system(told: Sequence[str], headers: Sequence[str]) -> Recognition | None:
    keys = {header: keys_of(header) for header in headers if header}
    best: tuple[int, Kind, Signs, _Shown] | None = None
    for kind, signs in RECORDS:
        shown = _shown(keys, signs, told)
        if shown.score >= _ENOUGH and (best is None or shown.score > best[0]):
            columns = _named(headers, kind, signs)
            if columns:
                best = (shown.score, replace(kind, columns=columns), signs, shown)
    if best is None:
        return None
    _, kind, _, shown = best
    seen = ", ".join(repr(header[:40]) for header in shown.headers[:_SHOWN])
    because = f"the headers {seen} are those of {kind.name}" if seen else ""
    if shown.title:
        said = f"{shown.title!r} stands in the title or above the header"
        because = f"{because}, and {said}" if because else said
    return Recognition(kind, because)


def _shown(keys: dict[str, tuple[str, ...]], signs: Signs, told: Sequence[str]) -> _Shown:
    sure = [header for header, forms in keys.items() if signs.sure.intersection(forms)]
    if not sure and _any(keys, signs.bars):
        return _Shown(0)
    words = {word for header in keys for word in folded(header).split()}
    if signs.words and not signs.words & words:
        return _Shown(0)
    met = [_any(keys, group) for group in signs.groups]
    title = next(filter(None, (holds_phrase(text, signs.titles) for text in told)), "")
    headers = tuple(dict.fromkeys((*sure, *filter(None, met))))
    score = 2 * len(sure) + sum(map(bool, met))
    # A title alone announces nothing: the headers must show at least one sign of their own.
    return _Shown(score + bool(title) if score else 0, headers, title)


def _any(keys: dict[str, tuple[str, ...]], known: frozenset[str]) -> str:
    """Return the first header that is known, or an empty text."""
    return next((header for header, forms in keys.items() if known.intersection(forms)), "")


def _named(headers: Sequence[str], kind: Kind, signs: Signs) -> dict[str, str]:
    """Return the sheet's columns of a kind; none where no column names what its rows are about."""
    # Hardware has makers too: a list of applications must name applications.
    naming = {"product"} if kind.product_names else {"vendor", "product"}
    columns = known_columns(headers, kind.columns)
    if not naming.intersection(columns.values()):
        columns |= known_columns(headers, signs.instead)
    weaker = known_columns(headers, signs.beside)
    if any(role == "product" and header not in weaker for header, role in columns.items()):
        columns |= {header: role for header, role in weaker.items() if columns.get(header)}
    return columns if naming.intersection(columns.values()) else {}


def _subcontractors(told: Sequence[str], headers: Sequence[str]) -> Recognition | None:
    forms = {form for header in headers for form in keys_of(header)}
    columns = known_columns(headers, SUBCONTRACTORS.columns)
    if "vendor" not in columns.values():
        return None
    kind = replace(SUBCONTRACTORS, columns=columns)
    heading = next((header for header in headers if set(keys_of(header)) & _SUBCONTRACTOR), "")
    if heading and not forms & _OTHER_NAMES:
        return Recognition(kind, f"the column {heading[:40]!r} names who performs part of the work")
    title = next(filter(speaks_of_subcontractors, told), "")
    if title and not forms & _SUBPROCESSORS:
        return Recognition(kind, f"{title[:60]!r} announces subcontractors")
    return None


_SUBCONTRACTOR = frozenset(SUBCONTRACTOR_NAMES)
_SUBPROCESSORS = frozenset(SUBPROCESSOR_NAMES)
_OTHER_NAMES = frozenset(VENDOR_NAMES) | _SUBPROCESSORS
