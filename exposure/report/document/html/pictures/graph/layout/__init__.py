"""Where does each box and line of the picture stand, and how is it drawn?"""
