"""What ends an exposure at the least cost, and in which order is it done?"""
