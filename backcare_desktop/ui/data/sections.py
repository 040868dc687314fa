"""Everything one can do with all data, as sections of the settings."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.data.back_up import BackUpSection
from backcare_desktop.ui.data.data_section import DataParts, DataSection
from backcare_desktop.ui.data.delete import DeleteSection
from backcare_desktop.ui.data.dialogs import Dialogs
from backcare_desktop.ui.data.join import JoinSection
from backcare_desktop.ui.data.place import PlaceSection
from backcare_desktop.ui.data.restore import RestoreSection
from backcare_desktop.ui.data.take_along import TakeAlongSection

if TYPE_CHECKING:
    from backcare_desktop.ui.page_maker import PageMaker


def data_sections(
    maker: "PageMaker",
    page: QWidget,
    dialogs: Dialogs = Dialogs(),  # noqa: B008 - it never changes
) -> tuple[DataSection, ...]:
    """Return the sections, for a page: leaving that stops what is under way."""
    parts = DataParts(maker.kit, maker.keeping, maker.journal, maker.preferences, dialogs, page)
    restoring = RestoreSection(parts)
    return (
        PlaceSection(parts),
        BackUpSection(parts),
        restoring,
        JoinSection(parts, restoring),
        TakeAlongSection(parts, maker.clock),
        DeleteSection(parts, maker.clock),
    )
