"""Which sources of ties are bought by nobody as far as the records tell, and lead all others?"""

from exposure.graph.ties.gather import Gathered
from exposure.graph.ties.web import Web
from exposure.model.records import Tie


def outsiders(gathered: Gathered, starts: list[int]) -> dict[int, Tie]:
    """Return places of sources that no bought thing leads to, with the tie that names each.

    Of a chain it is the first one, which leads to the others; of a circle, the first by name.
    """
    web = gathered.web
    reached = web.reached(starts, set())
    apart = {place: tie for place, tie in gathered.sources.items() if place not in reached}
    ordered = sorted(apart, key=lambda place: gathered.names.of(apart[place].source).spelt)
    inner = web.reached(_led_to(web, ordered), set())
    found: dict[int, Tie] = {}
    seen: set[int] = set()
    for place in (*(one for one in ordered if one not in inner), *ordered):
        if place not in seen:
            found[place] = apart[place]
            web.reached([place], seen)
    return found


def _led_to(web: Web, sources: list[int]) -> list[int]:
    return [arc.target for source in sources for arc in web.out[source]]
