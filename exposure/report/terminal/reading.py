"""What was read, by which settings, and what was joined: line by line, for a person who asks?"""

from collections.abc import Iterator

from exposure.model.result import InputRecord, ScanResult
from exposure.model.words import number_of

NO_SETTINGS = "settings: none, so that the defaults hold"


def reading_lines(result: ScanResult) -> list[str]:
    """Return one line for settings and register, for each file that was obeyed or read, each join.

    They name files and counts, and nothing of what stands in a file; give the edition for others
    where others read them.
    """
    return [*_obeyed(result), *map(_read, result.inputs), *_joined(result)]


def _obeyed(result: ScanResult) -> Iterator[str]:
    settings = result.settings
    yield f"settings: {settings.config}" if settings.config else NO_SETTINGS
    register = result.register
    yield f"register: {register.version}, known to {register.known_to}, law date {result.as_of}"
    yield from (f"laid over the register: {name}" for name in register.overlays)
    yield from (f"obeyed: {file.name}" for file in settings.judgements)
    yield from (f"obeyed: {file.name}" for file in settings.allocations)


def _read(one: InputRecord) -> str:
    counts = (
        number_of(one.nodes, "node"),
        number_of(one.edges, "edge"),
        number_of(one.gaps, "gap"),
    )
    kind = f"{one.kind}, {one.format}" if one.format else one.kind
    dated = f"dated {one.dated}" if one.dated else "undated"
    return f"read {one.name}: {kind}, {', '.join(counts)}, {dated}"


def _joined(result: ScanResult) -> Iterator[str]:
    for asset in result.assets:
        yield from (f"joined as {asset.name}: {why}" for why in asset.joined)
