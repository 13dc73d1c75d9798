"""The drawing room: issues become pages."""

from digest.render.site import check, context, pages
from digest.render.trial import trial

__all__ = ["check", "context", "pages", "trial"]
