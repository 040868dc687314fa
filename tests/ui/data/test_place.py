"""Where the data lies, and how much room it takes."""

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from backcare_desktop.ui.data import dialogs
from backcare_desktop.ui.data.path_label import PathLabel
from backcare_desktop.ui.kit import Kit
from tests.ui.data.conftest import Room


def test_the_file_is_named_with_the_room_it_takes(room: Room) -> None:
    label = room.place.findChild(PathLabel)
    assert label.accessibleName() == str(room.file)
    room.wait_for(room.place, "kB, and no copies yet")
    assert room.sees(room.place, "Nothing leaves this computer. Backcare never uses a network.")
    room.click(room.back_up, "Back up now")
    room.wait_for(room.place, "kB of copies")


def test_sizes_are_written_as_people_read_them(kit: Kit) -> None:
    sizes = [999, 45_300, 3_240_000, 14_000_000_000]
    assert [kit.formats.size(size) for size in sizes] == ["999 bytes", "45 kB", "3.2 MB", "14.0 GB"]


def test_its_folder_is_opened(room: Room) -> None:
    room.click(room.place, "Open folder")
    assert room.answers.opened == [room.profile]


def test_where_there_is_no_file_manager_it_says_so(room: Room) -> None:
    room.answers.has_file_manager = False
    room.click(room.place, "Open folder")
    assert room.sees(room.place, f"No file manager answered. The folder is {room.profile}.")


class FileManager(QObject):
    """Stands in for the file manager of the system."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_system_is_asked_for_its_file_manager(room: Room) -> None:
    manager = FileManager()
    QDesktopServices.setUrlHandler("file", manager, "open")
    try:
        assert dialogs.open_folder(room.profile)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert manager.opened == [str(room.profile)]
