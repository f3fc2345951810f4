"""What would end an exposure, at what cost, in which order and by when?"""
