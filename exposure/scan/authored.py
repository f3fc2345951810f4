"""How are the files read that people wrote for the program itself, and that the settings name?"""

from pathlib import Path

from msgspec.structs import replace

from exposure.ingest.authored.allocations.read import read_allocations
from exposure.ingest.authored.judgements import read_judgements
from exposure.ingest.authored.roster.read import read_roster
from exposure.ingest.bounds import Bounds
from exposure.model.settings import Settings
from exposure.scan.said import Said


def read_said(settings: Settings, folder: Path, bounds: Bounds, today: str) -> Said:
    """Read the files of judgements and allocations, and the roster.

    `today` is the ISO day of the scan, after which a workbook may be dated by no more than a day.
    """
    allocated = read_allocations(settings.allocations, folder, bounds)
    authored = read_judgements(settings.judgements, folder, bounds, today)
    authored = replace(authored, sources=(*authored.sources, *allocated.sources))
    return Said(authored, allocated, read_roster(settings, folder, bounds))
