"""By which shortest route does each node lead to the nearest of some ends?"""
