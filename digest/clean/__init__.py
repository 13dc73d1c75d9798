"""The cleaning room: an article loses its furniture and gains fields."""
