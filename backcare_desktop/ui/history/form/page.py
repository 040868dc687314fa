"""The page on which a person mends a session, or writes one down that was done without the app."""

from datetime import date
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.day_record import SessionRecord
from backcare_desktop.ui.history.form.fields import AddFields, EditFields, FormFields
from backcare_desktop.ui.history.form.saving import Saving
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.theme.tokens import Space
from backcare_desktop.ui.widgets.back_page import BackPage
from backcare_desktop.ui.widgets.banner import Banner, BannerKind
from backcare_desktop.ui.widgets.buttons import Button, Variant
from backcare_desktop.ui.widgets.tab_order import order_keyboard

#: From this page width on, at text scale 1, the columns stand beside each other.
_TWO_COLUMNS_FROM = 1010


class SessionForm(BackPage):
    """Save and Cancel stay in sight. Nothing is written before Save, and then all of it or the form stays open.

    Leaving asks only where something would be gone. `closed` means that the page may go, saved or not.
    """

    saved = Signal(object)  #: the day of the session, as a date; it is in the file

    def __init__(self, maker: PageMaker, parent: QWidget | None = None) -> None:
        kit, words = maker.kit, maker.kit.words
        super().__init__(kit.theme, "", Button(kit.theme, words.t("Cancel"), icon=IconName.CLOSE), parent)
        self._maker = maker
        self._fields: FormFields | None = None
        self._saving = Saving(maker.diary, None)
        self._said_before: object = None  #: what the form began with, or what was tried to write
        self._awaits_file = False
        self._return_to: QWidget | None = None
        self.save_button = Button(kit.theme, words.t("Save"), Variant.PRIMARY, IconName.CHECK)
        self.save_button.setToolTip(QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText))
        self.save_button.clicked.connect(self.save)
        self.bar.addWidget(self.save_button)
        self.not_written = Banner(kit.theme, words, BannerKind.ERROR, words.t("Not written yet. Try again."))
        self.question = Banner(kit.theme, words, BannerKind.INFO, "")
        self.keep_button = self.question.add_action(words.t("Keep editing"), Variant.PRIMARY)
        self.leave_button = self.question.add_action("")
        self.keep_button.clicked.connect(self._on_keep_clicked)
        self.leave_button.clicked.connect(self._close)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(Space.S)
        self._first, self._second = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._ask_before_leaving()
        maker.diary.write_recovered.connect(self._on_write_recovered)

    @property
    def has_two_columns(self) -> bool:
        """Whether there is room for all numbers of a scale in one row beside another column."""
        return self._theme.effective_width(self.width()) >= _TWO_COLUMNS_FROM

    # -- what to mend ------------------------------------------------------------------------------------

    def edit(self, record: SessionRecord) -> None:
        """Mend a session that is in the file."""
        self.page.set_title(self._maker.kit.words.t("Change a session"))
        self.page.set_subtitle(record.session.routine_name)
        self._begin(EditFields(self._maker, record), Saving(self._maker.diary, record))

    def add(self, day: date) -> None:
        """Write down something that was done on a practice day."""
        self.page.set_title(self._maker.kit.words.t("Add a session"))
        self.page.set_subtitle(self._maker.kit.words.t("Something that you did without Backcare."))
        self._begin(AddFields(self._maker, uuid4().hex, day), Saving(self._maker.diary, None))

    @property
    def fields(self) -> FormFields:
        """What the form asks. There is something once `edit` or `add` was called."""
        assert self._fields is not None, "edit or add comes first"
        return self._fields

    @property
    def is_changed(self) -> bool:
        """Whether something was said that is not written."""
        return self._fields is not None and self._fields.said != self._said_before

    # -- saving and leaving ------------------------------------------------------------------------------

    def save(self) -> None:
        """Write everything, or give the keyboard to what cannot be."""
        fields = self.fields
        self.question.hide()
        if fields.show_problems():
            return
        self._said_before, self._awaits_file = fields.said, False
        session = fields.session
        if self._saving.write(session, fields.answers.told, fields.note.text):
            self._finish(session.day)
            return
        self._awaits_file = True
        self.not_written.show()
        self.save_button.setAccessibleDescription(self.not_written.text)
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close the page, or ask first where something would be gone. Asked again, it goes on editing."""
        if not self.question.isHidden():
            self._on_keep_clicked()
        elif self._awaits_file or self.is_changed:
            self._ask()
        else:
            self._close()

    def _ask(self) -> None:
        words = self._maker.kit.words
        if self._awaits_file and not self.is_changed:
            text = words.t("What you saved is not written yet. Backcare goes on trying while it is open.")
            leave = words.t("Leave")
        else:
            text, leave = words.t("Your changes are not saved."), words.t("Leave without saving")
        self.question.set_text(text)
        self.leave_button.setText(leave)
        self.keep_button.setAccessibleDescription(text)
        self._return_to = QApplication.focusWidget()
        self.question.show()
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep_clicked(self) -> None:
        back = self._return_to
        if back is not None and self.isAncestorOf(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.question.hide()

    def _on_write_recovered(self) -> None:
        """What could not be written is in the file by now, by another way than Save."""
        if not self._awaits_file:
            return
        self._put_notices_away()
        if not self.is_changed:
            self._finish(self.fields.session.day)

    def _finish(self, day: date) -> None:
        self.saved.emit(day)
        self._close()

    def _close(self) -> None:
        self._return_to = None
        self._put_notices_away()
        self.closed.emit()

    def _put_notices_away(self) -> None:
        self._awaits_file = False
        self.save_button.setAccessibleDescription("")
        for banner in (self.not_written, self.question):
            banner.hide()

    # -- layout ------------------------------------------------------------------------------------------

    def _begin(self, fields: FormFields, saving: Saving) -> None:
        if self._fields is not None:
            self._fields.dispose()
        self._fields, self._saving = fields, saving
        fields.setParent(self)
        for column, cards in (
            (self._first, fields.first_column),
            (self._second, fields.second_column),
        ):
            for place, card in enumerate(cards):
                column.insertWidget(place, card)
                card.show()  # the layout would do so only later, and Tab would pass it by until then
        fields.order_changed.connect(self._order_keyboard)
        self._said_before = fields.said
        self._put_notices_away()
        self.page.scroll_area.verticalScrollBar().setValue(0)
        self._place()
        self._order_keyboard()

    def _lay_out(self) -> None:
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.insertLayout(1, self._notices)
        for column, share in ((self._first, 3), (self._second, 7)):
            column.setSpacing(Space.L)
            column.addStretch(1)
            self.columns.addLayout(column, share)
        for banner in (self.question, self.not_written):
            banner.hide()
            self._notices.addWidget(banner)

    def _ask_before_leaving(self) -> None:
        """Let Back, Esc and the like come to `leave` first."""
        wishes: list[QObject] = self.findChildren(
            QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        for shortcut in wishes:
            assert isinstance(shortcut, QShortcut)
            shortcut.activated.disconnect(self.closed)
            shortcut.activated.connect(self.leave)
        self.back_button.clicked.disconnect(self.closed)
        self.back_button.clicked.connect(self.leave)
        save = QShortcut(QKeySequence("Ctrl+S"), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.save)

    def _order_keyboard(self) -> None:
        fields = self.fields
        order_keyboard([self.question, *fields.first_column, *fields.second_column])

    def _place(self) -> None:
        super()._place()
        sides = self.bar.contentsMargins()
        self._notices.setContentsMargins(sides.left(), 0, sides.right(), 0)
        directions = QBoxLayout.Direction
        self.columns.setDirection(directions.LeftToRight if self.has_two_columns else directions.TopToBottom)
