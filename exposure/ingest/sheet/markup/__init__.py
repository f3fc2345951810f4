"""From what exports call .xls, and is HTML, a web archive or XML, to texts in cells."""
