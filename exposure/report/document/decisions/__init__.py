"""Where in a findings workbook do people decide, and what goes with it so that it can be read back?"""
