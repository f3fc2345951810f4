"""What must be given up so that no route leads on, and what lies on every route?"""
