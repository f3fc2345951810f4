"""How does a person read what was understood of a file of his own?"""

from collections.abc import Iterator

from msgspec import Struct

from exposure.jobs.register.acts.lines import ToldActs, act_lines
from exposure.jobs.register.said import Said
from exposure.jobs.register.treated import Treatments
from exposure.model.designation import Handling
from exposure.model.words import number_of
from exposure.report.terminal.text import folded, shown

_HANG = "        "


class Told(Struct, frozen=True):
    """What was understood of one file."""

    file: str
    vendors: tuple[Said, ...]
    treatments: Treatments
    dangers: dict[str, tuple[str, ...]]
    """Vendor → warnings."""
    acts: ToldActs = ToldActs()
    """What it states beside vendors."""


def file_lines(told: Told, width: int) -> Iterator[str]:
    """Yield the lines for one file, of at most `width` columns where words allow it."""
    yield shown(told.file, 200)
    for vendor in told.vendors:
        yield ""
        yield from _vendor(vendor, told, width)
    yield from act_lines(told.acts, width)
    warnings = sum(map(len, (*told.dangers.values(), *told.acts.dangers.values())))
    yield ""
    vendors = [number_of(len(told.vendors), "vendor")] if told.vendors else []
    counted = (*vendors, *told.acts.counts(), number_of(warnings, "warning"))
    said = f"{', '.join(counted)}."
    use = f"Scan with --overlay {shown(told.file)}, or name the file in exposure.toml."
    yield from folded(f"{said} {use}", width)


def _vendor(vendor: Said, told: Told, width: int) -> Iterator[str]:
    kind = (
        "your own; looked for in every scan that is given this file"
        if vendor.own
        else "of the register, and more is said of it; looked for while designated or watched"
    )
    country = f", {vendor.country}" if vendor.country else ""
    head = f"{vendor.id}: {shown(vendor.name)}{country} ({kind})"
    yield from folded(head, width, indent="  ", hang="    ")
    if vendor.handling is not Handling.public:
        told_to = f"handling: {vendor.handling.words}; others read a code in its place"
        yield from folded(told_to, width, indent="    ", hang=_HANG)
    for label, lines in _facts(vendor, told.treatments):
        for line in lines:
            yield from folded(f"{label}: {line}", width, indent="    ", hang=_HANG)
    for warning in told.dangers[vendor.id]:
        yield from folded(f"warning: {shown(warning, 300)}", width, indent="    ", hang=_HANG)


def _facts(vendor: Said, treatments: Treatments) -> Iterator[tuple[str, list[str]]]:
    """Yield what each line begins with, and the lines."""
    for name in vendor.names:
        treatment = treatments.of(vendor.id, name.text).said
        yield name.kind, [f"{shown(name.text)} ({treatment})"]
    for product in vendor.products:
        treatment = treatments.of(vendor.id, product.text).said
        yield "product", [f"{shown(product.text)} ({treatment})"]
    yield "domain", [f"{one.text}{' (shared)' if one.shared else ''}" for one in vendor.domains]
    yield "package", [f"{shown(row.pattern)} ({row.relation})" for row in vendor.packages]
    yield "CPE vendor", [shown(text) for text in vendor.cpe_vendors]
    yield "model id", [shown(text) for text in vendor.model_ids]
    yield "identifier", [f"{kind} {shown(text)}" for kind, text in vendor.identifiers]
    yield (
        "never this vendor",
        [f"{shown(one.text)} ({shown(one.reason)})" for one in vendor.excluded],
    )
