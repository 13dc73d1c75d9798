"""What an exception comes to at the front door: an exit code and one paragraph."""

from __future__ import annotations

from digest.errors import DigestError

INTERRUPTED = 130
BROKEN = 1


def verdict(error: BaseException) -> tuple[int, str]:
    """Give the exit code and what to say; a mistake of ours is still one paragraph."""
    if isinstance(error, DigestError):
        return error.exit_code, str(error)
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED, "Interrupted; nothing that was published has changed."
    if isinstance(error, BrokenPipeError):
        return BROKEN, ""
    return BROKEN, f"Digest made a mistake: {type(error).__name__}: {error}."
