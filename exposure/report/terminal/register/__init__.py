"""How does a person read the register of designations on a terminal?"""
