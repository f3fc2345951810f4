"""What does a whole package for 400 findings cost, drafts, Word, PDF and workbooks together?

The company is invented: three contracts and a number of bought products, each with an SBOM whose
components come from vendors that the register names. The scan is made first; what is timed is
`exposure attest`, whole processes, against one that imports what the writers need and writes nothing.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import alternate, say_where

VENDORS = ("Hikvision", "Anthropic PBC", "Kaspersky Lab", "ZTE Corporation", "Dahua Technology")
CONTRACTS = """Contract number,Agency,Role,Clauses,Covered system,Start,End,Legal entity
N00024-26-C-0001,Naval Sea Systems Command,Prime,\
DFARS 252.239-7018; FAR 52.204-23; FAR 52.204-25; FAR 52.204-29; FAR 52.204-30,\
yes,2026-01-15,2029-01-14,"Wexmoor Federal Systems, Inc."
47EXMP26F0002,General Services Administration,Prime,FAR 52.240-90; FAR 52.240-91,\
no,2026-06-01,2028-05-31,"Wexmoor Federal Systems, Inc."
HC-SUB-2026-003,"U.S. Army, through Halyard Crest Prime LLC",Sub-tier,FAR 52.204-25,\
unknown,2026-09-01,2027-08-31,"Wexmoor Analytics, LLC"
"""
IMPORTS = "import typer, msgspec, docx, docxtpl, typst, openpyxl, yaml, pydantic"


def main() -> None:
    """Print the time of each, and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--findings", type=int, default=400)
    parser.add_argument("--products", type=int, default=40)
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    say_where()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scanned(folder, wanted.findings, wanted.products)
        package = folder / "package"
        attest = [sys.executable, "-m", "exposure", "attest", str(folder / "out"), "-o"]
        costs = alternate(
            {
                "imports of the writers": [sys.executable, "-c", IMPORTS],
                "one contract, PDF too": [
                    *attest,
                    str(package / "one"),
                    "--pdf",
                    "--contract",
                    "N00024-26-C-0001",
                ],
                "three contracts": [*attest, str(package / "word")],
                "three contracts, PDF too": [*attest, str(package / "pdf"), "--pdf"],
            },
            wanted.runs,
        )
        files = [path for path in (package / "pdf").rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        print(f"{wanted.findings} findings, {len(files)} files, {size / 1e6:.1f} MB")
    floor = costs["imports of the writers"]
    for one, cost in costs.items():
        ratio = cost.seconds / floor.seconds
        print(
            f"  {one:<32}{cost.seconds:7.2f} s  {ratio:5.1f} x   peak {cost.peak / 2**20:5.0f} MiB"
        )


def scanned(folder: Path, findings: int, products: int) -> None:
    """Write the company's inputs and scan them."""
    numbers = ("N00024-26-C-0001", "47EXMP26F0002", "HC-SUB-2026-003", "")
    rows = [
        f"Maker {n},Product {n},{numbers[n % len(numbers)]},product-{n}.json"
        for n in range(products)
    ]
    header = "Vendor,Product,Contract,SBOM on file\n"
    (folder / "vendors.csv").write_text(header + "\n".join(rows) + "\n")
    (folder / "contracts.csv").write_text(CONTRACTS)
    for n in range(products):
        parts = range(n, findings, products)
        (folder / f"product-{n}.json").write_text(json.dumps(bill(n, parts)))
    command = [sys.executable, "-m", "exposure", "scan", str(folder), "-o", str(folder / "out")]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def bill(product: int, parts: range) -> dict[str, object]:
    """Return an SBOM of one product, every part of it by a vendor whom the register names."""
    components = [
        {
            "type": "library",
            "bom-ref": f"part-{part}",
            "name": f"part-{part}",
            "version": "1.0",
            "supplier": {"name": VENDORS[part % len(VENDORS)]},
        }
        for part in parts
    ]
    root = {"type": "application", "bom-ref": "root", "name": f"Product {product}"}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"timestamp": "2026-11-01T00:00:00Z", "component": root},
        "components": components,
        "dependencies": [{"ref": "root", "dependsOn": [one["bom-ref"] for one in components]}],
    }


if __name__ == "__main__":
    main()
