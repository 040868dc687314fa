"""Somebody who does not see the screen: presses keys and knows what the screen reader is told."""

from dataclasses import dataclass
from typing import Any

from tests.access.desk import PATIENCE_S, Desk

FOCUS = "object:state-changed:focused"
CHECKED = "object:state-changed:checked"
ANNOUNCED = "object:announcement"
NAMED = "object:property-change:accessible-name"

#: What a control may be. To a "filler" nothing can be done, and no reader says its name.
CONTROLS = {
    "push button",
    "check box",
    "radio button",
    "text",
    "spin button",
    "combo box",
    "table",
    "table cell",
    "list",
    "list item",
    "image",
}
_QUIET_S = 0.15


@dataclass(frozen=True)
class Node:
    """One thing in sight, as a screen reader knows it."""

    name: str
    role: str
    description: str
    states: frozenset[str]
    box: tuple[int, int, int, int]  #: left, top, width and height on the screen

    @property
    def said(self) -> str:
        """What it is called, and what it is."""
        return f"{self.name} | {self.role}"


@dataclass(frozen=True)
class Heard:
    """Something the screen reader was told."""

    kind: str
    name: str
    role: str
    said: str
    detail: int


class Reader:
    """Uses the app through keys, actions and ears."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._since = 0
        self.settle()

    # -- hands ------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after another; what is heard counts from before the first."""
        self._since = int(self._desk.ask("heard", since=0)["count"])
        self._desk.do_x("key", *keys)

    def act(self, name: str, action: str = "Press", role: str | None = None) -> None:
        """Let the screen reader do an action of what has this name: Press, Toggle, or focus."""
        self.wait_for(name, role)
        self._since = int(self._desk.ask("heard", since=0)["count"])
        assert self._desk.ask("act", name=name, action=action, role=role)["done"], f"no {action} of {name!r}"

    # -- ears -------------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Wait until all is told."""
        self._desk.ask("quiet", seconds=_QUIET_S, deadline_s=PATIENCE_S)

    def heard(self, kind: str) -> list[Heard]:
        """What was told of a kind since the last key, once all is told: something at least."""
        self.wait_heard(kind)
        self.settle()
        return [_heard(event) for event in self._all() if str(event["kind"]).startswith(kind)]

    def wait_heard(self, kind: str, count: int = 1, deadline_s: float = PATIENCE_S) -> list[Heard]:
        """Wait for so many of a kind since the last key."""
        answer = self._desk.ask(
            "wait_event", kind=kind, since=self._since, deadline_s=deadline_s, count=count
        )
        events = [_heard(event) for event in answer["events"]]
        assert len(events) >= count, f"only {events} of {count} {kind}, among {self._all()}"
        return events

    def listen(self, seconds: float) -> list[Heard]:
        """Everything that is told in so many seconds from now."""
        since = int(self._desk.ask("heard", since=0)["count"])
        return [_heard(event) for event in self._desk.ask("listen", seconds=seconds, since=since)["events"]]

    def announced(self) -> list[str]:
        """What was announced since the last key, once all is told."""
        return [event.said for event in self.heard(ANNOUNCED)]

    def focused(self) -> list[str]:
        """Where the keyboard came by since the last key."""
        return [f"{event.name} | {event.role}" for event in self.heard(FOCUS) if event.detail]

    # -- what is there ----------------------------------------------------------------------------------

    def tree(self) -> list[Node]:
        """Everything that is showing."""
        return [_node(found) for found in self._desk.ask("tree")["nodes"]]

    def focus(self) -> Node | None:
        """What has the keyboard."""
        found = self._desk.ask("focus")["node"]
        return None if found is None else _node(found)

    def wait_for(self, name: str, role: str | None = None, state: str = "showing") -> Node:
        """Wait until something of this name is there, and in a state."""
        answer = self._desk.ask("wait_for", name=name, role=role, state=state, deadline_s=PATIENCE_S)
        found = answer["node"]
        assert found is not None, f"there is no {name!r} among {[node.said for node in self.tree()]}"
        return _node(found)

    def controls(self) -> list[Node]:
        """Everything that can have the keyboard."""
        return [node for node in self.tree() if "focusable" in node.states]

    def _all(self) -> list[dict[str, Any]]:
        return list(self._desk.ask("heard", since=self._since)["events"])


def _heard(event: dict[str, Any]) -> Heard:
    said = event["said"]
    return Heard(event["kind"], event["name"], event["role"], said or "", event["detail"])


def _node(found: dict[str, Any]) -> Node:
    left, top, width, height = found["box"]
    return Node(
        found["name"],
        found["role"],
        found["description"],
        frozenset(found["states"]),
        (left, top, width, height),
    )
