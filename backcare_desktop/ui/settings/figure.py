"""Settings of the figure: what it looks like, what is drawn over it and whether it moves."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from functools import partial
from typing import Any, TypeVar

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.exercise import Side
from backcare_desktop.ui.figure.overlays import Overlay, overlay_hint
from backcare_desktop.ui.kit import Kit
from backcare_desktop.ui.preferences import Preferences
from backcare_desktop.ui.settings import figure_words as names
from backcare_desktop.ui.settings.choice import Choice
from backcare_desktop.ui.settings.figure_preview import FigurePreview, Posed
from backcare_desktop.ui.settings.section import Section
from backcare_desktop.ui.settings.setting_toggle import SettingToggle
from backcare_desktop.ui.settings.sticky_column import StickyColumn
from backcare_desktop.ui.settings.swatch import SwatchButton
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.buttons import BaseButton
from backcare_desktop.ui.widgets.chips import Chip
from backcare_desktop.ui.widgets.labels import TextLabel, Tone

#: One pose that shows the whole look, and one that has something of everything that can be drawn over it.
_STANDING, _ON_ALL_FOURS = "march-on-spot", "bird-dog"
_STACKED_PREVIEW_PX = 220
_Value = TypeVar("_Value", bound=Enum)


class FigureSection(Section):
    """Every choice beside the figure itself, which follows at once here and everywhere else."""

    def __init__(self, kit: Kit, preferences: Preferences, catalogue: Catalogue) -> None:
        super().__init__(kit.theme, kit.words.t("The figure"))
        self._kit = kit
        self._preferences = preferences
        self._preview = StickyColumn(
            FigurePreview(
                kit,
                Posed(catalogue.exercise(_STANDING), None, 0.0),
                Posed(catalogue.exercise(_ON_ALL_FOURS), Side.LEFT, 1.0),
            )
        )
        self._options = QVBoxLayout()
        self._options.setSpacing(Space.L)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(Space.XL)
        self._line.addLayout(self._options, 3)
        self._line.addWidget(self._preview, 2)
        self.column.addLayout(self._line)
        self._add_look()
        self._add_overlays()
        self._add_motion()
        self._options.addStretch(1)
        self.set_stacked(stacked=False)

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the figure above the choices, or beside them where it stays in sight."""
        super().set_stacked(stacked=stacked)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.BottomToTop if stacked else directions.LeftToRight)
        self._preview.setMinimumHeight(_STACKED_PREVIEW_PX if stacked else 0)
        self._preview.set_sticks(sticks=not stacked)

    def _add_look(self) -> None:
        words = self._kit.words
        skins, colours = names.skin_names(words), names.hair_colour_names(words)
        clothes = names.clothes_names(words)
        self._add_choice("skin", words.t("Skin"), self._swatches("skin", skins, ("skin",)))
        self._add_choice("hair", words.t("Hair"), self._chips(names.hair_names(words)))
        self._add_choice(
            "hair_colour", words.t("Hair colour"), self._swatches("hair_colour", colours, ("hair",))
        )
        self._add_choice(
            "clothes", words.t("Clothes"), self._swatches("clothes", clothes, ("shirt", "shorts"))
        )
        self._add_choice("build", words.t("Build"), self._chips(names.build_names(words)))

    def _add_overlays(self) -> None:
        words = self._kit.words
        box = self._add_group(words.t("Drawn over the figure"))
        for overlay in Overlay:
            text = overlay_hint(overlay, words)
            box.addWidget(SettingToggle(self._kit, self._preferences, overlay.value, text))

    def _add_motion(self) -> None:
        words = self._kit.words
        box = self._add_choice("motion", words.t("Movement"), self._chips(names.motion_names(words)))
        note = words.t("Still pictures are numbered, and stand in place of a figure that moves.")
        box.addWidget(TextLabel(self._theme, note, TypeRole.CAPTION, Tone.SECONDARY))

    def _add_choice(self, part: str, name: str, buttons: Mapping[_Value, BaseButton]) -> QVBoxLayout:
        box = self._add_group(name)
        box.addWidget(Choice(self._kit, self._preferences, f"figure_{part}", name, buttons))
        return box

    def _add_group(self, name: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(Space.S)
        box.addWidget(TextLabel(self._theme, name, TypeRole.STRONG))
        self._options.addLayout(box)
        return box

    def _chips(self, texts: Mapping[_Value, str]) -> dict[_Value, BaseButton]:
        return {value: Chip(self._theme, text) for value, text in texts.items()}

    def _swatches(
        self, part: str, texts: Mapping[_Value, str], spots: tuple[str, ...]
    ) -> dict[_Value, BaseButton]:
        """Return a button for each value of a part of the look, with the palette's colours named in `spots`."""
        pictures = self._kit.pictures

        def colours(value: Enum) -> tuple[QColor, ...]:
            changed: dict[str, Any] = {part: value}
            palette = pictures.palette(replace(pictures.look, **changed))
            return tuple(getattr(palette, spot) for spot in spots)

        return {
            value: SwatchButton(self._theme, text, partial(colours, value)) for value, text in texts.items()
        }
