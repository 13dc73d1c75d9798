"""Sentences, words and shingles: what every room agrees a text is made of."""
