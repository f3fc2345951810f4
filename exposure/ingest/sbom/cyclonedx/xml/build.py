"""How do the elements of CycloneDX XML become wire structs while they are parsed?

`start` and `end` run for each of millions of elements: what they leave out is what they are for.
"""

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.cyclonedx.facts import Contact, Organization
from exposure.ingest.sbom.cyclonedx.wire import Dependency, Service
from exposure.ingest.sbom.cyclonedx.xml.nested import Nested
from exposure.ingest.sbom.cyclonedx.xml.oddities import Oddities
from exposure.ingest.sbom.cyclonedx.xml.silence import Over, Silence, is_ours, local_name
from exposure.ingest.sbom.cyclonedx.xml.spelled import TEXTS
from exposure.ingest.sbom.cyclonedx.xml.steps import (
    MEMBER,
    MEMBER_TEXT,
    ONE,
    TEXT,
    UNNEEDED,
    WORD,
    WRAPPER,
    Attribute,
    Members,
    Step,
)
from exposure.ingest.sbom.expat import too_deep

Owner: TypeAlias = "Struct | list[object]"
"""What the elements of the moment belong to: a struct, or inside a wrapper its list."""
OnStart: TypeAlias = Callable[[str, list[str]], None]
OnEnd: TypeAlias = Callable[[str], None]

_REFERENCE = "externalreference"
"""What programs make of `reference`, going by the JSON spelling; in lower case."""
_REF = "ref"
"""Attribute by which an element names what it refers to."""


Place: TypeAlias = tuple[Owner, Members]
"""Where in the document the parser stands: what elements belong to, and which are known."""


class Site(Struct, frozen=True):
    """Where a document is built, and who takes over for what is not built here."""

    outer: list[Place]
    """What comes back as elements end; the first is the root."""
    texts: list[str]
    """Where the parser puts text."""
    own_name: Callable[[str], str]
    """Name of an element that is not known → what the document itself would call it, or nothing."""
    over: Over
    """What passes over an element that nobody needs."""
    silence: Silence
    nested: Nested
    oddities: Oddities
    bounds: Bounds


def _end_leaf(site: Site, leaf: Step, owner: Owner, text: str) -> None:
    if leaf.kind == TEXT and "\n" not in text and not getattr(owner, leaf.field):
        setattr(owner, leaf.field, text)
    elif text:
        _keep(site, leaf, owner, text)


def handlers(site: Site, owner: Owner, members: Members) -> tuple[OnStart, OnEnd]:
    """Return what takes starts and ends inside the root `owner`, of which these are the members."""
    leaf: Step | None = None
    bare: Owner | None = None  # the owner, as long as no struct has begun inside it
    push, pop, over, texts = site.outer.append, site.outer.pop, site.over, site.texts

    def start(name: str, attributes: list[str]) -> None:
        nonlocal owner, members, leaf, bare
        step = members.get(name)
        if step is None or leaf is not None:
            _unforeseen(site, (owner, members, leaf), start, name, attributes)
            return
        kind = step.kind
        if kind <= MEMBER_TEXT:
            leaf = step
            texts.clear()
            if attributes and kind > WORD:
                _refer(step, owner, attributes)
        elif kind == UNNEEDED:
            over(name)
        else:
            push((owner, members))
            inside: Owner = step.makes() if kind == MEMBER else _opened(site, step, owner)
            bare = None if kind == MEMBER else inside
            if kind == MEMBER:
                owner.append(inside)  # type: ignore[union-attr] # a wrapper's list
            owner, members = inside, step.inner
            _state(owner, step.attributes, attributes)

    def end(_name: str) -> None:
        nonlocal owner, members, leaf
        if leaf is None:
            if bare is owner:
                _take_loose(site, owner)
            owner, members = pop()
            return
        _end_leaf(site, leaf, owner, "".join(texts).strip())
        leaf = None

    return start, end


