"""Which document of one result is which of the other: the same, a later edition, or another one?"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from exposure.model.result import InputRecord, ScanResult

_MEMBER = "!"
_SBOM = "sbom"


def paired_documents(old: ScanResult, new: ScanResult) -> dict[str, str]:
    """Return old name → new name of the documents that belong together.

    First those of the same name, then of the same bytes, then those that describe the same assets,
    then those of one file name in folders of which other documents belong together. Whoever is
    unsure is left alone: if a document stood for another, what nobody looked at would pass for gone.
    """
    held = _Holdings(old, new)
    left, right = list(old.inputs), list(new.inputs)
    pairs: dict[str, str] = {}
    for rule in (_same_name, _same_bytes, held.same_assets, held.same_folder(pairs)):
        pairs |= {before.name: after.name for before, after in rule(left, right)}
        taken = set(pairs.values())
        left = [one for one in left if one.name not in pairs]
        right = [one for one in right if one.name not in taken]
    return pairs


_Records = Sequence[InputRecord]
_Pairs = Iterator[tuple[InputRecord, InputRecord]]
_Rule = Callable[[_Records, _Records], _Pairs]


def _same_name(left: _Records, right: _Records) -> _Pairs:
    return _unique(left, right, lambda one: plain_path(one.name))


def _same_bytes(left: _Records, right: _Records) -> _Pairs:
    return _unique(left, right, lambda one: one.sha256)


def _unique(left: _Records, right: _Records, key: Callable[[InputRecord], str]) -> _Pairs:
    """Yield those whose key one document of each side has, and no other."""
    here, there = Counter(map(key, left)), Counter(map(key, right))
    found = {key(one): one for one in right}
    for one in left:
        name = key(one)
        if name and here[name] == 1 and there[name] == 1:
            yield one, found[name]


class _Holdings:
    """Which assets each document describes, by the ids that return whatever a file is called."""

    def __init__(self, old: ScanResult, new: ScanResult) -> None:
        self._old, self._new = _assets_in(old), _assets_in(new)

    def same_assets(self, left: _Records, right: _Records) -> _Pairs:
        """Yield documents of which each is the other's closest, by half of their assets or more."""
        forth = {one.name: self._closest(one, right) for one in left}
        met = Counter(found.name for found in forth.values() if found is not None)
        for one in left:
            found = forth[one.name]
            if found is not None and met[found.name] == 1:
                yield one, found

    def same_folder(self, pairs: Mapping[str, str]) -> _Rule:
        """Return the rule for documents of one file name, in folders that others show to be one."""

        def rule(left: _Records, right: _Records) -> _Pairs:
            folders = {(_folder(here), _folder(there)) for here, there in pairs.items()}
            for one in left:
                alike = [
                    other for other in right
                    if other.kind == one.kind and file_name(other.name) == file_name(one.name)
                    and (_folder(one.name), _folder(other.name)) in folders
                    and self._may_be(one, other)
                ]  # fmt: skip
                if len(alike) == 1:
                    yield one, alike[0]

        return rule

    def _may_be(self, one: InputRecord, other: InputRecord) -> bool:
        """Say whether nothing speaks against it: they describe no assets, or share many.

        What an SBOM describes may have come to be joined with a row, which then stands for it.
        """
        here, there = self._of(one, self._old), self._of(other, self._new)
        silent = not (here and there) if one.kind == _SBOM else not (here or there)
        return silent or _share_half(here, there)

    def _closest(self, one: InputRecord, others: _Records) -> InputRecord | None:
        """Return the one that shares most assets; None where none shares half, or two share as many."""
        here = self._of(one, self._old)
        shared = [
            (len(here & there), other)
            for other in others
            if other.kind == one.kind and _share_half(here, there := self._of(other, self._new))
        ]
        most = max((count for count, _ in shared), default=0)
        best = [other for count, other in shared if count == most]
        return best[0] if len(best) == 1 else None

    @staticmethod
    def _of(one: InputRecord, assets: Mapping[str, Collection[str]]) -> frozenset[str]:
        return frozenset(assets.get(one.name, ()))


def _share_half(here: frozenset[str], there: frozenset[str]) -> bool:
    shared = len(here & there)
    return bool(shared) and 2 * shared >= min(len(here), len(there))


def _assets_in(result: ScanResult) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for asset in result.assets:
        if asset.location is not None:
            found.setdefault(asset.location.document, set()).add(asset.id)
    return found


def plain_path(name: str) -> str:
    """Return a document's name as every system writes it, from where the scan was started."""
    return name.replace("\\", "/").removeprefix("./")


def _folder(name: str) -> str:
    return plain_path(name).replace(_MEMBER, "/").rpartition("/")[0]


def file_name(name: str) -> str:
    """Return a document's name without the folders and archives that it lies in."""
    return plain_path(name).replace(_MEMBER, "/").rpartition("/")[2]
