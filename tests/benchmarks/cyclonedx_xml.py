"""How much longer than a bare expat pass does it take to read CycloneDX XML, and is that linear?"""

import argparse
import gc
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from measure import say_where
from yardstick import write_cyclonedx

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.cyclonedx.xml.parse import parse
from exposure.ingest.sbom.cyclonedx.xml.reader import read_cyclonedx_xml

SIZES = (10_000, 100_000)


def main() -> None:
    """Print the ratios for each size, written on one line and indented."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--components", type=int, nargs="*", default=SIZES)
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    gc.disable()  # as the program does
    say_where()
    for indent in ("", "  "):
        costs = {count: compare(count, indent, wanted.runs) for count in wanted.components}
        first, last = min(costs), max(costs)
        growth = costs[last] / costs[first]
        print(f"  growth from {first:,} to {last:,}: {growth:.1f} x (linear: {last / first:.1f})")


def compare(count: int, indent: str, runs: int) -> float:
    """Print one size beside the bare pass; return the seconds that the whole reading took."""
    raw = as_xml(count, indent)
    passes: dict[str, Callable[[], object]] = {
        "bare": lambda: bare(raw),
        "parse": lambda: parse("app.xml", raw, DEFAULT_BOUNDS),
        "whole": lambda: read_cyclonedx_xml("app.xml", raw, DEFAULT_BOUNDS),
    }
    rounds = [{name: seconds(one) for name, one in passes.items()} for _ in range(runs)]
    best = {name: min(one[name] for one in rounds) for name in passes}
    style = "indented" if indent else "on one line"
    print(f"{count:,} components, {style}, {len(raw) / 1e6:.1f} MB, least of {runs}")
    print(f"  bare {best['bare']:.2f} s, parse {best['parse'] / best['bare']:.2f} x, "
          f"whole reading {best['whole'] / best['bare']:.2f} x (goal 1.5)")  # fmt: skip
    return best["whole"]


def bare(raw: bytes) -> None:
    """Let expat call empty functions for starts, ends and text."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: None
    parser.EndElementHandler = lambda name: None
    parser.CharacterDataHandler = lambda text: None
    parser.Parse(raw, True)


def seconds(run: Callable[[], object]) -> float:
    """Return the processor time of one run, freeing what it made included."""
    start = time.process_time()
    run()
    return time.process_time() - start


def as_xml(count: int, indent: str = "") -> bytes:
    """Return the yardstick document of so many components in XML."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "yardstick.cdx.json"
        write_cyclonedx(path, count)
        document = json.loads(path.read_bytes())
    gap = "\n" if indent else ""
    return gap.join(f"{indent * depth}{line}" for depth, line in _lines(document)).encode()


def _lines(document: dict[str, Any]) -> Iterator[tuple[int, str]]:
    yield 0, '<?xml version="1.0" encoding="UTF-8"?>'
    yield 0, '<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">'
    yield 1, "<metadata>"
    yield from _component(document["metadata"]["component"])
    yield 1, "</metadata>"
    yield 1, "<components>"
    for component in document["components"]:
        yield from _component(component)
    yield 1, "</components>"
    yield 1, "<dependencies>"
    for entry in document["dependencies"]:
        yield 2, f"<dependency ref={quoteattr(entry['ref'])}>"
        for target in entry["dependsOn"]:
            yield 3, f"<dependency ref={quoteattr(target)}/>"
        yield 2, "</dependency>"
    yield 1, "</dependencies>"
    yield 0, "</bom>"


def _component(stated: dict[str, Any]) -> Iterator[tuple[int, str]]:
    kind, ref = quoteattr(stated["type"]), quoteattr(stated["bom-ref"])
    yield 2, f"<component type={kind} bom-ref={ref}>"
    if "supplier" in stated:
        yield 3, "<supplier>"
        yield 4, _text("name", stated["supplier"]["name"])
        yield 4, _text("url", stated["supplier"]["url"][0])
        yield 3, "</supplier>"
    yield 3, _text("name", stated["name"])
    yield 3, _text("version", stated["version"])
    if "hashes" in stated:
        yield from _wrapped("hashes", [_text("hash", one["content"], f' alg="{one["alg"]}"')
                                       for one in stated["hashes"]])  # fmt: skip
        yield from _wrapped("licenses", ["<license>", "<id>Apache-2.0</id>", "</license>"])
        yield 3, _text("purl", stated["purl"])
        links = [(f'<reference type="{one["type"]}">', _text("url", one["url"]), "</reference>")
                 for one in stated["externalReferences"]]  # fmt: skip
        yield from _wrapped("externalReferences", [part for link in links for part in link])
        yield from _wrapped("properties", [_text("property", one["value"], f' name="{one["name"]}"')
                                           for one in stated["properties"]])  # fmt: skip
    yield 2, "</component>"


def _wrapped(name: str, members: list[str]) -> Iterator[tuple[int, str]]:
    yield 3, f"<{name}>"
    for member in members:
        yield 4, member
    yield 3, f"</{name}>"


def _text(name: str, text: str, attributes: str = "") -> str:
    return f"<{name}{attributes}>{escape(text)}</{name}>"


if __name__ == "__main__":
    main()
