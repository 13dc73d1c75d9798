"""The grouping room: articles become stories."""
