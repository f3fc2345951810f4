"""Whom of the register do these names, purls and domains point to?"""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.identify.matcher import Matcher, build_matcher
from exposure.identify.stored.load import stored_matcher
from exposure.ingest.bounds import bounds_of
from exposure.ingest.listed.arguments import inputs_of
from exposure.ingest.listed.read import Lists, Reading, read_lists
from exposure.ingest.source import Source
from exposure.jobs.gating.exit_code import FOUND, INCOMPLETE, UNUSABLE_INPUT, refused_inputs
from exposure.jobs.outputs import STANDARD_OUTPUT, write_target
from exposure.jobs.overwrite import refuse_overwriting
from exposure.jobs.register.registered import registered
from exposure.jobs.screening.match import hits_of
from exposure.jobs.screening.request import ScreenRequest
from exposure.jobs.screening.writers import writer_of
from exposure.model.gap import GapEffect
from exposure.model.relation import Confidence
from exposure.model.result import VERSION, ToolRecord
from exposure.model.screening.result import (
    SCREEN_SCHEMA,
    ScreenCounts,
    ScreenedRow,
    ScreenResult,
    ScreenSettings,
)
from exposure.register.facts import Register
from exposure.register.find import find_vendor
from exposure.register.lists.told import list_warnings, lists_on, told_of
from exposure.register.staleness import file_warnings
from exposure.register.status import vendors_to_look_for
from exposure.report.screen.lines import closing_lines, notices

Progress = Callable[[str], None]
_EVERYBODY = "all"


class Screened(Struct, frozen=True):
    """What was found, what there is to say of it on each stream, and how to exit."""

    result: ScreenResult
    text: str
    """For standard output, where that does not hold the result itself."""
    told: tuple[str, ...]
    """Lines for standard error."""
    code: int


def screen(request: ScreenRequest, *, width: int, progress: Progress) -> Screened:
    """Read the lists, compare each row, write the hits, and return what is left to say.

    Raises `SettingsError` for a vendor that nobody knows, `OutputError` where nothing can be
    written; an input that cannot be used is told, and the others are screened. `width` is in columns.
    """
    form = request.output_format()
    result = screened(request, progress)
    refused = refused_inputs(result.gaps)
    if refused and not result.counts.rows:  # a table without a line would read as an answer
        return Screened(result, "", tuple(refused), UNUSABLE_INPUT)
    written = writer_of(form)(result, width)
    shown = form == "text" and request.target == STANDARD_OUTPUT
    if not shown:
        write_target(request.target, written)
    to_file = request.target != STANDARD_OUTPUT
    text = "\n".join(closing_lines(result, width)) if to_file else written.decode() if shown else ""
    summary = [] if to_file or shown else closing_lines(result, 0)
    told = (*refused, *notices(result.gaps), *summary)
    return Screened(result, text, told, _code(result))


def screened(request: ScreenRequest, progress: Progress) -> ScreenResult:
    """Return whom each row points to, and write nothing."""
    asked, as_of = request.asked, request.asked.law_date()
    settings = asked.settings()
    register = registered(settings, asked.folder).register
    narrowed = _narrowed(register, request.vendors)
    inputs = list(inputs_of(asked.inputs, asked.folder))
    refuse_overwriting([one for one in inputs if isinstance(one, Source)], _targets(request))
    progress("reading the lists")
    lists = read_lists(inputs, Reading(bounds_of(settings), settings.sheets))
    progress("matching names and packages")
    # The whole register, so that who a name is never depends on who was asked for.
    matcher = stored_matcher(register) or build_matcher(register, register.vendors)
    everybody = vendors_to_look_for(register, as_of, (_EVERYBODY,))
    sought = frozenset(narrowed or (one.id for one in everybody))
    rows = _rows(matcher, lists, sought)
    met = {hit.match.vendor for row in rows for hit in row.hits}
    looked_for = told_of((one for one in everybody if one.id in sought), met)
    progress("")
    return ScreenResult(
        schema=SCREEN_SCHEMA,
        tool=ToolRecord(VERSION),
        as_of=as_of,
        register=register.record,
        settings=ScreenSettings(
            narrowed,
            settings.vendors,
            request.fail_on,
            settings.config,
            settings.catalogue_links,
        ),
        counts=_counts(lists, rows),
        inputs=lists.inputs,
        looked_for=looked_for,
        rows=rows,
        gaps=lists.gaps,
        warnings=(*file_warnings(register), *list_warnings(register, as_of)),
        lists=() if narrowed else lists_on(register, as_of),
    )


def _targets(request: ScreenRequest) -> list[Path]:
    return [] if request.target == STANDARD_OUTPUT else [Path(request.target)]


def _narrowed(register: Register, vendors: Sequence[str]) -> tuple[str, ...]:
    """Return the ids that were asked for, sorted; none for the whole register."""
    if any(text.strip().casefold() == _EVERYBODY for text in vendors):
        return ()
    try:
        return tuple(sorted({find_vendor(register, text).id for text in vendors}))
    except SettingsError as error:
        message = f"--vendor{error.message.removeprefix('--watch')}"
        raise SettingsError(message, hint=error.hint) from None


def _rows(matcher: Matcher, lists: Lists, sought: frozenset[str]) -> tuple[ScreenedRow, ...]:
    found = []
    for listed in lists.rows:
        hits = tuple(hit for hit in hits_of(matcher, listed) if hit.match.vendor in sought)
        if hits:
            found.append(
                ScreenedRow(listed.number, listed.text, listed.kind, listed.location, hits)
            )
    return tuple(found)


def _counts(lists: Lists, rows: Sequence[ScreenedRow]) -> ScreenCounts:
    levels = Counter(row.level for row in rows)
    return ScreenCounts(
        rows=len(lists.rows),
        rows_with_hits=len(rows),
        confirmed=levels[Confidence.confirmed],
        probable=levels[Confidence.probable],
        review=levels[Confidence.review],
    )


def _code(result: ScreenResult) -> int:
    """Return 2 for an unusable input; where --fail-on is given, 1 for a hit and 3 for a blind spot."""
    if refused_inputs(result.gaps):
        return UNUSABLE_INPUT
    if not result.settings.fail_on:
        return 0
    weakest = Confidence(result.settings.fail_on).rank
    if any(row.level.rank <= weakest for row in result.rows):
        return FOUND
    return INCOMPLETE if any(gap.effect is GapEffect.hides_presence for gap in result.gaps) else 0
