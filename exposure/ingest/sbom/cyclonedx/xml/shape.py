"""Of what shape are the values of a wire struct's field, going by its annotation?"""

from enum import Enum
from typing import get_args, get_origin

from msgspec import Struct


def parts_of(annotation: object) -> tuple[object, ...]:
    """Return the members of a union, or the type itself."""
    if get_origin(annotation) is list:
        return (annotation,)
    return get_args(annotation) or (annotation,)


def is_list(annotation: object) -> bool:
    """Say whether a field holds a list; where it may hold one or one thing, it is a list."""
    return any(get_origin(part) is list for part in parts_of(annotation))


def struct_in(annotation: object) -> type[Struct] | None:
    """Return the struct of a field that holds one or a list of them."""
    for part in parts_of(annotation):
        for inner in get_args(part) if get_origin(part) is list else (part,):
            if isinstance(inner, type) and issubclass(inner, Struct):
                return inner
    return None


def is_text(annotation: object) -> bool:
    """Say whether a field holds one text."""
    return str in parts_of(annotation)


def words_in(annotation: object) -> type[Enum] | None:
    """Return the closed set of words of a field that holds one of them."""
    for part in parts_of(annotation):
        if isinstance(part, type) and issubclass(part, Enum):
            return part
    return None
