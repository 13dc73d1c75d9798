"""Refusals: everything that can go wrong with an exchange, each in a short phrase."""

from __future__ import annotations

import aiohttp

from digest.adapters.addresses import RefusedAddressError

REASONS: tuple[tuple[type[Exception], str, bool], ...] = (
    (TimeoutError, "timeout", True),
    (aiohttp.ClientPayloadError, "truncated", False),
    (aiohttp.ClientResponseError, "not an HTTP answer, or headers too large", False),
    (aiohttp.InvalidURL, "not a web address", False),
    (UnicodeError, "not a web address", False),
    (aiohttp.ClientConnectionError, "connection lost", True),
    (OSError, "connection lost", True),
)

# Numbers of OpenSSL's X509_V_ERR_…
CERTIFICATES = {
    2: "unknown issuer",
    9: "not yet valid",
    10: "expired",
    18: "self-signed",
    19: "self-signed",
    20: "unknown issuer",
    21: "unknown issuer",
    23: "revoked",
    62: "for another host",
    64: "for another host",
}
SAID = 120  # characters of an error we did not foresee
OLD_TLS = frozenset(
    {"UNSUPPORTED_PROTOCOL", "TLSV1_ALERT_PROTOCOL_VERSION", "WRONG_SSL_VERSION", "VERSION_TOO_LOW"}
)


class RefusalError(Exception):
    """Why an exchange gave nothing.

    `temporary` when no host answered and time may mend it; `busy` when the host asked us to wait.
    """

    def __init__(self, reason: str, *, temporary: bool = False, busy: bool = False) -> None:
        super().__init__(reason)
        self.temporary = temporary
        self.busy = busy


def refusal(error: Exception) -> RefusalError:
    """Say any exception of an exchange as a refusal."""
    if isinstance(error, RefusalError):
        return error
    if isinstance(error, aiohttp.ClientConnectorError):
        return _unconnected(error)
    for kind, reason, temporary in REASONS:
        if isinstance(error, kind):
            return RefusalError(reason, temporary=temporary)
    return RefusalError(f"unexpected {type(error).__name__}: {' '.join(str(error).split())[:SAID]}")


def _unconnected(error: aiohttp.ClientConnectorError) -> RefusalError:
    """No connection was made: by our guard, by the name, by TLS, or by the other side."""
    if isinstance(error.os_error, RefusedAddressError) or "refused address" in str(error.os_error):
        return RefusalError(_guarded(error.os_error))
    match error:
        case aiohttp.ClientConnectorDNSError():
            return RefusalError("name not resolved", temporary=True)
        case aiohttp.ClientConnectorCertificateError():
            return RefusalError(_certificate(error.certificate_error))
        case aiohttp.ClientSSLError():
            return RefusalError("TLS too old" if _too_old(error.os_error) else "bad TLS")
        case _:
            return RefusalError("no connection", temporary=True)


def _guarded(error: OSError) -> str:
    return str(error) if isinstance(error, RefusedAddressError) else "refused address"


def _certificate(error: Exception) -> str:
    """Say what is wrong with a certificate, by the number OpenSSL gives it."""
    why = CERTIFICATES.get(getattr(error, "verify_code", 0))
    return f"bad TLS certificate ({why})" if why else "bad TLS certificate"


def _too_old(error: OSError) -> bool:
    return getattr(error, "reason", None) in OLD_TLS
