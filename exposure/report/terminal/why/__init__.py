"""Why does a scan answer as it does, told in a terminal?"""
