"""What do these inputs say: scanned, checked, inspected, explained?"""
