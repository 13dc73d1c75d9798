"""The drawing room: issues become pages."""

from digest.render.site import check, context, pages

__all__ = ["check", "context", "pages"]
