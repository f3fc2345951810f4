"""Which SBOMs end a check in each way?"""

import json


def sbom(*purls: str, **more: object) -> str:
    """Return an SBOM of an application that needs these packages."""
    parts = [
        {"type": "library", "bom-ref": purl, "name": purl.split("/", 1)[1], "purl": purl}
        for purl in purls
    ]
    return json.dumps({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "app"}},
        "components": parts,
        "dependencies": [{"ref": "app", "dependsOn": list(purls)}, *({"ref": p} for p in purls)],
        **more,
    })  # fmt: skip


FREE = sbom("pkg:npm/left-pad@1.3.0")
FOUND = sbom("pkg:npm/%40anthropic-ai/sdk@0.122.0")
INCOMPLETE = sbom(
    "pkg:npm/left-pad@1.3.0",
    compositions=[{"aggregate": "incomplete", "assemblies": ["app"]}],
)
