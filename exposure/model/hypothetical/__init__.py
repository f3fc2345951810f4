"""What would be exposed if vendors were designated that are not, and which vendors reach furthest?"""
