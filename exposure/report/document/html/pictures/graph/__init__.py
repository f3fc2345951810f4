"""How do routes from the company to vendors become a picture in columns?"""
