"""Settings of timing: how long everything around the exercises takes."""

from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings.number_field import NumberField
from backcare_desktop.ui.settings.section import Section

_STEP_S = 1
_LONG_STEP_S = 5


class TimingSection(Section):
    """Time to get ready, to move, to change sides and to rest."""

    def __init__(self, kit: Kit, preferences: Preferences) -> None:
        words = kit.words
        super().__init__(kit.theme, words.t("Timing"))
        unit = words.p("a number and its unit", "{value} s")
        for setting, name, note, step in (
            ("get_ready_s", words.t("Get ready"), words.t("Before the first exercise."), _LONG_STEP_S),
            (
                "move_same_position_s",
                words.t("Move, same position"),
                words.t("When the next exercise starts the way the last one ended."),
                _STEP_S,
            ),
            (
                "move_new_position_s",
                words.t("Move, new position"),
                words.t("When you get up, lie down or turn over for it."),
                _STEP_S,
            ),
            ("switch_side_s", words.t("Switch sides"), words.t("Between left and right."), _STEP_S),
            ("rest_s", words.t("Rest"), words.t("Between exercises."), _LONG_STEP_S),
        ):
            field = NumberField(kit, preferences, setting, name=name, pattern=unit, step=step)
            self.add_row(name, field, note)
