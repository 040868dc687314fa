"""The stage: the picture on one side, and on the other what to do, for how long and on which side."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.player_states import State
from backcare_desktop.core.timeline import Phase, PhaseKind, Step
from backcare_desktop.core.view import PlayerView
from backcare_desktop.ui.figure.stage_figure import StageFigure
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player import type_fit
from backcare_desktop.ui.player.stage_text import Setting, StageDigits, StageLines, StageTitle
from backcare_desktop.ui.player.stage_words import StageWords, stage_words, widest_words
from backcare_desktop.ui.player.type_fit import Measure, Room, StageSizes
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.mirroring import visual_rect

#: The words' shares of the width: the first that lets them be read from the mat.
_COLUMN_SHARES = (0.48, 0.53, 0.58)
_EDGE_PX = 8


class Stage(QWidget):
    """Shows one view after another; only what changed is painted again."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._view: PlayerView | None = None
        self._words: StageWords | None = None
        self._second: tuple[Phase, int] | None = None
        self._fraction = 0.0
        self._fitted: Step | None = None
        self._sizes: StageSizes | None = None
        self._room = Room(1, 1)
        self._measure = Measure(kit.theme.font())
        self.figure = StageFigure(kit, self)
        self.title = StageTitle(kit.theme, self)
        self.digits = StageDigits(kit.theme, kit.words.t("Time left"), self)
        self.lines = StageLines(kit.theme, self)
        kit.theme.theme_changed.connect(self._on_theme_changed)

    @property
    def words(self) -> StageWords | None:
        """What is written at the moment."""
        return self._words

    @property
    def sizes(self) -> StageSizes | None:
        """The sizes it is written in."""
        return self._sizes

    @property
    def covers(self) -> str:
        """The cue that can be read on the stage, so that the caption need not repeat it."""
        return self._words.cue if self._words and self.lines.shows_cue else ""

    def set_view(self, view: PlayerView) -> None:
        """Show a moment of the routine."""
        self._view = view
        self.figure.show_moment(view.step.exercise, view.side, view.reach)
        said = stage_words(view, self._kit.words)
        # The bar goes on once a second, with the digits.
        second = (view.phase, view.seconds_left)
        if said == self._words and second == self._second and view.step is self._fitted:
            return
        if self._words is None or self._words.tone is not said.tone:
            self.update()
        self._words, self._second, self._fraction = said, second, view.phase_fraction
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the panel that turns the figure away: a click beside it."""
        if not self.figure.geometry().contains(event.position().toPoint()):
            self.figure.close_panel()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words anew."""
        super().resizeEvent(event)
        self._refit()

    def changeEvent(self, event: QEvent) -> None:
        """Place everything anew when the reading direction changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._refit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge in the phase's colour."""
        if self._words is not None:
            edge = self._visual(QRect(0, 0, _EDGE_PX, self.height()))
            colour = getattr(self._kit.theme.colours, self._words.tone.value)
            QPainter(self).fillRect(QRectF(edge), colour)

    def _on_theme_changed(self) -> None:
        self._measure = Measure(self._kit.theme.font())
        self._refit()
        self.update()

    def _refit(self) -> None:
        self._fitted = None
        self._arrange()

    def _arrange(self) -> None:
        """Fit, break into lines, and hand every part what it shows."""
        view, words = self._view, self._words
        if view is None or words is None or self.width() < 1 or self.height() < 1:
            return
        if self._fitted is not view.step or self._sizes is None:
            self._fit((*widest_words(view.step, view.next_step, self._kit.words),))
            self._fitted = view.step
        if view.state is State.PAUSED and self._sizes is not None and not self._sizes.cue:
            # How to go on is said in any case; the status can wait.
            words = replace(words, cue="", status=words.cue)
        across = view.phase.kind is PhaseKind.SWITCH and bool(words.side)
        setting = self._set(words, across=across)
        self._place(setting, across=across)
        self.title.show_setting(setting)
        segments = view.phase.repetitions if words.of else 1
        self.digits.show_setting(setting, self._measure, self._fraction, segments)
        self.lines.show_setting(setting)

    def _fit(self, texts: tuple[StageWords, ...]) -> None:
        pixel_mm = type_fit.mm_per_px(self.screen().physicalDotsPerInch())
        caption = self._kit.theme.font(TypeRole.CAPTION)
        least_px = caption.pointSizeF() * QFontMetricsF(caption).fontDpi() / 72
        floor = type_fit.em_px(type_fit.TITLE_ARC, pixel_mm) * type_fit.FLOOR
        for share in _COLUMN_SHARES:
            width = self.width() * share - 2 * Space.L
            self._room = Room(max(1.0, width), max(1.0, self.height() - 2.0 * Space.L))
            self._sizes = sizes = type_fit.fit(texts, self._room, pixel_mm, self._measure, least_px)
            if sizes.name >= floor - 0.01 and sizes.cue and not sizes.title_in_two_lines:
                return

    def _set(self, words: StageWords, *, across: bool) -> Setting:
        """Return the words in lines. Switching sides has its title across the whole stage."""
        assert self._sizes is not None
        title_room_px = self.width() - 2.0 * Space.XL if across else self._room.width
        sizes = self._sizes
        lines = type_fit.break_lines(words, sizes, self._room, self._measure, title_room_px)
        if not lines.fits:
            # "Back to hold" is there for a moment only, and no reason to make all else smaller.
            wide = max(type_fit.title_width(line, sizes, self._measure) for line in lines.title)
            smaller = replace(sizes, title=sizes.title * min(1.0, title_room_px / wide))
            return Setting(words, smaller, lines)
        return Setting(words, sizes, lines)

    def _place(self, setting: Setting, *, across: bool) -> None:
        lines = setting.lines
        column = round(self._room.width)
        left = self.width() - column - Space.XL
        top = Space.L
        title_height = round(lines.title_height)
        digits_height = round(type_fit.digits_height(setting.sizes, self._measure))
        title_left = Space.XL if across else left
        self._put(self.title, QRect(title_left, top, self.width() - title_left, title_height))
        digits_top = top + title_height
        self._put(self.digits, QRect(left, digits_top, column, digits_height))
        lines_top = digits_top + digits_height
        self._put(self.lines, QRect(left, lines_top, column, self.height() - lines_top))
        figure_top = digits_top if across else Space.S
        box = QRect(_EDGE_PX + Space.S, figure_top, 0, self.height() - figure_top - Space.S)
        box.setWidth(max(1, left - box.left() - Space.L))
        self._put(self.figure, box)

    def _put(self, part: QWidget, box: QRect) -> None:
        part.setGeometry(self._visual(box))

    def _visual(self, box: QRect) -> QRect:
        return visual_rect(self.layoutDirection(), self.rect(), box)
