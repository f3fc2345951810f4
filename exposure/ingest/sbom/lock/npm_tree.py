"""Which installed package does each name in an npm lock file lead to?

Node looks for a package in `node_modules` of the folder that asks, then of each folder above it.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom import tally
from exposure.ingest.sbom.listing import Listed, Need
from exposure.ingest.sbom.lock.javascript import Wanted, dangling_gaps, listed
from exposure.inventory.bill import DEV, OPTIONAL, PLAIN
from exposure.model.gap import Gap

NODE_MODULES = "node_modules/"
_REQUIRED = 128
"""Set beside a mark where the absence of the package is a gap."""


class Package(Struct, gc=False):
    """One entry of `packages`, by the install path that is its key."""

    __post_init__ = tally.count  # type: ignore[misc]

    path: str = ""
    """Set by the tolerant reader only."""
    name: str | None = None
    """Stated where the path ends otherwise: of aliases, the root and workspaces."""
    version: str | None = None
    resolved: str | None = None
    link: bool | None = None
    dev: bool | None = None
    optional: bool | None = None
    devOptional: bool | None = None  # noqa: N815 - npm's spelling
    workspaces: object = None
    dependencies: dict[str, object] | None = None
    devDependencies: dict[str, object] | None = None  # noqa: N815 - npm's spelling
    optionalDependencies: dict[str, object] | None = None  # noqa: N815 - npm's spelling
    peerDependencies: dict[str, object] | None = None  # noqa: N815 - npm's spelling
    peerDependenciesMeta: dict[str, object] | None = None  # noqa: N815 - npm's spelling


class Tree(Struct, frozen=True):
    """What is installed, and which of it needs which."""

    packages: Sequence[Listed]
    needs: Sequence[Need]
    roots: tuple[int, ...]
    gaps: Sequence[Gap]


def tree_of(
    document: str, packages: Mapping[str, Package], lines: Mapping[str, int], bounds: Bounds
) -> Tree:
    """Return the packages, the root first, with an edge for each dependency that is found.

    Raises `InputError` where paths lie deeper inside each other than the bounds allow.
    """
    _check_depth(document, packages, bounds)
    paths = [path for path in packages if not _leads_on(packages, path)]
    paths.sort(key=bool)  # the root is the empty path
    nodes = {path: node for node, path in enumerate(paths)}
    nodes |= {
        path: nodes[package.resolved or ""]
        for path, package in packages.items() if path not in nodes
    }  # fmt: skip
    needs: list[Need] = []
    lost = [
        Wanted(lines[path], path, packages[path].resolved or "")
        for path in paths if packages[path].link
    ]  # fmt: skip
    for found in _edges(packages, paths, nodes):
        match found:
            case Need():
                needs.append(found)
            case path, name:
                lost.append(Wanted(lines[path], _name(path, packages[path]), name))
    needs += _workspaces(packages, nodes, needs)
    return Tree(
        [_listed(path, packages[path], lines[path]) for path in paths],
        needs,
        (0,) if "" in packages else (),
        dangling_gaps(document, lost),
    )


def _edges(
    packages: Mapping[str, Package], paths: Sequence[str], nodes: Mapping[str, int]
) -> Iterator[Need | tuple[str, str]]:
    """Yield an edge for each dependency that is found, path and name of each that is missed."""
    with_root = "" in packages
    holders = {path[: path.rindex(NODE_MODULES)] for path in packages if NODE_MODULES in path}
    for node, path in enumerate(paths):
        places = [f"{folder}{NODE_MODULES}" for folder in _folders(path) if folder in holders]
        for name, wish in _wishes(packages[path], NODE_MODULES not in path):
            for place in places:
                target = nodes.get(place + name)
                if target is not None:
                    marks = (PLAIN,) if with_root else _own_marks(packages[place + name])
                    yield from (Need(node, target, wish & ~_REQUIRED | mark) for mark in marks)
                    break
            else:
                if wish & _REQUIRED:
                    yield path, name


def _check_depth(document: str, packages: Mapping[str, Package], bounds: Bounds) -> None:
    deepest = max((path.count("/") for path in packages), default=0)
    if deepest > bounds.max_nesting:
        raise InputError(
            f"{document}: expected at most {bounds.max_nesting} folders inside each other, met {deepest:,}",
            hint="check how the file was made, or raise max_nesting in exposure.toml",
        )


def _leads_on(packages: Mapping[str, Package], path: str) -> bool:
    """Say whether an entry only links to another one, which is the package."""
    package = packages[path]
    linked = package.link and package.resolved is not None
    target = packages.get(package.resolved or "") if linked else None
    return target is not None and not target.link


def _folders(path: str) -> Iterator[str]:
    """Yield the folder of a path and those above it, each with its slash; the root's is empty."""
    while path:
        if not f"{path}/".endswith(f"/{NODE_MODULES}"):
            yield f"{path}/"
        path = path.rpartition("/")[0]
        if path == "..":
            return  # what lies beside the root does not look into it
    yield ""


def _wishes(package: Package, ours: bool) -> Iterator[tuple[str, int]]:
    """Yield name and mark of all that a package asks for.

    Development dependencies are installed for what is `ours` alone: the root and workspaces. What
    is asked for optionally as well is asked for in two ways; what is needed plainly, in that one.
    """
    wishes: dict[str, int] = {}
    peers, said = package.peerDependencies or {}, package.peerDependenciesMeta or {}
    wishes |= {name: OPTIONAL for name in peers if _is_optional(said.get(name))}
    wishes |= {name: PLAIN for name in peers if not _is_optional(said.get(name))}
    wishes |= dict.fromkeys(package.dependencies or (), PLAIN | _REQUIRED)
    may_fail = package.optionalDependencies or {}
    wishes |= dict.fromkeys(may_fail, OPTIONAL)
    yield from wishes.items()
    for name in (package.devDependencies or ()) if ours else ():
        if wishes.get(name, OPTIONAL) == OPTIONAL:
            yield name, DEV if name in may_fail else DEV | _REQUIRED


def _is_optional(said: object) -> bool:
    return isinstance(said, dict) and said.get("optional") is True


def _own_marks(package: Package) -> tuple[int, ...]:
    """Return what a package says of itself, for files in which no root says it of its edges.

    It may be for development in one way and optional in another, or both at once.
    """
    if package.devOptional:
        return DEV, OPTIONAL
    return ((DEV if package.dev else PLAIN) | (OPTIONAL if package.optional else PLAIN),)


def _workspaces(
    packages: Mapping[str, Package], nodes: Mapping[str, int], needs: Sequence[Need]
) -> list[Need]:
    """Return edges from the root to its workspaces, which it does not list as dependencies."""
    root = packages.get("")
    if root is None or not root.workspaces:
        return []
    known = {need.target for need in needs if need.source == 0}
    members = {
        nodes[path]
        for path, package in packages.items()
        if package.link
        and path.count(NODE_MODULES) == 1
        and not (package.resolved or "").startswith("..")
    }
    return [Need(0, member) for member in sorted(members - known)]


def _listed(path: str, package: Package, line: int) -> Listed:
    urls = (package.resolved,) if package.resolved and not package.link else ()
    return listed(_name(path, package), package.version or "", urls, line, path)


def _name(path: str, package: Package) -> str:
    """Return the stated name, else the end of the path with its scope."""
    if package.name or not path:
        return package.name or ""
    folders = path.rpartition(NODE_MODULES)[2].split("/")
    scoped = len(folders) > 1 and folders[-2].startswith("@")
    return "/".join(folders[-2:]) if scoped else folders[-1]
