"""The drawing room: issues become pages."""

from digest.render.site import chapters, check, context, pages
from digest.render.trial import trial

__all__ = ["chapters", "check", "context", "pages", "trial"]
