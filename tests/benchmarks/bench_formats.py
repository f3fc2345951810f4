"""How long does each SBOM format take to read, beside a bare parser and the libraries for it?"""

import argparse
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cyclonedx_xml import as_xml
from measure import Costs, alternate, exposure, python, say_where
from spdx3_text import spdx3_text
from spdx_texts import write_twins
from yardstick import write_cyclonedx

READ = (
    "import gc; gc.disable(); from exposure.ingest.formats import form_of;"
    "from exposure.ingest.bounds import DEFAULT_BOUNDS;"
    "raw = open({0!r}, 'rb').read(); form_of(raw).reader()({0!r}, raw, DEFAULT_BOUNDS)"
)
"""What the program does with the file until its columns stand."""
ORJSON = "import gc; gc.disable(); import orjson; orjson.loads(open({0!r}, 'rb').read())"
EXPAT = (
    "from xml.parsers import expat; p = expat.ParserCreate(); p.buffer_text = True;"
    "f = lambda *_: None; p.StartElementHandler = p.EndElementHandler = p.CharacterDataHandler = f;"
    "p.Parse(open({0!r}, 'rb').read(), True)"
)
LINES = (
    "import gc; gc.disable();"
    "[line.split(': ', 1) for line in open({0!r}, encoding='utf-8').read().split('\\n')]"
)
QUIET = "import logging, warnings; logging.disable(50); warnings.simplefilter('ignore');"
CYCLONEDX_JSON = (
    "import json; from cyclonedx.model.bom import Bom;"
    "Bom.from_json(json.load(open({0!r}, encoding='utf-8')))"
)
CYCLONEDX_XML = "from cyclonedx.model.bom import Bom; Bom.from_xml(open({0!r}, 'rb'))"
SPDX_TOOLS = "from spdx_tools.spdx.parser.parse_anything import parse_file; parse_file({0!r})"
LIB4SBOM = "from lib4sbom.parser import SBOMParser; p = SBOMParser(); p.parse_file({0!r})"
SPDX_MODEL = (
    "from spdx_python_model import v3_0_1 as m; s = m.SHACLObjectSet();"
    "m.JSONLDDeserializer().read(open({0!r}, 'rb'), s)"
)


@dataclass(frozen=True)
class Form:
    """One format, what reads it at least, and who else reads it."""

    name: str
    write: Callable[[Path, int], Path]
    floor: str
    code: str
    peers: dict[str, str]


def cyclonedx_json(folder: Path, count: int) -> Path:
    path = folder / f"{count}.cdx.json"
    write_cyclonedx(path, count)
    return path


def cyclonedx_xml(folder: Path, count: int) -> Path:
    path = folder / f"{count}.cdx.xml"
    path.write_bytes(as_xml(count, "  "))
    return path


def spdx3_json(folder: Path, count: int) -> Path:
    path = folder / f"{count}.spdx3.json"
    path.write_bytes(spdx3_text(count))
    return path


FORMS = (
    Form("CycloneDX JSON", cyclonedx_json, "orjson", ORJSON,
         {"cyclonedx-lib": CYCLONEDX_JSON, "lib4sbom": LIB4SBOM}),
    Form("CycloneDX XML", cyclonedx_xml, "expat", EXPAT, {"cyclonedx-lib": CYCLONEDX_XML}),
    Form("SPDX 2.3 JSON", lambda folder, count: write_twins(folder, count)[1], "orjson", ORJSON,
         {"spdx-tools": SPDX_TOOLS, "lib4sbom": LIB4SBOM}),
    Form("SPDX 2.3 tag-value", lambda folder, count: write_twins(folder, count)[0], "lines", LINES,
         {"spdx-tools": SPDX_TOOLS, "lib4sbom": LIB4SBOM}),
    Form("SPDX 3.0 JSON-LD", spdx3_json, "orjson", ORJSON, {"spdx-python-model": SPDX_MODEL}),
)  # fmt: skip


def main() -> None:
    """Print one line per format and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "-n", "--components", type=int, nargs="*", default=[10_000, 100_000, 500_000]
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="", help="formats whose name holds this")
    parser.add_argument("--peers-until", type=int, default=10_000,
                        help="components up to which the libraries run too: they take minutes")  # fmt: skip
    wanted = parser.parse_args()
    say_where()
    for form in FORMS:
        if wanted.only in form.name:
            for count in wanted.components:
                with tempfile.TemporaryDirectory() as folder:
                    compare(form, Path(folder), count, wanted)


def compare(form: Form, folder: Path, count: int, wanted: argparse.Namespace) -> None:
    """Print one format at one size."""
    path = form.write(folder, count)
    commands = {
        form.floor: python(form.code.format(str(path))),
        "read": python(READ.format(str(path))),
        "check": exposure("check", str(path), "--json", str(folder / "result.json")),
    }
    costs = alternate(commands, wanted.runs)
    if count <= wanted.peers_until:
        peers = {name: python(QUIET + code.format(str(path))) for name, code in form.peers.items()}
        costs |= alternate(peers, 1)
    say(form, path, count, costs)


def say(form: Form, path: Path, count: int, costs: dict[str, Costs]) -> None:
    floor, size = costs[form.floor].seconds, path.stat().st_size
    print(f"{form.name}, {count:,} components, {size / 1e6:.1f} MB")
    for name, cost in costs.items():
        print(f"  {name:<18}{cost.seconds:8.3f} s {cost.seconds / floor:8.2f} x {form.floor}"
              f"   peak {cost.peak / size:5.2f} x the file", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
