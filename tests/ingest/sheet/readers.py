"""How does a test read a workbook or a delimited file, understood as a scan understands it?"""

from functools import partial

from exposure.ingest.sheet.delimited import open_delimited
from exposure.ingest.sheet.reader import read_sheets
from exposure.ingest.sheet.workbook import open_workbook

read_workbook = partial(read_sheets, open_workbook)
read_delimited = partial(read_sheets, open_delimited)
