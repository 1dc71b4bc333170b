"""The project's scorer: takes gold readings and the program's readings, gives counted rows.

Findings are matched to the gold by their place in the text first; only then is it asked who, when and whether
it happened. What is counted for each row stands in the module that counts it.
"""
