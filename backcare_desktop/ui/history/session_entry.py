"""One session in the day panel."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.history_words import exercise_lines, hurt_sentence, session_title, session_total
from backcare_desktop.core.session import Session
from backcare_desktop.ui.history.picture import ExercisePicture, characteristic
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import smooth_painter


class SessionEntry(QWidget):
    """When which routine was done, how much of it, what hurt, a picture, and every exercise on request."""

    def __init__(
        self, kit: Kit, catalogue: Catalogue, session: Session, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._session = session
        self._exercises: QWidget | None = None
        self._is_open = False
        theme, words = kit.theme, kit.words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        title = session_title(kit.formats.time(session.started_at.time()), session, words)
        self._column.addWidget(TextLabel(theme, title, TypeRole.STRONG))
        self._column.addWidget(TextLabel(theme, session_total(session, words)))
        for hurt in session.hurts:
            self._column.addWidget(_HurtLine(kit, hurt_sentence(hurt, words)))
        found = characteristic(session, catalogue.exercises)
        if found:
            self._column.addSpacing(Space.XS)
            self._column.addWidget(ExercisePicture(kit, *found), 0, Qt.AlignmentFlag.AlignLeft)
        self.toggle = Button(theme, "", Variant.TEXT)  #: shows and hides the exercises
        self.toggle.clicked.connect(self._on_toggle_clicked)
        self.toggle.setAccessibleDescription(title)  # the same routine may be done twice a day
        self._column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._name_toggle()

    def _on_toggle_clicked(self) -> None:
        self._is_open = not self._is_open
        if self._exercises is None:
            self._exercises = self._new_exercises()
            self._column.addWidget(self._exercises)
        self._exercises.setVisible(self._is_open)
        self._name_toggle()

    def _name_toggle(self) -> None:
        words, routine = self._kit.words, self._session.routine_name
        self.toggle.set_icon_name(IconName.UP if self._is_open else IconName.CHEVRON_DOWN)
        if self._is_open:
            self.toggle.setText(words.t("Hide the exercises"))
            self.toggle.setAccessibleName(words.t("Hide the exercises of {routine}", routine=routine))
        else:
            self.toggle.setText(words.t("Show the exercises"))
            self.toggle.setAccessibleName(words.t("Show the exercises of {routine}", routine=routine))

    def _new_exercises(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for line in exercise_lines(self._session, self._kit.words):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(TextLabel(self._kit.theme, line.name))
            pair.addWidget(TextLabel(self._kit.theme, line.detail, TypeRole.CAPTION, Tone.SECONDARY))
            column.addLayout(pair)
        return box


class _HurtLine(QWidget):
    """What hurt: an open hand, and words in plum."""

    def __init__(self, kit: Kit, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(_Hand(kit), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(kit.theme, text, tone=Tone.HURT), 1)


class _Hand(QWidget):
    """The icon of "This hurts"."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        kit.theme.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        side = self._kit.theme.icon_px()
        self.setFixedSize(side, side)  # an icon, measured from the font: it grows with the text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._kit.theme
        theme.icons.draw(smooth_painter(self), QRectF(self.rect()), IconName.HAND, theme.colours.hurt)
