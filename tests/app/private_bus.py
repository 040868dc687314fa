"""A message bus of a test's own, with a desktop's services on it that do as they are told."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

_CONFIG = """<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""


class PrivateBus:
    """A dbus-daemon in a folder. Call `stop` at the end."""

    def __init__(self, folder: Path) -> None:
        socket, config = folder / "bus", folder / "bus.conf"
        config.write_text(_CONFIG.format(socket=socket), encoding="utf-8")
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
        self._daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()

    def stop(self) -> None:
        self._daemon.terminate()
        self._daemon.communicate()


class Service:
    """Owns a name on a bus, says signals, and writes down what it is asked and when a client goes away."""

    def __init__(self, bus: PrivateBus, name: str, *, answers: bool = True) -> None:
        self._answers = answers
        self.calls: list[tuple[str, tuple[Any, ...], str]] = []  #: member, arguments, who asked
        self.gone: list[str] = []  #: who left the bus
        self._heard = Event()
        self._connection = open_dbus_connection(bus.address)
        self._bus_call(message_bus.RequestName(name))
        self._bus_call(message_bus.AddMatch("type='signal',member='NameOwnerChanged'"))
        self._thread = Thread(target=self._serve, daemon=True)
        self._ends = False

    def serve(self) -> "Service":
        """Begin to answer."""
        self._thread.start()
        return self

    def say(self, path: str, interface: str, member: str, *arguments: bool) -> None:
        """Emit a signal."""
        address = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(address, member, "b" * len(arguments) or None, arguments))

    def wait_until(self, condition: Callable[["Service"], bool]) -> None:
        """Wait until what was heard is enough; AssertionError after 20 s."""
        while not condition(self):
            assert self._heard.wait(20), f"asked {self.calls}, gone {self.gone}"
            self._heard.clear()

    def members(self) -> list[str]:
        return [member for member, _arguments, _who in self.calls]

    def stop(self) -> None:
        self._ends = True
        if self._thread.is_alive():
            self._thread.join(5)
        self._connection.close()

    def _bus_call(self, message: Any) -> None:
        self._connection.send_and_get_reply(message, timeout=20)

    def _serve(self) -> None:
        while not self._ends:
            try:
                message = self._connection.receive(timeout=0.1)
            except TimeoutError:
                continue
            fields = message.header.fields
            member = fields.get(HeaderFields.member, "")
            if member == "NameOwnerChanged" and not message.body[2]:
                self.gone.append(message.body[0])
            elif message.header.message_type is MessageType.method_call:
                self.calls.append((member, message.body, fields[HeaderFields.sender]))
                if self._answers:
                    answer = ("u", (7,)) if member == "Inhibit" else (None, ())
                    self._connection.send(new_method_return(message, *answer))
            self._heard.set()
