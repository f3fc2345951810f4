"""What a customer's letter asks, how far the records carry it, and which replies are drafted?"""
