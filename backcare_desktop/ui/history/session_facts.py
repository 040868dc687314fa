"""What is known of a session, as lines and a picture."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.core.day_words import origin_caption, told_lines
from backcare_desktop.core.history_words import hurt_sentence, session_total
from backcare_desktop.ui.history.picture import ExercisePicture, characteristic
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.painting import smooth_painter


class SessionFacts(QWidget):
    """When which routine was done, how much of it, what was told, what hurt, and a picture. Never changes."""

    def __init__(
        self,
        kit: Kit,
        catalogue: Catalogue,
        record: SessionRecord,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme, words, session = kit.theme, kit.words, record.session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(TextLabel(theme, title, TypeRole.STRONG))
        column.addWidget(TextLabel(theme, session_total(session, words)))
        for line in told_lines(record, words):
            column.addWidget(TextLabel(theme, line))
        for hurt in session.hurts:
            column.addWidget(_HurtLine(kit, hurt_sentence(hurt, words)))
        origin = origin_caption(session.origin, words)
        if origin:
            column.addWidget(TextLabel(theme, origin, TypeRole.CAPTION, Tone.SECONDARY))
        found = characteristic(session, catalogue.exercises)
        if found:
            column.addSpacing(Space.XS)
            column.addWidget(ExercisePicture(kit, *found), 0, Qt.AlignmentFlag.AlignLeft)


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
