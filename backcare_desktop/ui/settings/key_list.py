"""Every key and what it does, for people to read."""

from dataclasses import dataclass

from backcare_desktop.core.words import Words


@dataclass(frozen=True)
class KeyMeaning:
    """Keys that do the same, in the portable form of QKeySequence, and what that is."""

    keys: tuple[str, ...]
    meaning: str
    is_row: bool = False  #: the keys lie in a row on the keyboard; its ends stand for all of them


@dataclass(frozen=True)
class KeyGroup:
    """Where keys work, and the keys."""

    place: str
    meanings: tuple[KeyMeaning, ...]


def key_groups(words: Words, *, letter_keys: bool) -> tuple[KeyGroup, ...]:
    """Return all keys by place; single letters only while they are switched on."""
    return (
        _player(words, letter_keys=letter_keys),
        _hurt(words),
        _strength(words),
        _figure(words),
        _anywhere(words),
        _opened_page(words),
        _month(words),
        _year(words),
        _form(words),
    )


def _anywhere(words: Words) -> KeyGroup:
    return KeyGroup(
        words.t("Anywhere"),
        (
            KeyMeaning(("Ctrl+1",), words.t("Today")),
            KeyMeaning(("Ctrl+2",), words.t("Routines")),
            KeyMeaning(("Ctrl+4",), words.t("History")),
            KeyMeaning(("Ctrl+,",), words.t("Settings")),
            KeyMeaning(("F1", "Ctrl+?"), words.t("This list of keys")),
            KeyMeaning(("Ctrl+F",), words.t("Find a routine, or a place in the history")),
            KeyMeaning(("F6", "Shift+F6"), words.t("Between the pages and the page that is open")),
            KeyMeaning(("F11",), words.t("Full screen")),
            KeyMeaning(("Ctrl+=", "Ctrl++"), words.t("Larger text")),
            KeyMeaning(("Ctrl+-",), words.t("Smaller text")),
            KeyMeaning(("Ctrl+0",), words.t("Text as large as at first")),
            KeyMeaning(("Ctrl+M",), words.t("Sound on or off")),
            KeyMeaning(("Ctrl+Q",), words.t("Quit")),
        ),
    )


def _opened_page(words: Words) -> KeyGroup:
    return KeyGroup(
        words.t("On the page of a routine or an exercise"),
        (
            KeyMeaning(("Esc", "Alt+Left", "Back"), words.t("Back to where you came from")),
            KeyMeaning(("Up", "Down", "PgUp", "PgDown"), words.t("Read further up or down")),
        ),
    )


def _player(words: Words, *, letter_keys: bool) -> KeyGroup:
    def keys(key: str, letter: str) -> tuple[str, ...]:
        return (key, letter) if letter_keys else (key,)

    play = ("Media Play", "Media Pause", "Toggle Media Play/Pause")
    return KeyGroup(
        words.t("In the player"),
        (
            KeyMeaning(("Space", *play), words.t("Pause or go on")),
            KeyMeaning(("Return",), words.t("Go on, when it waits for you")),
            KeyMeaning(("Esc",), words.t("Pause; once more to end")),
            KeyMeaning(("Right", "Media Next"), words.t("Skip")),
            KeyMeaning(("Ctrl+Z",), words.t("Bring back what was skipped")),
            KeyMeaning(("Left", "Media Previous"), words.t("Back")),
            KeyMeaning(("Home",), words.t("Restart this exercise")),
            KeyMeaning(("Up", "Down"), words.t("15 seconds more or less")),
            KeyMeaning(keys("F8", "H"), words.t("This hurts")),
            KeyMeaning(keys("F2", "T"), words.t("Where am I?")),
            KeyMeaning(keys("F3", "R"), words.t("Say the last cue again")),
            KeyMeaning(keys("F4", "C"), words.t("Captions on or off")),
            KeyMeaning(("PgUp", "PgDown"), words.t("Louder or softer")),
            KeyMeaning(("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down"), words.t("Turn the figure")),
            KeyMeaning(("Ctrl+Home",), words.t("The figure as at first")),
        ),
    )


def _hurt(words: Words) -> KeyGroup:
    return KeyGroup(
        words.t("After This hurts"),
        (KeyMeaning(("1", "2", "3", "4"), words.t("Choose how to go on"), is_row=True),),
    )


def _strength(words: Words) -> KeyGroup:
    digits = tuple(str(digit) for digit in range(10))
    return KeyGroup(
        words.t("On numbers from 0 to 10"),
        (
            KeyMeaning(digits, words.t("Choose that number"), is_row=True),
            KeyMeaning(("Left", "Right"), words.t("One less or one more")),
            KeyMeaning(("Home", "End"), words.t("0 or 10")),
            KeyMeaning(("Return",), words.t("Keep the number")),
            KeyMeaning(("Del",), words.t("Take the number back")),
            KeyMeaning(("Esc",), words.t("Leave it unanswered")),
        ),
    )


def _figure(words: Words) -> KeyGroup:
    return KeyGroup(
        words.t("On the figure of an exercise"),
        (
            KeyMeaning(("Left", "Right"), words.t("Turn the figure")),
            KeyMeaning(("Up", "Down"), words.t("Look from higher up or lower down")),
            KeyMeaning(("Home", "0"), words.t("The figure as at first")),
        ),
    )


def _month(words: Words) -> KeyGroup:
    return KeyGroup(
        words.t("In the month"),
        (
            KeyMeaning(("Left", "Right"), words.t("Day before, day after")),
            KeyMeaning(("Up", "Down"), words.t("Week before, week after")),
            KeyMeaning(("Home", "End"), words.t("First and last day of the week")),
            KeyMeaning(("PgUp", "PgDown"), words.t("Month before, month after")),
            KeyMeaning(("Ctrl+PgUp", "Ctrl+PgDown"), words.t("Year before, year after")),
            KeyMeaning(("Ctrl+Home",), words.t("Today")),
            KeyMeaning(("Return",), words.t("Open the day")),
            KeyMeaning(("Y",), words.t("The year, and back")),
            KeyMeaning(("P",), words.t("Pain or activity")),
            KeyMeaning(("Esc",), words.t("Back to the month")),
        ),
    )


def _year(words: Words) -> KeyGroup:
    return KeyGroup(
        words.t("In the year"),
        (
            KeyMeaning(("Up", "Down"), words.t("Day before, day after")),
            KeyMeaning(("Left", "Right"), words.t("Week before, week after")),
            KeyMeaning(("PgUp", "PgDown"), words.t("Month before, month after")),
            KeyMeaning(("Ctrl+PgUp", "Ctrl+PgDown"), words.t("Year before, year after")),
            KeyMeaning(("Ctrl+Home",), words.t("Today")),
            KeyMeaning(("Return",), words.t("Open the day")),
            KeyMeaning(("Y",), words.t("Back to the month")),
            KeyMeaning(("P",), words.t("Pain or activity")),
        ),
    )


def _form(words: Words) -> KeyGroup:
    return KeyGroup(
        words.t("Where a session is changed, and in notes"),
        (
            KeyMeaning(("Ctrl+S",), words.t("Save the session")),
            KeyMeaning(("Ctrl+Return",), words.t("Save the note")),
            KeyMeaning(("Esc",), words.t("Leave; what is not saved is asked about")),
        ),
    )
