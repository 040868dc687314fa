"""How wakepy reaches the services of a Linux desktop. Imported by the thread that needs it, never before."""

from wakepy.core import DBusMethodCall
from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

#: What a desktop shows of who keeps the display on, in place of wakepy's own words.
_OUR_WORDS = {"wakepy": "Backcare", "wakelock active": "An exercise routine is running"}


class AwakeBus(JeepneyDBusAdapter):
    """The bus, with our own name, and with no connection left open.

    The services give up what a connection asked for when it closes, so a call without an answer leaves
    nothing behind. A call may take 2 s until it counts as unanswered, and a bus that takes 1 s to say who it is
    is no bus; only one that says so and then nothing is waited for without a limit.
    """

    def process(self, call: DBusMethodCall) -> object:
        """Make a call. Raises whatever kept it from being answered."""
        arguments = tuple(_OUR_WORDS.get(argument, argument) for argument in call.args)
        try:
            return super().process(DBusMethodCall(call.method, arguments))
        except Exception:
            self.close_connections()
            raise

    def close_connections(self) -> None:
        """Close every connection.

        Unlike wakepy's own, this collects no garbage: it runs beside the GUI thread, and must take neither
        its time nor, in a cycle of garbage, an object of Qt that belongs to it.
        """
        while self._connections:
            self.close_connection(self._connections.popitem()[1])
