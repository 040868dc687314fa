"""The exercises of a session, unfolded on request."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.history_words import exercise_lines
from backcare_desktop.core.session import Session
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class ExercisesFold(QWidget):
    """A button that shows and hides every exercise with its sides and seconds. The list is made when first shown."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._session: Session | None = None
        self._list: QWidget | None = None
        self._is_open = False
        self.toggle = Button(kit.theme, "", Variant.TEXT)
        self.toggle.clicked.connect(self._on_toggle_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)

    def show_session(self, session: Session, title: str) -> None:
        """Show the exercises of a session; nothing where it has none. `title` tells it from others of its name."""
        if self._session is None or self._session.id != session.id:
            self._is_open = False
        self._session = session
        self.toggle.setAccessibleDescription(title)
        self.setVisible(bool(session.steps))
        if self._list is not None:
            self._column.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
            self._list = None
        self._unfold()

    def _on_toggle_clicked(self) -> None:
        self._is_open = not self._is_open
        self._unfold()

    def _unfold(self) -> None:
        assert self._session
        if self._is_open and self._list is None:
            self._list = self._new_list(self._session)
            self._column.addWidget(self._list)
        if self._list is not None:
            self._list.setVisible(self._is_open)
        words, routine = self._kit.words, self._session.routine_name
        self.toggle.set_icon_name(IconName.UP if self._is_open else IconName.CHEVRON_DOWN)
        if self._is_open:
            self.toggle.setText(words.t("Hide the exercises"))
            self.toggle.setAccessibleName(words.t("Hide the exercises of {routine}", routine=routine))
        else:
            self.toggle.setText(words.t("Show the exercises"))
            self.toggle.setAccessibleName(words.t("Show the exercises of {routine}", routine=routine))

    def _new_list(self, session: Session) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for line in exercise_lines(session, self._kit.words):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(TextLabel(self._kit.theme, line.name))
            pair.addWidget(TextLabel(self._kit.theme, line.detail, TypeRole.CAPTION, Tone.SECONDARY))
            column.addLayout(pair)
        return box
