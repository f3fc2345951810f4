"""The workbook of a screening."""
