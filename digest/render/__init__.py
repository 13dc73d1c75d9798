"""The drawing room: issues become pages."""
