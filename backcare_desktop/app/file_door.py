"""Opens the data file for everyone who reads or writes it, and closes it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from backcare_desktop.app.data_keeper import DataKeeper
from backcare_desktop.app.rescuer import Rescuer
from backcare_desktop.core.errors import Notice, StoreError, Trouble
from backcare_desktop.core.practice_day import practice_day
from backcare_desktop.ui.main_window import MainWindow
from backcare_desktop.ui.page_maker import PageMaker
from backcare_desktop.ui.troubles import sentence_for

if TYPE_CHECKING:
    from backcare_desktop.app.mender import Mender
    from backcare_desktop.store.stores import Stores

#: Whose trouble it is where something that was kept aside cannot be taken in.
_KEPT_ASIDE = "kept aside"


class FileDoor:
    """Owns the open stores. Whatever there is to be said about the file is said in the window."""

    def __init__(self, maker: PageMaker, window: MainWindow, rescuer: Rescuer, keeper: DataKeeper) -> None:
        self._window = window
        self._journal = maker.journal
        self._diary = maker.diary
        self._preferences = maker.preferences
        self._remembered = maker.remembered
        self._rescuer = rescuer
        self._keeper = keeper
        self._clock = maker.clock
        self._kit = maker.kit
        self._stores: Stores | None = None
        self._mender: Mender | None = None
        self._is_wanted = False
        self._was_opened = False
        self._has_taken_in = False
        rescuer.changed.connect(self._tell_what_waits)
        window.troubles.ask_before_closing(self._is_safe_to_close)

    def open(self) -> None:
        """Open the data file and begin to use it; a trouble is shown, and can be tried again.

        A damaged one is mended beside the window first. Until it is open, what is told waits.
        """
        self._is_wanted = True
        if self._stores is not None:
            self._take_in(self._stores)
        elif self._mender is None or not self._mender.is_running:
            self._open(mends=True)

    def retry(self) -> None:
        """Try again what could not be opened or taken in; not while the file is replaced."""
        if self._is_wanted:
            self.open()

    def close(self) -> None:
        """Stop using the data file and close it; `open` opens it again, or another one in its place."""
        self._is_wanted = False
        if self._mender is not None:
            self._mender.stop()
        for owner in (self._journal, self._diary, self._preferences, self._remembered):
            owner.detach()
        stores, self._stores = self._stores, None
        if stores is not None:
            stores.close()

    def forget(self) -> None:
        """Let go of what waits to be written: everything was deleted, and this goes with it."""
        for owner in (self._journal, self._diary, self._preferences, self._remembered):
            owner.forget()

    def _open(self, *, mends: bool) -> None:
        from backcare_desktop.store.stores import open_stores

        try:
            stores = open_stores(self._keeper.data_file, self._clock.read().wall, mends=False)
        except StoreError as error:
            if mends and error.trouble is Trouble.DAMAGED:
                self._mend()
            else:
                self._tell_trouble(error)
            return
        self._stores = stores
        self._window.shell.clear_trouble(self)
        for notice in stores.notices:
            self._tell(notice)
        self._take_in(stores)
        if not self._was_opened:
            self._was_opened = True
            self._let_deleted_go(stores)
        self._preferences.attach(stores.settings)
        self._remembered.attach(stores.routine_settings)
        self._journal.attach(stores.sessions, stores.drafts)
        self._diary.attach(stores.diary, stores.practice, stores.finder, stores.report)
        self._journal.file_old_draft(self._clock.read().wall)

    def _mend(self) -> None:
        if self._mender is None:
            from backcare_desktop.app.mender import Mender

            self._mender = Mender(self._keeper, self._kit, self._window)
            self._mender.mended.connect(self._on_mended)
            self._mender.failed.connect(self._tell_trouble)
        self._window.shell.clear_trouble(self)
        self._journal.tell_shut()
        self._mender.start()

    def _on_mended(self, notice: Notice) -> None:
        self._tell(notice)
        if self._is_wanted:
            self._open(mends=False)

    def _tell_trouble(self, error: StoreError) -> None:
        self._window.troubles.tell(sentence_for(error, self._kit.words), self)
        self._journal.tell_shut()

    def _take_in(self, stores: "Stores") -> None:
        """Bring in what earlier runs kept aside, once in each run of the app."""
        if self._has_taken_in:
            return
        from backcare_desktop.ui.kept_aside import stays_sentence, taken_sentence

        words = self._kit.words
        try:
            taken, stay = self._rescuer.take_in(stores)
        except StoreError as error:
            self._window.troubles.tell(sentence_for(error, words), _KEPT_ASIDE)
            return
        self._has_taken_in = True
        self._window.shell.clear_trouble(_KEPT_ASIDE)
        today = practice_day(self._clock.read().wall)
        sentence = taken_sentence(taken, today, words, self._kit.formats)
        for text in [sentence, *(stays_sentence(file, words) for file in stay)]:
            if text:
                self._window.say(text)
        if self._journal.is_open:
            self._journal.opened.emit()

    def _let_deleted_go(self, stores: "Stores") -> None:
        """Sessions that were deleted can be put back until the next start: that is now."""
        with suppress(StoreError):  # a trouble with the file is told by whatever is read or written next
            stores.diary.let_deleted_go()

    def _tell(self, notice: Notice) -> None:
        from backcare_desktop.core.copies import CopyKind
        from backcare_desktop.ui.kept_aside import damage_sentences

        copies = []
        with suppress(StoreError):
            copies = [copy for copy in self._keeper.copies() if copy.kind is CopyKind.DAILY]
        self._window.say(damage_sentences(notice, self._kit.words, has_copy=bool(copies)))

    def _tell_what_waits(self) -> None:
        from backcare_desktop.ui.kept_aside import kept_sentence, nowhere_sentence

        rescuer, words = self._rescuer, self._kit.words
        if rescuer.kept_at is not None:
            self._window.shell.show_trouble(kept_sentence(rescuer.kept_at, words), rescuer)
        elif rescuer.waits:
            self._window.shell.show_trouble(nowhere_sentence(words), rescuer)
        else:
            self._window.shell.clear_trouble(rescuer)
            self._window.shell.withdraw_question()

    def _is_safe_to_close(self) -> bool:
        """Try everything once more before anything is said."""
        if not self._rescuer.is_safe:
            for record in (self._journal, self._diary):
                record.retry()
        return self._rescuer.is_safe
