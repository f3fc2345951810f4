"""What was understood of one sheet, in the terminal: its kind, its columns, what wants an eye."""
