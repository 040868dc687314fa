"""What a figure is turned and played with, and what is laid over it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.figure.figure_view import FigureView
from backcare_desktop.ui.figure.legend import Legend, grow_in_height
from backcare_desktop.ui.figure.overlay_toggle import OverlayToggle
from backcare_desktop.ui.figure.overlays import Overlay
from backcare_desktop.ui.figure.preview_loop import LoopState, PreviewLoop
from backcare_desktop.ui.figure.viewpoint import STEP_DEG, Viewpoint
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.buttons import Button, IconButton, Variant
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.group import Group

if TYPE_CHECKING:
    from backcare_desktop.figure.painting.palette import FigurePalette


class PlayButton(Button):
    """Plays, pauses and plays again; as wide as the widest of its words, so that nothing beside it moves."""

    def __init__(self, kit: Kit, loop: PreviewLoop, parent: QWidget | None = None) -> None:
        words = kit.words
        self._looks = {
            LoopState.RESTING: (words.p("figure", "Replay"), IconName.RESTART),
            LoopState.PLAYING: (words.p("figure", "Pause"), IconName.PAUSE),
            LoopState.PAUSED: (words.p("figure", "Play"), IconName.PLAY),
        }
        super().__init__(kit.theme, "", icon=IconName.RESTART, parent=parent)
        self._loop = loop
        self._show(loop.state)
        loop.state_changed.connect(self._show)
        self.clicked.connect(self._on_clicked)

    def _show(self, state: LoopState) -> None:
        text, icon = self._looks[state]
        self.setText(text)
        self.set_icon_name(icon)

    def _on_clicked(self) -> None:
        if self._loop.state is LoopState.PLAYING:
            self._loop.pause()
        else:
            self._loop.play()

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        shown = self.text()
        widths = []
        for text, _icon in self._looks.values():
            self.setText(text)
            widths.append(self.sizeHint().width())
        self.setText(shown)
        self.setMinimumWidth(max(widths))


class ViewButtons(Group):
    """Turns a figure: to either side, higher, lower, and back to its own view. `first` stands before them.

    Where it is `small` all of them are icons.
    """

    def __init__(
        self,
        kit: Kit,
        viewpoint: Viewpoint,
        first: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        small: bool = False,
    ) -> None:
        words = kit.words
        super().__init__(words.t("Where the figure is seen from"), parent)
        row = FlowLayout(self, Space.XS, Space.XS)
        if first is not None:
            row.addWidget(first)
        self.turns: list[IconButton] = []
        for name, icon, right_deg, up_deg in (
            (words.t("Turn to the left"), IconName.CHEVRON_LEFT, -STEP_DEG, 0.0),
            (words.t("Turn to the right"), IconName.CHEVRON_RIGHT, STEP_DEG, 0.0),
            (words.t("Look from higher up"), IconName.CHEVRON_UP, 0.0, STEP_DEG),
            (words.t("Look from lower down"), IconName.CHEVRON_DOWN, 0.0, -STEP_DEG),
        ):
            button = IconButton(kit.theme, name, icon, Variant.SECONDARY)
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _checked=False, right=right_deg, up=up_deg: viewpoint.by(right, up))
            self.turns.append(button)
            row.addWidget(button)
        text = words.t("Reset view")
        self.reset: Button = (
            IconButton(kit.theme, text, IconName.OWN_VIEW, Variant.SECONDARY)
            if small
            else Button(kit.theme, text, icon=IconName.OWN_VIEW)
        )
        self.reset.clicked.connect(viewpoint.reset)
        row.addWidget(self.reset)
        grow_in_height(self)


class OverlayToggles(Group):
    """What may be laid over the figure: the switches are the legend."""

    def __init__(
        self, kit: Kit, preferences: Preferences, view: FigureView, parent: QWidget | None = None
    ) -> None:
        super().__init__(kit.words.t("What is shown on the figure"), parent)
        self._view = view
        row = FlowLayout(self, Space.S, Space.XS)
        self.by_overlay = {
            overlay: OverlayToggle(kit, preferences, overlay, self._palette) for overlay in Overlay
        }
        for toggle in self.by_overlay.values():
            row.addWidget(toggle)
        grow_in_height(self)

    def _palette(self) -> "FigurePalette | None":
        return self._view.palette_of_figure


class FigureControls(QWidget):
    """Play, turn and overlays of one figure, in rows that break where the width ends."""

    def __init__(
        self,
        kit: Kit,
        preferences: Preferences,
        view: FigureView,
        loop: PreviewLoop | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.play = None if loop is None else PlayButton(kit, loop)
        self.view_buttons = ViewButtons(kit, view.viewpoint, self.play)
        self.toggles = OverlayToggles(kit, preferences, view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.view_buttons)
        column.addWidget(self.toggles)
        column.addWidget(Legend(kit, preferences, view))
        grow_in_height(self)

    def set_playable(self, playable: bool) -> None:  # noqa: FBT001 - a setter
        """Offer Replay, or leave it out where nothing moves."""
        if self.play is not None:
            self.play.setVisible(playable)
