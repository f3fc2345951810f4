"""From an OpenDocument spreadsheet, packed (.ods) or flat, to the cells of its sheets."""
