"""The verbs, grouped by who uses them when: their options, with the words that help.

Importing these imports nothing heavy. What a verb does is in `digest.cli.<verb>`.
"""
