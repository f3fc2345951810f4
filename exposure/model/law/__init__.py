"""What do the law and its clauses say, as values: authorities, contracts, allocations, clocks?"""
