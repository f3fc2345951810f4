"""What would end the exposure to a vendor?"""
