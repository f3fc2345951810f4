"""From the bytes of a workbook to parts that a native reader may be given."""
