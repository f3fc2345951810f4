"""Does one condition of a criterion hold of one value?"""

from collections.abc import Callable, Mapping

from exposure.model.gate.criteria import Comparison, Condition
from exposure.model.relation import Confidence

_AGAINST: Mapping[Comparison, Callable[[int, int], bool]] = {
    "<": lambda met, stated: met < stated,
    "<=": lambda met, stated: met <= stated,
    ">": lambda met, stated: met > stated,
    ">=": lambda met, stated: met >= stated,
}


def holds(condition: Condition, value: str) -> bool:
    """Say whether it holds; `>=` asks for a confidence as sure as the stated one, or surer."""
    match condition.comparison:
        case "=":
            return value in condition.values
        case "!=":
            return value not in condition.values
        case _ if condition.key == "confidence":
            return Confidence(value).rank <= Confidence(condition.values[0]).rank
        case comparison:
            return _AGAINST[comparison](int(value), int(condition.values[0]))
