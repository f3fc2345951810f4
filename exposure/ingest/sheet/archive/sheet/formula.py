"""Which target does a formula such as HYPERLINK("https://example.com", "Example") state?"""

import re

_CALL = re.compile(r"HYPERLINK\s*\(", re.IGNORECASE)
_LITERAL = re.compile(r'\s*"((?:[^"]|"")*)"\s*')
_MOST_CALLS = 10


def link_targets(formula: str) -> list[str]:
    """Return the first argument of each call: its text, or as it stands if it is worked out."""
    targets = []
    for call in _CALL.finditer(formula):
        argument = _first_argument(formula, call.end())
        literal = _LITERAL.fullmatch(argument)
        target = literal.group(1).replace('""', '"') if literal else argument.strip()
        if target and target not in targets:
            targets.append(target)
        if len(targets) == _MOST_CALLS:
            break
    return targets


def _first_argument(formula: str, begin: int) -> str:
    depth, quoted = 0, False
    for end in range(begin, len(formula)):
        character = formula[end]
        if character == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif character == "(":
            depth += 1
        elif character in ",;)" and not depth:
            return formula[begin:end]
        elif character == ")":
            depth -= 1
    return formula[begin:]
