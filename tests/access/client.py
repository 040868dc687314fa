"""A screen reader's ears and hands: an AT-SPI client that is told what to do line by line, in JSON.

Runs under the system's Python, which has gi; the tests' own Python has not. Reads `{"do": ..., ...}` from the
standard input and answers each line with one line. Everything heard meanwhile is kept with the time of it.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is chosen first

_HEARD = (
    "object:state-changed:focused",
    "object:state-changed:checked",
    "object:announcement",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
    "object:property-change:accessible-value",
    "object:text-changed",
    "object:active-descendant-changed",
)
_TOLD_STATES = {
    Atspi.StateType.CHECKABLE: "checkable",
    Atspi.StateType.CHECKED: "checked",
    Atspi.StateType.PRESSED: "pressed",
    Atspi.StateType.ENABLED: "enabled",
    Atspi.StateType.FOCUSABLE: "focusable",
    Atspi.StateType.FOCUSED: "focused",
    Atspi.StateType.EDITABLE: "editable",
    Atspi.StateType.SELECTED: "selected",
    Atspi.StateType.SHOWING: "showing",
}


class Client:
    """Looks at one application."""

    def __init__(self, app_name: str) -> None:
        self._app_name = app_name
        self._app: Atspi.Accessible | None = None
        self._events: list[dict[str, object]] = []
        self._listener = Atspi.EventListener.new(self._on_event)
        for kind in _HEARD:
            self._listener.register(kind)

    # -- what it is asked -------------------------------------------------------------------------------

    def attach(self, deadline_s: float) -> dict[str, object]:
        """Find the application; answers with its name."""
        self._wait(deadline_s, lambda: self._found_app() is not None)
        self._app = self._found_app()
        return {"name": self._app.get_name() if self._app else None}

    def tree(self) -> dict[str, object]:
        """Everything that is showing, in the order of the tree."""
        return {"nodes": [_told(node, depth) for node, depth in self._showing()]}

    def focus(self) -> dict[str, object]:
        """What has the keyboard."""
        for node, depth in self._showing():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED) and not _is_window(node):
                return {"node": _told(node, depth)}
        return {"node": None}

    def wait_for(
        self, name: str, deadline_s: float, role: str | None = None, state: str = "showing"
    ) -> dict[str, object]:
        """Wait until something with this name is in a state; answers with it, or with null."""

        def is_there() -> bool:
            found = self._named(name, role)
            return found is not None and state in _states(found)

        self._wait(deadline_s, is_there)
        found = self._named(name, role) if is_there() else None
        return {"node": None if found is None else _told(found, 0)}

    def act(self, name: str, action: str, role: str | None = None) -> dict[str, object]:
        """Do an action of what has this name; answers whether there is such an action."""
        node = self._named(name, role)
        if node is None:
            return {"done": False}
        if action == "focus":
            return {"done": node.grab_focus()}
        interface = node.get_action_iface()
        names = [interface.get_action_name(number) for number in range(interface.get_n_actions())]
        return {"done": action in names and interface.do_action(names.index(action))}

    def heard(self, since: int) -> dict[str, object]:
        """The events from number `since` on."""
        return {"events": self._events[since:], "count": len(self._events)}

    def wait_event(self, kind: str, since: int, deadline_s: float, count: int = 1) -> dict[str, object]:
        """Wait until `count` events of a kind came after number `since`; answers with all of that kind."""

        def fitting() -> list[dict[str, object]]:
            return [event for event in self._events[since:] if str(event["kind"]).startswith(kind)]

        self._wait(deadline_s, lambda: len(fitting()) >= count)
        return {"events": fitting(), "count": len(self._events)}

    def quiet(self, seconds: float, deadline_s: float) -> dict[str, object]:
        """Wait until nothing came for so long; answers with the number of events so far."""
        heard, since = len(self._events), time.monotonic()

        def is_quiet() -> bool:
            nonlocal heard, since
            if len(self._events) != heard:
                heard, since = len(self._events), time.monotonic()
            return time.monotonic() - since >= seconds

        self._wait(deadline_s, is_quiet)
        return {"count": len(self._events)}

    def listen(self, seconds: float, since: int) -> dict[str, object]:
        """Hear all that comes for so long."""
        self._wait(seconds, lambda: False)
        return self.heard(since)

    # -- how --------------------------------------------------------------------------------------------

    def _found_app(self) -> "Atspi.Accessible | None":
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(number)
            if app is not None and app.get_name() == self._app_name and app.get_child_count():
                return app
        return None

    def _showing(self) -> Iterator[tuple[Atspi.Accessible, int]]:
        assert self._app is not None, "attach first"
        waiting = [(self._app, 0)]
        while waiting:
            node, depth = waiting.pop()
            if depth and not node.get_state_set().contains(Atspi.StateType.SHOWING):
                continue
            if depth:
                yield node, depth
            children = [node.get_child_at_index(number) for number in range(node.get_child_count())]
            waiting.extend((child, depth + 1) for child in reversed(children) if child is not None)

    def _named(self, name: str, role: str | None) -> "Atspi.Accessible | None":
        for node, _depth in self._showing():
            if node.get_name() == name and role in (None, node.get_role_name()):
                return node
        return None

    def _wait(self, deadline_s: float, reached: Callable[[], bool]) -> None:
        """Take in events until something is so, or the time is over."""
        until = time.monotonic() + deadline_s
        context = GLib.MainContext.default()
        waker = GLib.timeout_add(20, lambda: True)
        while not reached() and time.monotonic() < until:
            context.iteration(may_block=True)
        GLib.source_remove(waker)

    def _on_event(self, event: Atspi.Event) -> None:
        at = time.monotonic()
        try:
            name, role = event.source.get_name(), event.source.get_role_name()
        except GLib.Error:
            return  # it is gone already, and with it whatever could be said of it
        said = _plain(event.any_data)
        self._events.append(
            {"kind": event.type, "at": at, "detail": event.detail1, "said": said, "name": name, "role": role}
        )


def _plain(data: object) -> object:
    return data if isinstance(data, str | int | float | bool) else None


def _is_window(node: Atspi.Accessible) -> bool:
    return node.get_role() in (Atspi.Role.FRAME, Atspi.Role.WINDOW)


def _states(node: Atspi.Accessible) -> list[str]:
    states = node.get_state_set()
    return [name for state, name in _TOLD_STATES.items() if states.contains(state)]


def _told(node: Atspi.Accessible, depth: int) -> dict[str, object]:
    box = node.get_extents(Atspi.CoordType.SCREEN)
    return {
        "depth": depth,
        "name": node.get_name(),
        "role": node.get_role_name(),
        "description": node.get_description(),
        "states": _states(node),
        "box": [box.x, box.y, box.width, box.height],
    }


def main() -> None:
    """Answer until the standard input ends."""
    client = Client(sys.argv[1])
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = getattr(client, asked.pop("do"))(**asked)
        except GLib.Error as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
