"""What was written to exposure.toml of the sheets that were understood, and what was not?"""

from collections.abc import Iterator, Sequence

from exposure.report.terminal.text import folded, shown

_NAMED = 12


def mapped_lines(
    config: str,
    *,
    written: Sequence[str],
    kept: Sequence[str],
    unclear: Sequence[str],
    dropped: Sequence[str],
    width: int,
) -> list[str]:
    """Return a sentence for each fate of a sheet."""
    name = shown(config)
    told = (
        ("" if written else f"Nothing new to write to {name}.", ()),
        (f"Wrote to {name}", written),
        (f"Left as {name} has it", kept),
        ("Not written, because the program reads it better unaided", dropped),
        ("Not written, because it was not understood", unclear),
    )
    lines = [line for start, names in told for line in _sentence(start, names, width)]
    if written:
        change = "Change a role or a kind there, and scan again: every scan obeys it and says so."
        lines += folded(change, width, hang="  ")
    return lines


def _sentence(start: str, names: Sequence[str], width: int) -> Iterator[str]:
    if not names:
        if start.endswith("."):
            yield start
        return
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    listed = ", ".join(shown(name) for name in names[:_NAMED]) + more
    yield from folded(f"{start}: {listed}.", width, hang="  ")
