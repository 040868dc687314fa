"""What a page offers to eyes, hands and screen readers, read off its widgets."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.player.key_button import KeyButton
from backcare_desktop.ui.shell.navigation import NavigationButton
from backcare_desktop.ui.widgets.fields import Stepper
from backcare_desktop.ui.widgets.moment_field import MomentField

Role = QAccessible.Role
#: What a thing that takes the keyboard may be. Anything else says nothing of what can be done with it.
_ROLES = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.EditableText,
    Role.SpinBox,
    Role.ComboBox,
    Role.Table,
    Role.List,
    Role.Slider,
    Role.Graphic,  # the figure, which the arrow keys turn
}
_LEAST_TARGET = 24
_LEAST_PLAYER_HEIGHT = 64
_LEAST_PLAYER_GAP = 12


def interface(widget: QWidget) -> QAccessibleInterface:
    """Return what the platform's bridge reads."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def spoken(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    return interface(widget).text(QAccessible.Text.Name)


def shown(root: QWidget) -> list[QWidget]:
    """Return everything that is shown, in sight or to be scrolled to."""
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible()]


def takes_tab(widget: QWidget) -> bool:
    """Return whether Tab comes to a widget, by what the widget says of itself."""
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    if policy != Qt.FocusPolicy.TabFocus or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    if isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive():
        chosen = widget.group().checkedButton()  # the arrow keys walk the group
        return chosen is None or chosen is widget
    return True


