"""What changed between two saved results, told as text, Markdown or JSON?"""

from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct

from exposure.assess.compared.compare import compare
from exposure.assess.compared.sides import Side, side_of
from exposure.ingest.source import Source
from exposure.jobs.company.earlier import GRAPH_NAME, NAMES, RESULT_NAME, bytes_of
from exposure.jobs.comparing.listing import Listing
from exposure.jobs.outputs import STANDARD_OUTPUT, write_target
from exposure.jobs.overwrite import refuse_overwriting
from exposure.model.comparison.comparison import Comparison
from exposure.model.comparison.findings import Change
from exposure.report.compared.others import comparison_for_others
from exposure.report.compared.telling import told_of
from exposure.report.document.compared.comparison_json import write_comparison_json
from exposure.report.document.compared.markdown import write_markdown
from exposure.report.document.result_json import read_result
from exposure.report.terminal.compared.page import write_comparison

Form: TypeAlias = Literal["text", "markdown", "json"]
FOUND = 1
_BY_ENDING: dict[str, Form] = {".json": "json", ".md": "markdown", ".markdown": "markdown"}
_COUNTING = frozenset({Change.new, Change.changed})


class Asked(Struct, frozen=True):
    """What is to be compared, and how it is to be told."""

    old: Path
    """A folder of a scan, or a result file; so is `new`."""
    new: Path
    form: Form | None = None
    """None leaves it to the ending of `out`: text where that says nothing."""
    out: str = ""
    """File to write to; empty, or `-`, for standard output."""
    fail_on_new: bool = False
    show_all: bool = False
    with_not_public: bool = False


class Compared(Struct, frozen=True):
    """What was found, what there is to print, and how to exit."""

    comparison: Comparison
    text: str
    """Empty where everything was written to a file."""
    code: int


def diff(asked: Asked, *, width: int) -> Compared:
    """Return what `new` differs in from `old`, and write it where a file was named.

    Others read what is written: what is not public is left out and counted, unless
    `with_not_public`. The code is that of the whole. Raises `ResultError` or `OutputError`.
    """
    old, new = _side(asked.old), _side(asked.new)
    found = compare(old, new)
    shown = found if asked.with_not_public else comparison_for_others(found, old.result, new.result)
    content = _written(shown, asked, width)
    code = FOUND if asked.fail_on_new and counts_anew(found) else 0
    if asked.out in {"", STANDARD_OUTPUT}:
        return Compared(shown, content.decode(), code)
    refuse_overwriting([*_sources(asked.old), *_sources(asked.new)], [Path(asked.out)])
    write_target(asked.out, content)
    return Compared(shown, "", code)


def counts_anew(found: Comparison) -> bool:
    """Say whether a finding counts for `check` in the new result and did not in the old one."""
    return any(one.counts_now for one in found.findings if one.change in _COUNTING)


def _written(found: Comparison, asked: Asked, width: int) -> bytes:
    form = asked.form or _BY_ENDING.get(Path(asked.out).suffix.lower(), "text")
    if form == "json":
        return write_comparison_json(found)
    told = told_of(found, show_all=asked.show_all)
    if form == "markdown":
        return write_markdown(told)
    return write_comparison(told, width).encode(errors="replace")


def _side(path: Path) -> Side:
    file = _file_of(path)
    result = read_result(bytes_of(file), str(file))
    return side_of(result, str(path), Listing(file, result))


def _file_of(path: Path) -> Path:
    return path / RESULT_NAME if path.is_dir() else path


def _sources(path: Path) -> list[Source]:
    """Return what no output may replace: the files that are compared, and those beside them."""
    file = _file_of(path)
    names = NAMES if path.is_dir() else (file.name, GRAPH_NAME)
    return [Source(name, file.with_name(name), named=True) for name in names]
