"""What is known of a session, as lines and a picture."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.day_words import origin_caption, told_lines
from backcare_desktop.core.history_words import hurt_sentence, session_total
from backcare_desktop.ui.history.lines import Lines, TextRow
from backcare_desktop.ui.history.picture import ExercisePicture, characteristic
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import smooth_painter


class SessionFacts(QWidget):
    """When which routine was done, how much of it, what was told, what hurt, and a picture.

    Its parts are made once, in the order they are read, and serve for one session after the other.
    """

    def __init__(self, kit: Kit, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = kit.words
        self._catalogue = catalogue
        theme = kit.theme
        self._title = TextLabel(theme, role=TypeRole.STRONG)
        self._total = TextLabel(theme)
        self._told = Lines(lambda: TextLabel(theme))
        self._hurts = Lines(lambda: _HurtLine(kit))
        self._origin = TextLabel(theme, role=TypeRole.CAPTION, tone=Tone.SECONDARY)
        self._picture_place = QWidget()
        self._picture = ExercisePicture(kit)
        place = QVBoxLayout(self._picture_place)
        place.setContentsMargins(0, Space.XS, 0, 0)
        place.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for part in (self._title, self._total, self._told, self._hurts, self._origin, self._picture_place):
            column.addWidget(part)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What is laid out in it, the innermost first."""
        return (self._told, self._hurts, self._picture_place, self)

    def show_record(self, record: SessionRecord, title: str) -> None:
        """Show a session as it stands in the file."""
        words, session = self._words, record.session
        self._title.setText(title)
        self._total.setText(session_total(session, words))
        self._told.show_texts(told_lines(record, words))
        self._hurts.show_texts([hurt_sentence(hurt, words) for hurt in session.hurts])
        origin = origin_caption(session.origin, words)
        self._origin.setText(origin)
        self._origin.setVisible(bool(origin))
        found = characteristic(session, self._catalogue.exercises)
        if found:
            self._picture.show_exercise(*found)
        self._picture_place.setVisible(found is not None)


class _HurtLine(TextRow):
    """What hurt: an open hand, and words in plum."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._label = TextLabel(kit.theme, tone=Tone.HURT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(_Hand(kit), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)

    def setText(self, text: str) -> None:
        """Say what hurt."""
        self._label.setText(text)


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
