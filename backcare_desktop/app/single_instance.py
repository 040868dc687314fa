"""One running app a profile: a second start raises the first one's window and ends."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 1000


class SingleInstance(QObject):
    """Holds the profile's lock, and listens for second starts on a local socket (never a network one).

    What only a second start needs is imported with it; Qt's local sockets cost 10 ms.
    """

    raise_requested = Signal()  #: somebody started the app again

    def __init__(self, lock_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock_file = lock_file
        self._lock = QLockFile(str(lock_file))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Return whether this is the only one. The lock of a process that is gone does not count.

        Where no lock can be had, as the disk is full or read-only, nobody else has it: what is the matter with the
        disk is told in the window.
        """
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def ask_other_to_raise(self) -> bool:
        """Ask the one that runs to show its window; return whether it heard."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        heard = socket.waitForConnected(_WAIT_MS)
        socket.disconnectFromServer()
        return heard

    def listen(self) -> None:
        """Begin to listen for second starts."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name())  # left over by a process that was killed
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_new_connection)
        server.listen(self._name())
        self._server = server

    def release(self) -> None:
        """Let another one start."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _name(self) -> str:
        """Return a name that every start of this profile comes to, short enough for every system."""
        from hashlib import sha256

        return "backcare-" + sha256(str(self._lock_file).encode()).hexdigest()[:20]

    def _on_new_connection(self) -> None:
        if self._server is not None:
            connection = self._server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
            self.raise_requested.emit()