def _unforeseen(
    site: Site, now: tuple[Owner, Members, Step | None], start: OnStart, name: str, met: list[str]
) -> None:
    """Take an element by its other name; where it means nothing here, pass over it."""
    owner, members, leaf = now
    own = name if name in members else site.own_name(name)
    if own in members and leaf is None and members[own].kind == UNNEEDED:
        site.silence.over(name)
    elif own in members and leaf is None:
        start(own, met)
    elif own in members and leaf is not None and isinstance(owner, Dependency):
        site.nested.take(name, met, _referred(owner, leaf))
    else:
        site.silence.watch(name, for_text=leaf is not None or _may_name(name, owner, members))


def _may_name(name: str, owner: Owner, members: Members) -> bool:
    """Say whether a text inside an element that is not known may name or identify something."""
    local = local_name(name)
    if not is_ours(name) or local in TEXTS:
        return False
    if (
        local.casefold() == _REFERENCE
        or type(owner) is list
        or isinstance(owner, Organization | Contact | Service)
    ):
        return True
    return any(
        step.kind != UNNEEDED and local_name(known).casefold() == local.casefold()
        for known, step in members.items()
    )


def _take_loose(site: Site, owner: Owner) -> None:
    """Take the text of a party without elements as its name; tell of one in a list without any."""
    is_party = isinstance(owner, Organization | Contact)
    if owner != type(owner)() if is_party else type(owner) is not list or owner:
        return
    text = " ".join("".join(site.texts).split())
    site.texts.clear()
    if text and isinstance(owner, Organization | Contact):
        owner.name = text
        site.oddities.named(text)
    elif text:
        site.oddities.loose(text)


def _referred(owner: Dependency, leaf: Step) -> str:
    """Return what the open element of a dependency refers to."""
    texts: list[str] | None = getattr(owner, leaf.field)
    return texts[-1] if texts else ""


def _refer(step: Step, owner: Owner, attributes: list[str]) -> None:
    """Keep what an element refers to by an attribute instead of a text."""
    names = attributes[::2]
    if _REF in names:
        _add(step, owner, attributes[2 * names.index(_REF) + 1])


def _keep(site: Site, leaf: Step, owner: Owner, text: str) -> None:
    """Keep the text of an element that has ended, where that is not as plain as it mostly is."""
    if "\n" in text:
        text = " ".join(text.split())
    if leaf.kind > WORD:
        _add(leaf, owner, text)
        return
    if getattr(owner, leaf.field):
        site.oddities.replaced(leaf.field)
    setattr(owner, leaf.field, leaf.read(text))


def _opened(site: Site, step: Step, owner: Owner) -> Owner:
    """Return what elements inside this one belong to, now that it begins."""
    if len(site.outer) > site.bounds.max_nesting:
        raise too_deep(site.oddities.document, site.bounds)
    site.texts.clear()
    if step.kind == WRAPPER:
        return _list_in(site, step, owner)
    made = step.makes()
    if step.kind != ONE:
        _add(step, owner, made)
        return made
    if getattr(owner, step.field) is not None:
        site.oddities.replaced(step.field)
    setattr(owner, step.field, made)
    return made


def _state(made: Owner, known: dict[str, Attribute], attributes: list[str]) -> None:
    """Keep what attributes state of a struct."""
    pairs = iter(attributes)
    for name, value in zip(pairs, pairs, strict=True):
        if name in known:
            attribute = known[name]
            setattr(made, attribute.field, attribute.read(value))


def _list_in(site: Site, step: Step, owner: Owner) -> list[object]:
    """Return the list that a wrapper holds, which may have begun in an earlier one."""
    held: list[object] | None = getattr(owner, step.field)
    if held:
        site.oddities.joined(step.field)
        return held
    held = []
    setattr(owner, step.field, held)
    return held


def _add(step: Step, owner: Owner, member: object) -> None:
    """Add to the list that an element belongs to: a wrapper's, or one of the struct around it."""
    if type(owner) is list:
        owner.append(member)
        return
    held: list[object] | None = getattr(owner, step.field)
    if held is None:
        setattr(owner, step.field, [member])
    else:
        held.append(member)
