"""What do clauses ask for that no finding answers: flow-down, devices, times?"""
