"""What does one YAML file of the register say, and where is it not as expected?"""

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from exposure.errors import RegisterError

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: the same rules, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

T = TypeVar("T")


class _UniqueKeys(_Loader):
    """YAML keeps the last of two equal keys; here the second one is an error."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        keys = [key.value for key, _ in node.value]
        if len(keys) != len(set(keys)):
            twice = next(key for key in keys if keys.count(key) > 1)
            problem = f"expected each key once, met {twice!r} twice"
            raise yaml.constructor.ConstructorError(problem=problem, problem_mark=node.start_mark)
        return super().construct_mapping(node, deep=deep)


def read(folder: Path, name: str, shape: type[T]) -> T:
    """Return the file's contents in the given shape; RegisterError names file, field and value."""
    try:
        text = (folder / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise RegisterError(f"{name}: expected this file in the register, met none") from None
    except (OSError, UnicodeDecodeError) as error:
        raise RegisterError(f"{name}: expected readable UTF-8 text, met {error}") from None
    try:
        contents: object = yaml.load(text, Loader=_UniqueKeys)  # noqa: S506  (a safe loader)
    except yaml.YAMLError as error:
        raise RegisterError(f"{name}: expected YAML, met {_one_line(error)}") from None
    try:
        return TypeAdapter(shape).validate_python(contents)
    except ValidationError as error:
        raise RegisterError(f"{name}: {_first(error)}", hint=_HINT) from None


_HINT = "the fields are described in docs/reference/register.md"


def _first(error: ValidationError) -> str:
    problems = error.errors(include_url=False)
    problem = problems[0]
    place = ".".join(str(part) for part in problem["loc"]) or "the whole file"
    met = repr(problem["input"])
    more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{place}: {problem['msg']}, met {met if len(met) <= 80 else met[:77] + '...'}{more}"


def _one_line(error: yaml.YAMLError) -> str:
    return " ".join(str(error).split())
