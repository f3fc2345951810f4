"""What have people said of requirements, who has them, and by when?"""
