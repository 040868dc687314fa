"""The stage: the picture on one side, and on the other what to do, for how long and on which side."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.timeline import Phase, PhaseKind, Step
from backcare_desktop.core.view import PlayerView
from backcare_desktop.ui.figure.stage_figure import StageFigure
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.player import type_fit
from backcare_desktop.ui.player.phase_light import PhaseLight
from backcare_desktop.ui.player.stage_text import Setting, StageDigits, StageLines, StageTitle
from backcare_desktop.ui.player.stage_words import StageWords, stage_words, widest_words
from backcare_desktop.ui.player.type_fit import Measure, Room, StageSizes
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.mirroring import visual_rect

#: The words' shares of the width: the first that lets them be read from the mat.
_COLUMN_SHARES = (0.48, 0.53, 0.58)
_EDGE_PX = 8
#: Below this height every pixel counts.
_LOW_PX = 240
#: The light at a phase change: a frame so wide, all round, inside everything that stands on the stage.
LIGHT_PX = 4


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
        self.room = Room(1, 1)  #: the room that the words have beside the picture
        self.measure = Measure(kit.theme.font())  #: of the stage's font
        self._distance_mm = type_fit.DISTANCE_MM
        self._has_hint = False
        self.light = PhaseLight(self)
        self.light.changed.connect(self._on_light_changed)
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

    def set_distance_mm(self, distance_mm: float) -> None:
        """Make the words as large as they are read from this far away."""
        if distance_mm != self._distance_mm:
            self._distance_mm = distance_mm
            self._refit()

    def set_hint_shown(self, shown: bool) -> None:  # noqa: FBT001 - a setter
        """Name the keys that matter while one gets ready: in somebody's first session."""
        if shown != self._has_hint:
            self._has_hint = shown
            self._refit()

    def set_view(self, view: PlayerView) -> None:
        """Show a moment of the routine."""
        self._view = view
        self.light.see(view)
        self.figure.show_moment(view.step.exercise, view.side, view.reach)
        said = stage_words(view, self._kit.words, hint=self._has_hint)
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
        """Paint the edge in the phase's colour, and at a phase change a frame."""
        if self._words is None:
            return
        painter = QPainter(self)
        colour = getattr(self._kit.theme.colours, self._words.tone.value)
        painter.fillRect(QRectF(self._visual(QRect(0, 0, _EDGE_PX, self.height()))), colour)
        if self.light.is_lit:
            painter.setClipRegion(self._frame)
            painter.fillRect(self.rect(), colour)

    @property
    def _frame(self) -> QRegion:
        inner = self.rect().adjusted(LIGHT_PX, LIGHT_PX, -LIGHT_PX, -LIGHT_PX)
        return QRegion(self.rect()).subtracted(QRegion(inner))

    def _on_light_changed(self) -> None:
        self.update(self._frame)

    def _on_theme_changed(self) -> None:
        self.measure = Measure(self._kit.theme.font())
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
            self._fit(widest_words(view.step, view.next_step, self._kit.words, hint=self._has_hint))
            self._fitted = view.step
        across = view.phase.kind is PhaseKind.SWITCH and bool(words.side)
        setting = self._set(words, across=across)
        self._place(setting, across=across)
        self.title.show_setting(setting)
        segments = view.phase.repetitions if words.of else 1
        self.digits.show_setting(setting, self.measure, self._fraction, segments)
        self.lines.show_setting(setting)

    @property
    def _margin(self) -> int:
        return Space.L if self.height() >= _LOW_PX else Space.S

    @property
    def _least_px(self) -> float:
        """The smallest size that any text of the app has."""
        caption = self._kit.theme.font(TypeRole.CAPTION)
        return caption.pointSizeF() * QFontMetricsF(caption).fontDpi() / 72

    def _fit(self, texts: tuple[StageWords, ...]) -> None:
        pixel_mm = type_fit.mm_per_px(self.screen().physicalDotsPerInch())
        widths = (self.width() * share - 2 * Space.L for share in _COLUMN_SHARES)
        height = max(1.0, self.height() - 2.0 * self._margin)
        rooms = [Room(max(1.0, width), height) for width in widths]
        self._sizes, self.room = type_fit.fit_best(
            texts, rooms, pixel_mm, self.measure, self._least_px, self._distance_mm
        )

    def _set(self, words: StageWords, *, across: bool) -> Setting:
        """Return the words in lines. Switching sides has its title across the whole stage."""
        assert self._sizes is not None
        title_room_px = self.width() - 2.0 * Space.XL if across else self.room.width
        sizes = self._sizes
        if words.cue_matters and not sizes.cue and not sizes.status:
            sizes = self._with_room_below(words, sizes)
        lines = type_fit.break_lines(words, sizes, self.room, self.measure, title_room_px)
        if not lines.fits:
            # "Back to hold" is there for a moment only, and no reason to make all else smaller.
            wide = max(type_fit.title_width(line, sizes, self.measure) for line in lines.title)
            smaller = replace(sizes, title=sizes.title * min(1.0, title_room_px / wide))
            return Setting(words, smaller, lines)
        return Setting(words, sizes, lines)

    def _with_room_below(self, words: StageWords, sizes: StageSizes) -> StageSizes:
        """Return sizes with how to go on below the name, if that has room just now."""
        more = replace(sizes, status=self._least_px)
        lines = type_fit.break_lines(words, more, self.room, self.measure)
        height = lines.title_height + type_fit.digits_height(more, self.measure) + lines.words_height
        return more if lines.fits and height <= self.room.height else sizes

    def _place(self, setting: Setting, *, across: bool) -> None:
        lines = setting.lines
        column = round(self.room.width)
        left = self.width() - column - Space.XL
        top = self._margin
        title_height = round(lines.title_height)
        digits_height = round(type_fit.digits_height(setting.sizes, self.measure))
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
