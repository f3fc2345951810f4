"""How does what was understood of sheets reach exposure.toml, where a person corrects it?"""
