"""The workbook in which people say what is used on which contract."""
