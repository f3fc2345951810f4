"""Does a document of a saved scan list a component, as the graph beside the result holds it?"""

from pathlib import Path

from exposure.errors import ResultError
from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.jobs.company.earlier import graph_beside
from exposure.model.finding import Subject
from exposure.model.result import ScanResult

_Listed = frozenset[str]


class Listing:
    """The components of a scan's SBOMs, read when they are first asked for.

    A result holds findings and no lists of components, so that it cannot tell whether what is no
    longer found is no longer listed, or no longer recognised. The graph beside it can.
    """

    def __init__(self, file: Path, result: ScanResult) -> None:
        self._file = file
        self._result = result
        self._documents: dict[str, _Listed] | None = None

    def __call__(self, document: str, subject: Subject) -> bool | None:
        """Say whether the document lists the subject in any version; None where nobody can say."""
        if self._documents is None:
            self._documents = self._read()
        listed = self._documents.get(document)
        if listed is None:
            return None
        return not listed.isdisjoint(_keys(subject.name, subject.purl))

    def _read(self) -> dict[str, _Listed]:
        try:
            graph = graph_beside(self._file, self._result)
        except ResultError:  # a build keeps no graph, and one of another version is of no use here
            return {}
        return {
            bill.document: frozenset(
                key
                for name, purl in zip(bill.names, bill.purls, strict=True)
                for key in _keys(name, purl)
            )
            for bill in graph.estate.bills
        }


def _keys(name: str, purl: str) -> set[str]:
    """Return how a component is known: by its purl without version, or by its name."""
    split = split_purl(purl)
    return {split.key} if split is not None else {fold(name) or name}