def place_of(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget stands in the window as it is scrolled now."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


# -- what is wrong, in sentences --------------------------------------------------------------------------


def unheard(window: QWidget) -> Iterator[str]:
    """Tell of what takes the keyboard or is a picture and says too little."""
    fields: list[str] = []
    for widget in shown(window):
        role, name = interface(widget).role(), spoken(widget)
        kind = type(widget).__name__
        if takes_tab(widget):
            if not name.strip():
                yield f"has the keyboard and no name: {kind}"
            if role not in _ROLES:
                yield f"has the keyboard and is a {role.name}: {kind} {name!r}"
        if role is Role.Graphic and not (name and interface(widget).text(QAccessible.Text.Description)):
            yield f"a picture that is not described: {kind} {name!r}"
        if isinstance(widget, QAbstractSpinBox) or (
            isinstance(widget, QLineEdit) and not isinstance(widget.parent(), QAbstractSpinBox)
        ):
            fields.append(name)
    yield from (
        f"two fields are called {name!r}" for name in {one for one in fields if fields.count(one) > 1}
    )


def alike(window: QWidget) -> Iterator[str]:
    """Tell of buttons that one who hears what is said of them, and of the group around them, cannot tell apart."""
    heard = [
        (spoken(widget), described(widget), group_around(widget))
        for widget in shown(window)
        if isinstance(widget, QAbstractButton) and takes_tab(widget)
    ]
    yield from (f"two buttons are called {one[0]!r}" for one in set(heard) if heard.count(one) > 1)


def said_twice(window: QWidget) -> Iterator[str]:
    """Tell of what takes the keyboard and is described by its own name and more, or by that of its group."""
    for widget in shown(window):
        if not takes_tab(widget):
            continue
        name, description = spoken(widget), widget.accessibleDescription()
        if description and (name in description or description in name):
            yield f"says {name!r} and {description!r}"


def described(widget: QWidget) -> str:
    """Return the description that a screen reader says after the name."""
    return interface(widget).text(QAccessible.Text.Description)


def group_around(widget: QWidget) -> str:
    """Return the name of the nearest group with a name, which a screen reader says on the way into it."""
    parent = widget.parentWidget()
    while parent is not None:
        if interface(parent).role() is Role.Grouping and spoken(parent):
            return spoken(parent)
        parent = parent.parentWidget()
    return ""


def small_targets(window: QWidget) -> Iterator[str]:
    """Tell of what is smaller than 24 by 24 pixels to the pointer."""
    for widget in shown(window):
        size = None
        if isinstance(widget, QAbstractButton | QLineEdit | QAbstractSpinBox) and widget.isEnabled():
            size = widget.size()
        elif isinstance(widget, QTableView) and widget.model() is not None:
            chosen = widget.currentIndex()
            size = widget.visualRect(chosen if chosen.isValid() else widget.model().index(0, 0)).size()
        if size is not None and min(size.width(), size.height()) < _LEAST_TARGET:
            yield f"{size.width()}x{size.height()} to the pointer: {type(widget).__name__} {spoken(widget)!r}"


def small_player_controls(window: QWidget) -> Iterator[str]:
    """Tell of player buttons that are lower than 64 or closer together than 12 pixels."""
    buttons = [widget for widget in shown(window) if isinstance(widget, KeyButton)]
    for button in buttons:
        if button.height() < _LEAST_PLAYER_HEIGHT:
            yield f"only {button.height()} high: {spoken(button)!r}"
    boxes = [(spoken(button), place_of(button, window)) for button in buttons]
    for index, (name, box) in enumerate(boxes):
        near = box.adjusted(*[-_LEAST_PLAYER_GAP + 1] * 2, *[_LEAST_PLAYER_GAP - 1] * 2)
        yield from (
            f"too close: {name!r}, {other!r}" for other, place in boxes[:index] if near.intersects(place)
        )


def only_dragged(window: QWidget) -> Iterator[str]:
    """Tell of a figure that is turned by dragging or a double click, and by no button."""
    names = {spoken(widget) for widget in shown(window) if isinstance(widget, QAbstractButton)}
    for figure in shown(window):
        turns = isinstance(figure, FigureView) and takes_tab(figure)
        if turns and not names & {"Reset view", "Turn the figure", "Hide these buttons"}:
            yield f"turned by no button: {spoken(figure)!r} among {sorted(names)}"


def dragged_items(window: QWidget) -> Iterator[str]:
    """Tell of lists whose rows are moved by dragging."""
    for view in window.findChildren(QAbstractItemView):
        if view.dragEnabled():
            yield f"rows are dragged: {type(view).__name__}"


def out_of_order(window: QWidget, walked: list[QWidget]) -> Iterator[str]:
    """Tell where Tab jumps against the reading order: rows from the top, columns from the left.

    Once on its way round, from the end back to the beginning, it may. What scrolls is a region of its own: the
    navigation and the bars above and below it stay in sight wherever it is scrolled to.
    """
    on_page = [widget for widget in walked if not isinstance(widget, NavigationButton)]
    jumps = []
    for one, other in pairwise([*on_page, *on_page[:1]]):
        box, to = place_of(_whole(one), window), place_of(_whole(other), window)
        if _scrolled_in(one) is _scrolled_in(other) and _stands_before(to, box):
            jumps.append(f"Tab jumps back from {spoken(one)!r} to {spoken(other)!r}")
    if len(jumps) > 1:
        yield from jumps
    regions = [key for key, _ in groupby(_scrolled_in(widget) for widget in on_page)]
    if regions and regions[0] is regions[-1]:
        regions.pop()  # it began in the middle of one
    entered = [region for region in regions if region is not None]
    yield from (f"Tab leaves and comes back to {one}" for one in set(entered) if entered.count(one) > 1)


def _scrolled_in(widget: QWidget) -> QWidget | None:
    """Return the area in which a widget is scrolled, if it is."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _whole(widget: QWidget) -> QWidget:
    """Return what one sees as one thing: a number or a moment with its two buttons, of which these come last."""
    parent = widget.parentWidget()
    return parent if isinstance(parent, Stepper | MomentField) else widget


def _stands_before(one: QRect, other: QRect) -> bool:
    """Return whether one reads `one` before `other`: it is above and no column further right, or beside it left."""
    share_a_row = (
        min(one.bottom(), other.bottom()) - max(one.top(), other.top())
        > min(one.height(), other.height()) / 2
    )
    if share_a_row:
        return one.left() < other.left()
    return one.top() < other.top() and one.left() < other.right()


def untouched(window: QWidget, walked: list[QWidget]) -> Iterator[str]:
    """Tell of what Tab never comes to."""
    for widget in shown(window):
        if takes_tab(widget) and widget not in walked and not isinstance(widget.parent(), QAbstractSpinBox):
            yield f"Tab never comes to {type(widget).__name__} {spoken(widget)!r}"
