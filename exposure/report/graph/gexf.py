"""How is a graph written as GEXF 1.3, for Gephi?"""

from collections.abc import Iterator, Mapping

from exposure.graph.drawing.described import NOTHING_CITED, Linked, Manner
from exposure.graph.drawing.drawing import Drawing
from exposure.report.graph.about import CAUTION, About
from exposure.report.graph.attributes import (
    BOOLEAN,
    EDGE_ATTRIBUTES,
    NODE_ATTRIBUTES,
    Values,
    of_cited,
    of_manner,
    of_node,
)
from exposure.report.neutral import xml

_OPEN = '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'


def write_gexf(drawing: Drawing, about: About) -> Iterator[str]:
    """Yield the file piece by piece; ids are numbers within it, `key` names a node in every file."""
    node_keys = {name: str(place) for place, name in enumerate(NODE_ATTRIBUTES) if name != "label"}
    edge_keys = {name: str(place) for place, name in enumerate(EDGE_ATTRIBUTES)}
    # The law date, and not the day of writing: the same inputs give the same bytes.
    yield f'{_OPEN}<meta lastmodifieddate="{xml(about.as_of)}">\n'
    yield f"<creator>{xml(about.tool)}</creator>\n"
    told = " ".join((f"{about.title}.", CAUTION, *about.warnings))
    yield f"<description>{xml(told)}</description>\n</meta>\n"
    yield '<graph defaultedgetype="directed" mode="static">\n'
    for domain, keys in (("node", node_keys), ("edge", edge_keys)):
        yield f'<attributes class="{domain}" mode="static">\n'
        for name, key in keys.items():
            kind = "boolean" if name in BOOLEAN else "string"
            yield f'<attribute id="{key}" title="{name}" type="{kind}"/>\n'
        yield "</attributes>\n"
    yield "<nodes>\n"
    for number, node in enumerate(drawing.nodes()):
        (_, label), *rest = sorted(of_node(node), key=lambda pair: pair[0] != "label")
        yield f'<node id="n{number}" label="{xml(label)}">{_values(node_keys, rest)}</node>\n'
    yield "</nodes>\n<edges>\n"
    yield from _edges(drawing, edge_keys)
    yield "</edges>\n</graph>\n</gexf>\n"


def _edges(drawing: Drawing, keys: Mapping[str, str]) -> Iterator[str]:
    plain: dict[Manner, str] = {}
    for number, edge in enumerate(drawing.edges()):
        text = plain.get(edge.manner) if edge.cited is NOTHING_CITED else None
        if text is None:
            text = _told(edge, keys)
            if edge.cited is NOTHING_CITED:
                plain[edge.manner] = text
        yield f'<edge id="e{number}" source="n{edge.source}" target="n{edge.target}" {text}</edge>\n'


def _told(edge: Linked, keys: Mapping[str, str]) -> str:
    label = f'label="{xml(edge.manner.relation)}">'
    return label + _values(keys, [*of_manner(edge.manner), *of_cited(edge.cited)])


def _values(keys: Mapping[str, str], values: Values) -> str:
    told = "".join(f'<attvalue for="{keys[name]}" value="{xml(text)}"/>' for name, text in values)
    return f"<attvalues>{told}</attvalues>"
