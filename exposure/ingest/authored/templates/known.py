"""Does a template name clauses, authorities and sources that the register holds?"""

from collections.abc import Collection, Iterator, Sequence

from exposure.errors import InputError
from exposure.ingest.authored.templates.shape import SEE, WrittenRepresentation, WrittenTemplate
from exposure.model.attest.template import Shape
from exposure.register.facts import Register


def check_known(written: WrittenTemplate, name: str, register: Register) -> None:
    """Raise `InputError` for the first id or number that is in no list, naming its place."""
    _check(name, "clauses", written.clauses, {one.number for one in register.clauses},
           "a clause of docs/reference/clauses.md")  # fmt: skip
    _check(name, "source", [written.source] if written.source else [], register.sources,
           "the id of a source of the register")  # fmt: skip
    for place, one in _placed(written):
        _check(name, f"{place}.authorities", one.authorities, register.authorities,
               "an authority of docs/reference/authorities.md")  # fmt: skip


def check_representations(written: WrittenTemplate, name: str) -> None:
    """Raise `InputError` for an id that stands twice, and for choices that do not go with a shape."""
    met: set[str] = set()
    for place, one in _placed(written):
        if one.id in met:
            raise InputError(f"{name}: {place}.id: expected each id once, met {one.id!r} twice",
                             hint=SEE)  # fmt: skip
        met.add(one.id)
        if one.shape is Shape.boxes and len(one.choices) < 2:
            raise InputError(
                f"{name}: {place}.choices: expected at least two alternatives,"
                f" met {len(one.choices)}",
                hint="a person marks one of them, and the last is the denial",
            )
        if one.shape is Shape.by_submission and one.choices:
            raise InputError(
                f"{name}: {place}.choices: expected none, since it takes effect by submission,"
                f" met {len(one.choices)}",
                hint="write shape: boxes, or strike the choices",
            )


def _placed(written: WrittenTemplate) -> Iterator[tuple[str, WrittenRepresentation]]:
    for at, one in enumerate(written.representations):
        yield f"representations.{at}", one


def _check(
    name: str, place: str, stated: Sequence[str], known: Collection[str], wanted: str
) -> None:
    for one in stated:
        if one not in known:
            raise InputError(f"{name}: {place}: expected {wanted}, met {one[:80]!r}", hint=SEE)
