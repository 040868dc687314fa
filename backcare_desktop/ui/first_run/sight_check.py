"""What can be read from the mat: a sample of the player, made larger or smaller until it is right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.captions import side_word
from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Exercise, Side, Sides
from backcare_desktop.core.settings import LIMITS, Settings
from backcare_desktop.core.words import Words
from backcare_desktop.ui.first_run.distance_choice import DistanceChoice
from backcare_desktop.ui.first_run.sample_fit import SampleWords
from backcare_desktop.ui.first_run.stage_sample import StageSample
from backcare_desktop.ui.icons import IconName
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player.reading_distance import effective_distance_mm
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.announce import announce
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.cards import Card
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

STEP_PERCENT = 10
_NUMBER_S = 30
_LEAST_HOLD_S = 5
#: As much height as the sample gets before the note below it does, in device-independent pixels.
_ENOUGH_PX = 160
_ANY_HEIGHT = 2**24 - 1  # what Qt calls QWIDGETSIZE_MAX


class SightCheck(Card):
    """The sample and its buttons are in sight together: they are one block, as high as the page shows at once."""

    accepted = Signal()  #: the person says that the size is right
    changed = Signal()  #: the sample was made larger or smaller

    def __init__(
        self, kit: Kit, catalogue: Catalogue, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(kit.theme, parent)
        self._kit, self._words = kit, kit.words
        self._preferences = preferences
        self._is_accepted = False
        words = kit.words
        self.sample = StageSample(kit, sample_words(catalogue, words))
        self.bigger_button = Button(kit.theme, words.t("Bigger"), icon=IconName.PLUS)
        self.smaller_button = Button(kit.theme, words.t("Smaller"), icon=IconName.MINUS)
        self.accept_button = Button(kit.theme, words.t("Yes, that works"), icon=IconName.CHECK)
        self._size = TextLabel(kit.theme, "", tone=Tone.SECONDARY, wraps=False, tabular=True)
        self._note = TextLabel(kit.theme, "", TypeRole.CAPTION, Tone.SECONDARY)
        self._note.hide()
        self._block_height = 0
        self._most_height: int | None = None
        self.block = QWidget()  #: the sample with its buttons
        self._lay_out()
        self.bigger_button.clicked.connect(lambda: self._change(STEP_PERCENT))
        self.smaller_button.clicked.connect(lambda: self._change(-STEP_PERCENT))
        self.accept_button.clicked.connect(self._on_accept_clicked)
        self.sample.fitted.connect(self._show_status)
        preferences.settings_changed.connect(self._on_settings_changed)
        self._on_settings_changed(preferences.settings)

    @property
    def status(self) -> str:
        """What is said about the size."""
        return self._words.t("{first} {second}", first=self._size.text(), second=self._note.text()).strip()

    def fit_block(self, height_px: int) -> None:
        """Let the sample, its buttons and the note take so much height together.

        Where that leaves too little for the sample the note stands below what is in sight.
        """
        self._block_height = height_px
        self._fit_sample()

    def set_most_height(self, height_px: int | None) -> None:
        """Be no higher than this, unless the words need more; None for any height."""
        self._most_height = height_px
        self._keep_low()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew: the buttons may need more rows."""
        super().resizeEvent(event)
        self._fit_sample()
        self._keep_low()

    def _keep_low(self) -> None:
        column = self.layout()
        assert column is not None
        needed, most = column.totalHeightForWidth(self.width()), self._most_height
        self.setMaximumHeight(_ANY_HEIGHT if most is None else max(most, needed))

    def _fit_sample(self) -> None:
        width = self.width() - 2 * Space.XL
        left = self._block_height - self._buttons.heightForWidth(width) - Space.M
        with_note = left - (self._note.heightForWidth(width) + Space.M if self._note.text() else 0)
        self.sample.set_wanted_height(with_note if with_note >= _ENOUGH_PX else left)

    def _lay_out(self) -> None:
        words, theme = self._words, self._kit.theme
        far = words.t("How far away is the screen then?")
        self._buttons = FlowLayout()
        for part in (self.bigger_button, self.smaller_button, self._size, self.accept_button):
            self._buttons.addWidget(part)
        block = QVBoxLayout(self.block)
        block.setContentsMargins(0, 0, 0, 0)
        block.setSpacing(Space.M)
        block.addWidget(self.sample, 1)
        block.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        put = words.t("Put the screen where you will exercise and lie down. Can you read it?")
        column.addWidget(TextLabel(theme, put))
        distance = FlowLayout(gap=Space.L)
        distance.addWidget(TextLabel(theme, far, TypeRole.STRONG))
        distance.addWidget(DistanceChoice(self._kit, self._preferences, far))
        column.addLayout(distance)
        column.addWidget(self.block, 1)
        column.addWidget(self._note)

    def _change(self, percent: int) -> None:
        scale = self._preferences.settings.stage_scale_percent
        self._preferences.change(stage_scale_percent=scale + percent)
        self.changed.emit()
        announce(self, self.status)

    def _on_accept_clicked(self) -> None:
        self._is_accepted = True
        self._show_status()
        announce(self, self.status)
        self.accepted.emit()

    def _on_settings_changed(self, settings: Settings) -> None:
        smallest, largest = LIMITS["stage_scale_percent"]
        scale = settings.stage_scale_percent
        self._is_accepted = False
        self.bigger_button.setEnabled(scale < largest)
        self.smaller_button.setEnabled(scale > smallest)
        self.sample.set_distance_mm(effective_distance_mm(settings))
        self._show_status()

    def _show_status(self) -> None:
        words, scale = self._words, self._preferences.settings.stage_scale_percent
        value = self._kit.formats.number(scale)
        self._size.setText(words.p("a number and its unit", "{value} %", value=value))
        note = ""
        if self.sample.is_limited:
            note = words.t(
                "This is the largest that fits here. Full screen (F11) or a larger window gives more."
            )
        elif self._is_accepted:
            note = words.t("Good, this size is kept. You can change it in Settings, under Sight.")
        if note != self._note.text():
            self._note.setText(note)
            self._note.setVisible(bool(note))
            self._fit_sample()


def sample_words(catalogue: Catalogue, words: Words) -> SampleWords:
    """Return a hold on the left, for the exercise with the shortest name that is held one side at a time."""
    phase, side = words.p("stage", "Hold"), side_word(Side.LEFT, words)
    name = min((e.words.name for e in catalogue.exercises.values() if _is_held_by_side(e)), key=len)
    title = words.t("{phase} · {side}", phase=phase, side=side)
    return SampleWords(phase, side, title, str(_NUMBER_S), name)


def _is_held_by_side(exercise: Exercise) -> bool:
    return exercise.dose.sides is Sides.EACH and exercise.dose.hold_s >= _LEAST_HOLD_S
