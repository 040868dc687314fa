"""Pages and what lies on them: labels, cards, banners, rows that break, the thin bar."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QListView, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backcare_desktop.core.settings import Scheme
from backcare_desktop.core.words import PSEUDO, Words
from backcare_desktop.ui.theme.theme import Breakpoint, Theme
from backcare_desktop.ui.theme.tokens import Space, TypeRole
from backcare_desktop.ui.widgets.banner import Banner, BannerKind
from backcare_desktop.ui.widgets.buttons import Button, IconButton
from backcare_desktop.ui.widgets.cards import ClickableCard
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.labels import TextLabel, Tone
from backcare_desktop.ui.widgets.note_area import NoteArea
from backcare_desktop.ui.widgets.page import Page
from backcare_desktop.ui.widgets.progress_bar import ProgressBar

SENTENCE = "Shoulder, hip and knee make one line, and no higher than that feels right for you today."


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget, int, int], None]:
    def show_(widget: QWidget, width: int, height: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    return show_


def rows_with_ink(image: QImage) -> list[int]:
    paper = image.pixelColor(0, 0)
    return [
        y for y in range(image.height()) if any(image.pixelColor(x, y) != paper for x in range(image.width()))
    ]


@pytest.mark.parametrize("scale", [1.0, 2.25])
@pytest.mark.parametrize("role", TypeRole)
def test_a_label_shows_all_of_its_lines(
    qtbot: QtBot, theme: Theme, show: Callable[..., None], role: TypeRole, scale: float
) -> None:
    theme.set_text_scale(scale)
    label = TextLabel(theme, SENTENCE, role)
    height = label.heightForWidth(520)
    show(label, 520, height)
    rows = rows_with_ink(label.grab().toImage())
    taller = TextLabel(theme, SENTENCE, role)
    show(taller, 520, height + 200)
    assert rows == [y - 100 for y in rows_with_ink(taller.grab().toImage())]  # it stands in the middle
    assert rows[-1] < height - 1
    assert label.minimumSizeHint().width() <= 520


def test_a_label_in_a_narrow_column_gets_the_height_it_needs(theme: Theme, show: Callable[..., None]) -> None:
    column = QWidget()
    layout = QVBoxLayout(column)
    label = TextLabel(theme, SENTENCE)
    layout.addWidget(label)
    show(column, 200, column.heightForWidth(200) if column.hasHeightForWidth() else 10)
    assert label.height() >= label.heightForWidth(label.width())


def test_lines_are_further_apart_than_the_font_alone_would_have_them(theme: Theme) -> None:
    label = TextLabel(theme, SENTENCE)
    one, two = (TextLabel(theme, text).sizeHint().height() for text in ("One", "One\ntwo"))
    assert two - one == pytest.approx(16 * theme.base_pt / 12 * 1.4, abs=1)
    assert label.sizeHint().height() > one


def test_a_label_is_read_out_and_keeps_to_the_tone_it_is_given(
    theme: Theme, show: Callable[..., None]
) -> None:
    label = TextLabel(theme, "██", tone=Tone.HURT)
    show(label, 100, 40)
    image = label.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(100) for y in range(40)}
    assert theme.colours.hurt.name() in seen
    theme.set_scheme(Scheme.DARK)
    dark = label.grab().toImage()
    seen = {dark.pixelColor(x, y).name() for x in range(100) for y in range(40)}
    assert theme.colours.hurt.name() in seen
    spoken = QAccessible.queryAccessibleInterface(label)
    assert spoken.role() == QAccessible.Role.StaticText
    assert spoken.text(QAccessible.Text.Name) == "██"


def card_with_label(theme: Theme) -> tuple[ClickableCard, TextLabel]:
    card = ClickableCard(theme, "Big three, 15 minutes")
    label = TextLabel(theme, "Big three")
    QVBoxLayout(card).addWidget(label)
    return card, label


def test_a_card_is_one_button_by_mouse_key_and_ear(
    qtbot: QtBot, theme: Theme, show: Callable[..., None]
) -> None:
    card, label = card_with_label(theme)
    show(card, 300, 120)
    with qtbot.waitSignal(card.clicked):
        handle = card.windowHandle()
        assert handle is not None
        qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=label.geometry().center())
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Big three, 15 minutes"


def test_the_chosen_card_is_outlined(theme: Theme, show: Callable[..., None]) -> None:
    card, _ = card_with_label(theme)
    card.setCheckable(True)
    show(card, 300, 120)
    card.setChecked(True)
    assert card.grab().toImage().pixelColor(150, 1) == theme.colours.primary


def flow_of(theme: Theme, count: int) -> tuple[QWidget, list[Button]]:
    row = QWidget()
    flow = FlowLayout(row)
    buttons = [Button(theme, f"Routine {number}") for number in range(count)]
    for button in buttons:
        flow.addWidget(button)
    return row, buttons


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_row_breaks_where_the_width_ends(
    theme: Theme, show: Callable[..., None], direction: Qt.LayoutDirection
) -> None:
    row, buttons = flow_of(theme, 7)
    row.setLayoutDirection(direction)
    show(row, 400, row.heightForWidth(400))
    places = [button.geometry() for button in buttons]
    assert len({place.top() for place in places}) > 1
    for index, place in enumerate(places):
        assert row.rect().contains(place)
        assert not any(place.intersects(other) for other in places[:index])
    leftmost = places[0].left() == 0
    assert leftmost is (direction is Qt.LayoutDirection.LeftToRight)


def test_a_hidden_item_leaves_no_hole(theme: Theme, show: Callable[..., None]) -> None:
    row, buttons = flow_of(theme, 3)
    show(row, 600, 60)
    place = buttons[1].geometry()
    buttons[1].hide()
    row.layout().activate()
    assert buttons[2].geometry().left() == place.left()


def test_a_banner_says_acts_and_goes_away(qtbot: QtBot, theme: Theme, show: Callable[..., None]) -> None:
    banner = Banner(theme, Words(), BannerKind.WARNING, "No sound on this computer.", dismissable=True)
    again = banner.add_action("Try again")
    show(banner, 600, 120)
    with qtbot.waitSignal(again.clicked):
        again.click()
    (close,) = banner.findChildren(IconButton)
    assert close.accessibleName() == "Close this message"
    with qtbot.waitSignal(banner.dismissed):
        close.click()
    assert not banner.isVisible()


def test_a_banners_own_words_are_translated(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, Words(PSEUDO), BannerKind.INFO, "", dismissable=True)
    qtbot.addWidget(banner)
    (close,) = banner.findChildren(IconButton)
    assert close.accessibleName().startswith("⟦")


@pytest.mark.parametrize("kind", BannerKind)
def test_banners_differ_without_colour(theme: Theme, show: Callable[..., None], kind: BannerKind) -> None:
    def grey(kind_: BannerKind) -> QImage:
        banner = Banner(theme, Words(), kind_, "")
        show(banner, 200, 60)
        image = banner.grab(QRect(0, 0, 60, 60)).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        banner.close()
        return image

    dark = [
        {(x, y) for x in range(14, 46) for y in range(10, 50) if image.pixelColor(x, y).lightness() < 140}
        for image in (grey(kind), *(grey(other) for other in BannerKind if other is not kind))
    ]
    assert dark[0]
    assert all(dark[0] != other for other in dark[1:])


def test_content_stays_in_the_middle_of_a_wide_window(theme: Theme, show: Callable[..., None]) -> None:
    page = Page(theme, "Routines")
    button = QWidget()
    page.body.addWidget(button)
    show(page, 1800, 600)
    assert button.width() == 1200
    left = button.mapTo(page, button.rect().topLeft()).x()
    assert left == pytest.approx(300, abs=10)
    free = Page(theme, "History", max_width=None)
    grid = QWidget()
    free.body.addWidget(grid)
    show(free, 1800, 600)
    assert grid.width() > 1600


def test_a_narrow_page_scrolls_down_and_never_sideways(theme: Theme, show: Callable[..., None]) -> None:
    theme.set_text_scale(2.0)
    page = Page(theme, "Routines")
    page.set_subtitle("9 ready-made, 2 of your own")
    page.header_actions.addWidget(Button(theme, "New routine"))
    for _ in range(9):
        page.body.addWidget(TextLabel(theme, SENTENCE))
    page.set_breakpoint(theme.breakpoint(800))
    show(page, 640, 480)
    assert page.breakpoint is Breakpoint.COMPACT
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    assert page.scroll_area.verticalScrollBar().maximum() > 0
    for label in page.findChildren(TextLabel):
        assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize(("value", "beside"), [(Breakpoint.MEDIUM, True), (Breakpoint.COMPACT, False)])
def test_actions_stand_beside_the_title_where_there_is_room(
    theme: Theme, show: Callable[..., None], value: Breakpoint, beside: bool
) -> None:
    page = Page(theme, "Routines")
    action = Button(theme, "New routine")
    page.header_actions.addWidget(action)
    page.body.addStretch(1)
    page.set_breakpoint(value)
    show(page, 900, 600)
    (title,) = (label for label in page.findChildren(TextLabel) if label.text() == "Routines")
    assert (action.geometry().top() < title.geometry().bottom()) is beside


def test_whatever_gets_the_focus_comes_into_sight(
    qtbot: QtBot, theme: Theme, show: Callable[..., None]
) -> None:
    page = Page(theme, "Routines")
    buttons = [Button(theme, f"Routine {number}") for number in range(40)]
    for button in buttons:
        page.body.addWidget(button)
    show(page, 600, 400)
    buttons[30].setFocus()
    top = buttons[30].mapTo(page, buttons[30].rect().topLeft()).y()
    assert 0 <= top <= 400 - buttons[30].height()


def settle() -> None:
    for _ in range(20):
        QApplication.processEvents()


def in_sight(page: Page, widget: QWidget, part: QRect) -> bool:
    """Whether a part of a widget lies in what is seen of a page."""
    seen = page.scroll_area.viewport()
    return seen.rect().contains(QRect(widget.mapTo(seen, part.topLeft()), part.size()))


def test_what_has_the_keyboard_stays_in_sight_while_something_grows_above_it(
    theme: Theme, show: Callable[..., None]
) -> None:
    page = Page(theme, "Routines")
    growing, button = QWidget(), Button(theme, "Start")
    growing.setFixedHeight(100)
    below = QWidget()
    below.setFixedHeight(900)
    for part in (growing, button, below):
        page.body.addWidget(part)
    show(page, 600, 400)
    button.setFocus()
    settle()
    growing.setFixedHeight(2000)
    settle()
    assert in_sight(page, button, button.rect())

    to_top(page)  # somebody looks at what is above
    growing.setFixedHeight(2500)
    settle()
    assert page.scroll_area.verticalScrollBar().value() == 0


def to_top(page: Page) -> None:
    """Scroll as the wheel and the keys do."""
    page.scroll_area.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)


@pytest.fixture
def noted(theme: Theme, show: Callable[..., None]) -> tuple[Page, NoteArea]:
    """A page with a note below what is seen first, and something below that."""
    page, note, above, below = Page(theme, "Routines"), NoteArea(theme, "Note"), QWidget(), QWidget()
    above.setFixedHeight(600)
    below.setFixedHeight(900)
    for part in (Button(theme, "All routines"), above, note, below):
        page.body.addWidget(part)
    show(page, 600, 400)
    return page, note


def test_a_note_is_seen_as_a_whole_not_only_its_first_line(noted: tuple[Page, NoteArea]) -> None:
    page, note = noted
    page.scroll_area.verticalScrollBar().setValue(note.mapTo(page, QPoint(0, 0)).y() - 360)
    note.setFocus()
    settle()
    assert in_sight(page, note, note.rect().marginsAdded(QMargins(8, 8, 8, 8)))


def test_who_scrolls_away_from_a_note_stays_there_until_the_next_letter(
    qtbot: QtBot, noted: tuple[Page, NoteArea]
) -> None:
    page, note = noted
    note.setFocus()
    settle()
    assert in_sight(page, note, note.rect())
    to_top(page)
    page.body.addWidget(Button(page.theme, "Start"))  # the page grows
    settle()
    assert page.scroll_area.verticalScrollBar().value() == 0
    qtbot.keyClicks(note, "a")
    settle()
    assert in_sight(page, note, note.rect())


def test_a_note_that_is_clicked_stays_under_the_pointer(noted: tuple[Page, NoteArea]) -> None:
    page, note = noted
    note.setPlainText("1\n2\n3")
    settle()
    bar, handle = page.scroll_area.verticalScrollBar(), page.windowHandle()
    bar.setValue(
        bar.value() + note.mapTo(page, QPoint(0, 0)).y() + note.height() // 2
    )  # its upper half is hidden
    left, bare = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    before, place = bar.value(), QPoint(300, 1)
    QTest.mousePress(handle, left, bare, place)
    settle()
    QTest.mouseRelease(handle, left, bare, place)
    settle()
    assert note.hasFocus()
    assert bar.value() == before


def test_coming_back_to_the_window_moves_nothing(
    qtbot: QtBot, noted: tuple[Page, NoteArea], theme: Theme
) -> None:
    page, note = noted
    note.setFocus()
    settle()
    to_top(page)
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    with qtbot.waitActive(page):
        page.activateWindow()
    settle()
    assert note.hasFocus()
    assert page.scroll_area.verticalScrollBar().value() == 0


def test_a_list_that_is_filled_anew_leaves_the_page_where_somebody_scrolled_it(
    qtbot: QtBot, theme: Theme, show: Callable[..., None]
) -> None:
    page, days, model = Page(theme, "Routines"), QListView(), QStringListModel()
    days.setFixedHeight(900)
    days.setModel(model)

    def fill() -> None:
        model.setStringList([str(number) for number in range(40)])
        days.setCurrentIndex(model.index(30))

    page.body.addWidget(days)
    show(page, 600, 400)
    fill()
    days.setFocus()
    settle()
    bar = page.scroll_area.verticalScrollBar()
    assert bar.value() > 0
    to_top(page)
    fill()
    settle()
    assert bar.value() == 0
    qtbot.keyClick(days, Qt.Key.Key_Down)
    settle()
    assert in_sight(page, days.viewport(), days.visualRect(days.currentIndex()))


def test_of_what_is_too_high_as_much_is_seen_from_its_top_as_there_is_room_for(
    theme: Theme, show: Callable[..., None]
) -> None:
    page = Page(theme, "Routines")
    above, high = QWidget(), QWidget()
    above.setFixedHeight(900)
    high.setFixedHeight(1000)
    high.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.body.addWidget(above)
    page.body.addWidget(high)
    show(page, 600, 400)
    high.setFocus()
    settle()
    assert in_sight(page, high, QRect(0, 0, 100, 300))


def test_a_table_that_is_walked_scrolls_the_page(
    qtbot: QtBot, theme: Theme, show: Callable[..., None]
) -> None:
    page = Page(theme, "Routines")
    table = QTableWidget(40, 1)
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + 40 * table.rowHeight(0) + 4)
    page.body.addWidget(table)
    page.body.addWidget(Button(theme, "Start"))
    show(page, 600, 400)
    table.setFocus()
    table.setCurrentCell(0, 0)
    for _ in range(25):
        qtbot.keyClick(table, Qt.Key.Key_Down)
        settle()
        assert in_sight(page, table.viewport(), table.visualRect(table.currentIndex()))
    assert table.currentRow() == 25


def test_a_row_that_is_clicked_stays_under_the_pointer(theme: Theme, show: Callable[..., None]) -> None:
    page = Page(theme, "Routines")
    table = QTableWidget(40, 1)
    table.setFixedHeight(40 * table.rowHeight(0) + 60)
    page.body.addWidget(table)
    show(page, 600, 400)
    table.setFocus()
    settle()
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(500)
    settle()
    place = table.viewport().mapTo(page, table.visualRect(table.model().index(18, 0)).center())
    handle, left = page.windowHandle(), Qt.MouseButton.LeftButton
    place.setY(2)  # in a row of which only the lower half can be seen
    QTest.mousePress(handle, left, Qt.KeyboardModifier.NoModifier, place)
    settle()
    QTest.mouseRelease(handle, left, Qt.KeyboardModifier.NoModifier, place)
    assert table.currentRow() > 5
    assert bar.value() == 500


@pytest.mark.parametrize("fraction", [0.0, 0.25, 0.5, 1.0, 7.0])
def test_the_bar_is_filled_as_far_as_things_are_done(
    theme: Theme, show: Callable[..., None], fraction: float
) -> None:
    bar = ProgressBar(theme, "Progress through the routine")
    show(bar, 400, 8)
    bar.set_fraction(fraction)
    image = bar.grab().toImage()
    filled = sum(image.pixelColor(x, 4) == QColor(theme.colours.primary) for x in range(400))
    assert filled == pytest.approx(400 * min(fraction, 1.0), abs=2)
    spoken = QAccessible.queryAccessibleInterface(bar)
    assert spoken.text(QAccessible.Text.Name) == "Progress through the routine"


def test_space_between_things_is_the_same_at_every_text_size(theme: Theme) -> None:
    theme.set_text_scale(2.0)
    page = Page(theme, "Routines")
    assert page.body.spacing() == Space.L
