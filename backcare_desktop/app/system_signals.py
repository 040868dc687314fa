"""Tells when the computer goes to sleep and when its screen is locked. Linux only, and only where a bus is."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_SYSTEM_SOCKET = "/run/dbus/system_bus_socket"  # where the D-Bus specification has it
#: Each is a service, and the interface of the same name that says ActiveChanged(bool) when a screen is locked.
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",  # KDE and others
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


@dataclass(frozen=True)
class Buses:
    """Where to listen: the addresses of two buses, and the id of the login session; empty without one."""

    session: str = ""
    system: str = ""
    login_session_id: str = ""


def buses_of(environment: Mapping[str, str]) -> Buses:
    """Return the buses that run already. None is started: Qt on its own would start one that outlives us."""
    session = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    socket = Path(environment.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
    if not session and socket.exists():
        session = f"unix:path={socket}"
    system = environment.get("DBUS_SYSTEM_BUS_ADDRESS", "")
    if not system and Path(_SYSTEM_SOCKET).exists():
        system = f"unix:path={_SYSTEM_SOCKET}"
    if session.startswith("autolaunch:"):
        session = ""
    return Buses(session, system, environment.get("XDG_SESSION_ID", ""))


class SystemSignals(QObject):
    """Listens on the buses from `listen` until `close`. Where there is none it keeps silent.

    What it tells may come late or not at all, so a gap on the clocks has to be noticed all the same.
    """

    going_to_sleep = Signal()  #: the computer is about to be suspended
    screen_locked = Signal()  #: nobody can see the screen

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []

    def listen(self, buses: Buses | None = None) -> bool:
        """Begin to listen; return whether there is anything to listen to. To be called after the first paint."""
        if buses is None:
            if not sys.platform.startswith("linux"):
                return False
            buses = buses_of(os.environ)
        system, session = self._open(buses.system), self._open(buses.session)
        if system is not None:
            sleep: Any = SLOT("_on_prepare_for_sleep(bool)")
            system.connect(_LOGIN, _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep", self, sleep)
            if buses.login_session_id:
                path = f"{_LOGIN_PATH}/session/{_escaped(buses.login_session_id)}"
                lock: Any = SLOT("_on_lock()")
                system.connect(_LOGIN, path, f"{_LOGIN}.Session", "Lock", self, lock)
        if session is not None:
            active: Any = SLOT("_on_active_changed(bool)")
            for service in _SCREEN_SAVERS:  # at any path: KDE has two of them
                session.connect(service, "", service, "ActiveChanged", self, active)
        return system is not None or session is not None

    def close(self) -> None:
        """Stop listening."""
        if not self._names:
            return
        from PySide6.QtDBus import QDBusConnection

        while self._names:
            QDBusConnection.disconnectFromBus(self._names.pop())

    def _open(self, address: str) -> "QDBusConnection | None":
        """Return a connection of our own to a bus, or None where there is none."""
        if not address:
            return None
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:  # libdbus is not installed
            return None
        name = f"backcare-{len(self._names)}-{id(self)}"
        bus = QDBusConnection.connectToBus(address, name)
        self._names.append(name)
        return bus if bus.isConnected() else None

    @Slot(bool)
    def _on_prepare_for_sleep(self, begins: bool) -> None:  # noqa: FBT001 - a slot for the bus
        if begins:
            self.going_to_sleep.emit()

    @Slot(bool)
    def _on_active_changed(self, active: bool) -> None:  # noqa: FBT001 - a slot for the bus
        if active:
            self.screen_locked.emit()

    @Slot()
    def _on_lock(self) -> None:
        self.screen_locked.emit()


def _escaped(session_id: str) -> str:
    """Return a session id the way systemd writes it in a path: 2 becomes _32, c1 stays."""
    return "".join(
        letter
        if letter.isascii() and (letter.isalpha() or (letter.isdigit() and place))
        else f"_{ord(letter):02x}"
        for place, letter in enumerate(session_id)
    )
