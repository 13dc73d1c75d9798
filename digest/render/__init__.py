"""The drawing room: issues become pages."""

from digest.render.feed_changes import FeedChange, feed_changes
from digest.render.site import chapters, check, context, pages
from digest.render.trial import trial

__all__ = ["FeedChange", "chapters", "check", "context", "feed_changes", "pages", "trial"]
