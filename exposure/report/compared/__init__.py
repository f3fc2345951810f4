"""In which words, and in which order, is it told what changed between two results?"""
