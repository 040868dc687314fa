"""One place in the history that was found."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.history_query import Found
from backcare_desktop.core.history_query_words import found_hurt_sentence
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.cards import ClickableCard
from backcare_desktop.ui.widgets.labels import TextLabel, Tone


class ResultCard(ClickableCard):
    """When it was, which routine, what hurt and what was noted. Pressed, it leads to its day."""

    def __init__(self, kit: Kit, found: Found, parent: QWidget | None = None) -> None:
        words, formats = kit.words, kit.formats
        day = formats.long_date(found.day, with_year=True)
        what = found.title or words.t("Note of the day")
        when = f"{day} · {formats.time(found.started_at.time())}" if found.started_at else day
        lines = [when, what]
        super().__init__(kit.theme, "", parent)
        self.found = found
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(TextLabel(kit.theme, when, TypeRole.CAPTION, Tone.SECONDARY))
        column.addWidget(TextLabel(kit.theme, what, TypeRole.STRONG))
        if found.hurt:
            hurt = found_hurt_sentence(found.hurt, words)
            lines.append(hurt)
            column.addWidget(TextLabel(kit.theme, hurt, tone=Tone.HURT))
        if found.note:
            lines.append(found.note)
            column.addWidget(TextLabel(kit.theme, found.note))
        self.setAccessibleName("\n".join(lines))
