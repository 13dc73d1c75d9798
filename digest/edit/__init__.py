"""The editing room: briefs become an issue."""
