"""What does a tar archive hold?"""

import io
import tarfile
from collections.abc import Iterator
from functools import partial

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.envelope.member import (
    SHOWN,
    Member,
    Wanted,
    is_leftover,
    oddities,
    shown_name,
    told_apart,
    unpacked,
)
from exposure.ingest.envelope.swelling import most_bytes, swollen
from exposure.model.gap import Gap, GapEffect

_WITHOUT_CONTENT = frozenset({tarfile.DIRTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE,
                              tarfile.BLKTYPE, tarfile.FIFOTYPE, b"V"})  # fmt: skip
"""Types of folders, links, devices and pipes, and of the label of a volume."""
_BROKEN = (tarfile.TarError, EOFError, OSError, ValueError, OverflowError)


def open_tar(document: str, raw: bytes, bounds: Bounds, wanted: Wanted) -> Iterator[Member | Gap]:
    """Yield the files of the archive in its order; links are counted, and nothing is written.

    Raises `InputError` where it is damaged, or announces more than is allowed.
    """
    archive, every = _archive(document, raw, bounds)
    files = [info for info in every if info.isreg() or info.issparse()]
    names = [shown_name(info.name) for info in files]
    seen = [(info, name) for info, name in zip(files, names, strict=True) if not is_leftover(name)]
    own_names = [info.name for info in every if info.isreg()]
    twice = len(own_names) - len(set(own_names))
    yield from oddities(document, len(files) - len(seen), twice)
    yield from _links(document, every)
    yield from _unread(document, raw, archive.offset)
    yield from _unusual(document, every)
    apart = told_apart(name for _, name in seen)
    yield from unpacked(document, (
        (own, partial(_read, archive, info, bounds))
        for (info, _), own in zip(seen, apart, strict=True) if wanted(own)
    ))  # fmt: skip


def _archive(
    document: str, raw: bytes, bounds: Bounds
) -> tuple[tarfile.TarFile, list[tarfile.TarInfo]]:
    """Return the archive and all its members, within the bounds."""
    infos: list[tarfile.TarInfo] = []
    most, unpacked = most_bytes(len(raw), bounds), 0
    try:
        archive = tarfile.open(fileobj=io.BytesIO(raw), mode="r:")  # noqa: SIM115 - in memory
        for info in archive:
            infos.append(info)
            unpacked += info.size  # a sparse file states more than the archive holds
            if unpacked > most:
                raise swollen(document, most)
            if len(infos) > bounds.max_members:
                raise InputError(
                    f"{document}: expected an archive of at most {bounds.max_members:,} members,"
                    " met more",
                    hint="unpack it first, or raise max_members in exposure.toml",
                )
    except _BROKEN as error:
        raise InputError(
            f"{document}: expected a tar archive, met one that cannot be read ({error})",
            hint="the file may be cut short; ask its maker for it again",
        ) from error
    return archive, infos


def _read(archive: tarfile.TarFile, info: tarfile.TarInfo, bounds: Bounds) -> bytes | str:
    """Return a member's bytes, or one clause that says why they cannot be had."""
    if info.size > bounds.max_file_bytes:
        return f"it holds {info.size:,} bytes, more than max_file_bytes allows"
    try:
        stream = archive.extractfile(info)
        found = stream.read() if stream else b""
    except _BROKEN as error:
        return f"it is damaged ({str(error) or type(error).__name__})"
    return found if len(found) == info.size else "it is cut short"


def _links(document: str, every: list[tarfile.TarInfo]) -> Iterator[Gap]:
    links = sum(info.issym() or info.islnk() for info in every)
    if links:
        reason = f"links to other files, which were not followed: {links:,}"
        yield Gap("hidden-files", GapEffect.note, document, "", reason)


def _unusual(document: str, every: list[tarfile.TarInfo]) -> Iterator[Gap]:
    """Name each member with content that is no file, or of a type that is not known."""
    unusual = [
        info
        for info in every
        if not (info.isreg() or info.issparse())
        and (info.size > 0 or info.type not in _WITHOUT_CONTENT)
    ]
    for info in unusual[:SHOWN]:
        kind = shown_name(info.type.decode("latin-1"))
        reason = f"it is a member of type {kind!r} with {info.size:,} bytes, which is not read"
        name = shown_name(info.name)
        yield Gap("unread-member", GapEffect.hides_presence, document, name, reason)
    if len(unusual) > SHOWN:
        reason = f"{len(unusual) - SHOWN:,} further members are of types that are not read"
        yield Gap("unread-member", GapEffect.hides_presence, document, "", reason)


def _unread(document: str, raw: bytes, end: int) -> Iterator[Gap]:
    """Say whether the list of members ends where the archive says it does, in blocks of zeros.

    The library takes a damaged header behind the first for the end of the archive.
    """
    rest = raw[end:]
    if not rest or rest.strip(b"\x00"):
        what = "has no end mark, and may be cut short" if not rest else (
            f"goes on behind its end, or is damaged there; {len(rest):,} bytes were not read"
        )  # fmt: skip
        reason = f"the archive {what}"
        yield Gap("unread-bytes", GapEffect.hides_presence, document, "", reason)
