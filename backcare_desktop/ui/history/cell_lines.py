"""The words in a day of the month grid, in the form that has room."""

from PySide6.QtGui import QFontMetricsF

from backcare_desktop.core.check_in import HIGHEST
from backcare_desktop.core.history import DayCell, DayTotal
from backcare_desktop.core.history_words import minutes_short, sessions_short
from backcare_desktop.ui.history.cell_painting import first_fitting
from backcare_desktop.ui.history.measure import Measure
from backcare_desktop.ui.kit import Kit


class CellWords:
    """Writes what stands in a day. An arrow points the way the script is read."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def lines(
        self, cell: DayCell, measure: Measure, metrics: QFontMetricsF, width: float, *, mirrored: bool = False
    ) -> list[str]:
        """Return the lines of a day, the most important first. `mirrored` where the script runs from right to left."""
        if measure is Measure.PAIN:
            pain = cell.total.pain
            return [] if pain is None else [self._kit.formats.number(pain)]
        lines = [first_fitting(self._done(cell), metrics, width)] if cell.sessions else []
        told = self._pain(cell.total, metrics, width, mirrored=mirrored)
        return [*lines, told] if told else lines

    def _done(self, cell: DayCell) -> tuple[str, ...]:
        words, formats = self._kit.words, self._kit.formats
        minutes, number = minutes_short(cell.minutes, words), formats.number(cell.minutes)
        if cell.sessions == 1:
            return minutes, number
        in_words = sessions_short(cell.sessions, words)
        times = words.t("{count}×", count=formats.number(cell.sessions))
        return (
            words.t("{minutes} · {sessions}", minutes=minutes, sessions=in_words),
            words.t("{minutes} · {sessions}", minutes=minutes, sessions=times),
            minutes,
            number,
        )

    def _pain(self, total: DayTotal, metrics: QFontMetricsF, width: float, *, mirrored: bool) -> str:
        """Return "Pain 4 → 3", shorter where not even the longest pain has room for the word: all days look alike."""
        words, formats = self._kit.words, self._kit.formats
        before, after, middle = total.pain_before, total.pain_after, total.pain
        if before is None and after is None:
            if middle is None:
                return ""
            number = formats.number(middle)
            return first_fitting((words.t("Pain {pain}", pain=number), number), metrics, width)
        longest = words.t("Pain {pain}", pain=self._change(HIGHEST, HIGHEST, mirrored=mirrored))
        short = self._change(before, after, mirrored=mirrored)
        if metrics.horizontalAdvance(longest) <= width:
            return words.t("Pain {pain}", pain=short)
        return first_fitting((short, self._change(None, after, mirrored=mirrored) or short), metrics, width)

    def _change(self, before: int | None, after: int | None, *, mirrored: bool) -> str:
        words, number = self._kit.words, self._kit.formats.number
        if before is None and after is None:
            return ""
        if before is None:
            after_text = number(after or 0)
            return (
                words.t("← {after}", after=after_text) if mirrored else words.t("→ {after}", after=after_text)
            )
        before_text = number(before)
        if after is None:
            return (
                words.t("{before} ←", before=before_text)
                if mirrored
                else words.t("{before} →", before=before_text)
            )
        if mirrored:
            return words.t("{before} ← {after}", before=before_text, after=number(after))
        return words.t("{before} → {after}", before=before_text, after=number(after))
