"""The pictures of exercises as the person wants them: in the colours, the look and with the overlays chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from backcare_desktop.core.exercise import Exercise, Side
from backcare_desktop.core.look import Look
from backcare_desktop.core.settings import FigureMotion, Overlays, Settings
from backcare_desktop.core.words import Words
from backcare_desktop.ui.pictures.descriptions import Descriptions
from backcare_desktop.ui.pictures.scenes import Scenes, Style
from backcare_desktop.ui.pictures.thumbnails import Thumbnail, Thumbnails
from backcare_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from backcare_desktop.figure.painting.paint import FigureScene
    from backcare_desktop.figure.painting.palette import FigurePalette, Tone
    from backcare_desktop.ui.theme.tokens import Colours


class Pictures(QObject):
    """Made once, before any widget. What is drawn from it is drawn again on `look_changed`."""

    look_changed = (
        Signal()
    )  #: colours, look or overlays are different now: every picture is to be painted again
    motion_changed = Signal()  #: whether figures may move is different now
    thumbnail_ready = Signal(str, object)  #: exercise id, Side or None: a small picture can be had now

    def __init__(self, theme: Theme, words: Words, settings: Settings | None = None) -> None:
        super().__init__(theme)
        settings = settings or Settings()
        self._theme = theme
        self._look = settings.look
        self._overlays = settings.overlays
        self._motion = settings.figure_motion
        self._scenes = Scenes()
        self._descriptions = Descriptions(words)
        self._thumbnails = Thumbnails(self._drawn, self)
        self._thumbnails.drawn.connect(self._on_thumbnail_drawn)
        self._colours = theme.colours
        theme.theme_changed.connect(self._on_theme_changed)

    @property
    def look(self) -> Look:
        """What the figure looks like."""
        return self._look

    @property
    def overlays(self) -> Overlays:
        """What is laid over large pictures; small ones have the line of the spine at most."""
        return self._overlays

    @property
    def are_still(self) -> bool:
        """Whether figures are shown as numbered stills in place of a moving picture."""
        if self._motion is FigureMotion.SYSTEM:
            return _system_wants_less_motion()
        return self._motion is FigureMotion.STILL

    @property
    def is_idle(self) -> bool:
        """Whether every small picture that was asked for is drawn."""
        return self._thumbnails.is_idle

    def follow(self, settings: Settings) -> None:
        """Take over what is set about the figure, and tell if it is something else than before."""
        seen = (settings.look, settings.overlays)
        if seen != (self._look, self._overlays):
            self._look, self._overlays = seen
            self._draw_again()
        if settings.figure_motion is not self._motion:
            self._motion = settings.figure_motion
            self.motion_changed.emit()

    def scene(self, exercise: Exercise, side: Side | None, reach: float) -> "FigureScene":
        """Return what to paint for an exercise, `reach` 0 in its start position to 1 in the hold.

        Raises ContentError for an exercise without a motion, which none of the catalogue's is.
        """
        return self._scenes.scene(exercise, side, reach, self._style(self._overlays))

    def palette(self, look: Look | None = None) -> "FigurePalette":
        """Return the colours of a look, or of the chosen one, on the ground that pages have now."""
        from backcare_desktop.figure.painting.palette import palette_for

        return palette_for(_tone(self._colours), look or self._look)

    def still_reaches(self, exercise: Exercise, side: Side | None) -> tuple[float, ...]:
        """Return the reach of each numbered still of an exercise."""
        return self._scenes.motion(exercise.id, side).still_reaches

    def request_thumbnail(
        self, exercise: Exercise, side: Side | None, size: QSize, dpr: float
    ) -> QPixmap | None:
        """Return a small picture of the hold on a clear ground, `size` in device-independent pixels.

        None where it is not drawn yet: `thumbnail_ready` tells when it can be asked for again. To be called in
        a paint event, so that what is seen comes first.
        """
        return self._thumbnails.request(
            Thumbnail(exercise.id, side, size.width(), size.height(), dpr, exercise)
        )

    def description(self, exercise: Exercise, side: Side | None, reach: float) -> str:
        """Return the pose in words, naming the sides as they are drawn."""
        reaches = self.still_reaches(exercise, side)
        mirrored = self._scenes.is_mirrored(exercise.id, side)
        return self._descriptions.sentence(exercise.id, reach, reaches, mirrored=mirrored)

    def _drawn(self, wanted: Thumbnail) -> QPixmap:
        from backcare_desktop.figure.painting.paint import paint_figure

        pixmap = QPixmap(QSize(wanted.width, wanted.height) * wanted.dpr)
        pixmap.setDevicePixelRatio(wanted.dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        style = self._style(Overlays(spine=self._overlays.spine))
        scene = self._scenes.scene(wanted.exercise, wanted.side, 1.0, style)
        painter = QPainter(pixmap)
        paint_figure(painter, QRectF(0, 0, wanted.width, wanted.height), scene)
        painter.end()
        return pixmap

    def _style(self, overlays: Overlays) -> Style:
        return Style(self.palette(), self._look, overlays)

    def _on_thumbnail_drawn(self, thumbnail: Thumbnail) -> None:
        self.thumbnail_ready.emit(thumbnail.exercise_id, thumbnail.side)

    def _on_theme_changed(self) -> None:
        if self._theme.colours is not self._colours:  # not where the text has another size
            self._colours = self._theme.colours
            self._draw_again()

    def _draw_again(self) -> None:
        self._thumbnails.clear()
        self.look_changed.emit()


def _tone(colours: "Colours") -> "Tone":
    """Return what the figure stands on."""
    from backcare_desktop.figure.painting.palette import Tone

    if colours.fill_outline:
        return Tone.HIGH_CONTRAST_DARK if colours.is_dark else Tone.HIGH_CONTRAST_LIGHT
    return Tone.DARK if colours.is_dark else Tone.LIGHT


def _system_wants_less_motion() -> bool:
    """Return what the system says, which Qt passes on from 6.12."""
    hints = QGuiApplication.styleHints().accessibility()
    preference = getattr(hints, "motionPreference", None)
    return preference is not None and preference().name != "NoPreference"
