"""Makes sure that nothing goes over a network."""

import sys
from typing import Any

_NETWORK_EVENTS = frozenset(
    {"socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}
)


class NetworkUseError(RuntimeError):
    """Something tried to use a network; that is a fault of ours."""


def forbid_network() -> None:
    """Raise NetworkUseError from now on whenever Python is asked to reach a network. Cannot be undone.

    Local sockets between processes of one machine are addressed by a path, and stay allowed.
    """
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in _NETWORK_EVENTS:
        return
    address = arguments[-1]
    if event in ("socket.getaddrinfo", "socket.gethostbyname") or isinstance(address, tuple):
        raise NetworkUseError(f"{event} {arguments[1:]!r}")
