"""Settings of timing: how long everything around the exercises takes, and what waits for the person."""

from backcare_desktop.core.words import Words
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.number_field import NumberField
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.waiting import WaitToggles
from backcare_desktop.ui.widgets.labels import Tone

_STEP_S = 1
_LONG_STEP_S = 5
_PACE_STEP_PERCENT = 25


class TimingSection(Section):
    """Time to get ready, to move, to exercise, to change sides and to rest; and steps without an end."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Timing"))
        seconds = words.p("a number and its unit", "{value} s")
        percent = words.p("a number and its unit", "{value} %")
        for setting, name, note, unit, step in (
            (
                "get_ready_s",
                words.t("Get ready"),
                words.t("Before the first exercise."),
                seconds,
                _LONG_STEP_S,
            ),
            (
                "move_same_position_s",
                words.t("Move, same position"),
                words.t("When the next exercise starts the way the last one ended."),
                seconds,
                _STEP_S,
            ),
            (
                "move_new_position_s",
                words.t("Move, new position"),
                words.t("When you get up, lie down or turn over for it."),
                seconds,
                _STEP_S,
            ),
            ("switch_side_s", words.t("Switch sides"), words.t("Between left and right."), seconds, _STEP_S),
            ("rest_s", words.t("Rest"), words.t("Between exercises."), seconds, _LONG_STEP_S),
            (
                "pace_percent",
                words.t("Time for each exercise"),
                _pace_note(words),
                percent,
                _PACE_STEP_PERCENT,
            ),
        ):
            field = NumberField(kit, preferences, setting, name=name, pattern=unit, step=step)
            self.add_row(name, field, note)
        waits = self.add_group(
            words.t("Wait for me"),
            words.t("The time runs down, then Backcare waits until you press Enter or Space."),
        )
        waits.addWidget(WaitToggles(kit, preferences))
        self.add_text(
            words.t(
                "Each of these times can be at least ten times what it is at first. "
                "A routine can have times of its own: they are set on its page."
            ),
            Tone.SECONDARY,
        )


def _pace_note(words: Words) -> str:
    return words.t("Slower movements and longer holds. Ask your physiotherapist before holding much longer.")
