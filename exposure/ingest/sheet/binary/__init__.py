"""From the bytes of an older binary workbook (.xls) to texts, without a native reader."""
