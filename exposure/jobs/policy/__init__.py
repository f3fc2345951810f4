"""What does exposure.toml say, and where do the files lie that it names?"""
