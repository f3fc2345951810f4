"""From the bytes of a binary workbook in a zip (.xlsb) to the cells of its sheets."""
