"""Which questions does a scan leave to a person, and which findings belong to each?"""

from pathlib import Path

from exposure.assess.reviews.waiting import asks_for_review
from exposure.errors import ResultError
from exposure.jobs.company.earlier import RESULT_NAME, bytes_of
from exposure.model.judgements.review import ReviewGroup
from exposure.model.result import ScanResult
from exposure.report.document.result_json import read_result
from exposure.report.terminal.reviews import review_group, review_list

_SHORTEST_PREFIX = 4
_MOST_NAMED = 5


def review(result: Path, group: str | None, *, width: int, show_all: bool = False) -> str:
    """Return the list of groups, or one group with its findings, for `width` columns.

    `group` is an id or its first digits. Raises `ResultError` where there is no such result or
    group, or where several groups begin so.
    """
    file = result / RESULT_NAME if result.is_dir() else result
    saved = _with_groups(read_result(bytes_of(file), str(file)), file)
    if group is None:
        return review_list(saved, str(result), width, show_all=show_all)
    return review_group(saved, group_of(saved, group), str(result), width, show_all=show_all)


def group_of(saved: ScanResult, named: str) -> ReviewGroup:
    """Return the group of that id, or of the only one that begins so. Raises `ResultError`."""
    wanted = named.strip().casefold()
    found = [one for one in saved.reviews if one.id.casefold().startswith(wanted)]
    if len(wanted) < _SHORTEST_PREFIX or not found:
        raise ResultError(f"expected the id of a review group, met {named!r}",
                          hint="`exposure review RESULT` lists them")  # fmt: skip
    if len(found) > 1:
        ids = ", ".join(one.id for one in found[:_MOST_NAMED])
        more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
        raise ResultError(f"{named!r} begins several group ids: {ids}{more}", hint="name one")
    return found[0]


def _with_groups(saved: ScanResult, file: Path) -> ScanResult:
    """Refuse a result whose findings to review stand in no group: silence would be no answer."""
    if not saved.reviews and any(asks_for_review(finding) for finding in saved.findings):
        raise ResultError(f"{file}: expected groups to review, met a result without them",
                          hint="an earlier version wrote it; run `exposure scan` again")  # fmt: skip
    return saved
