"""The 42 things that must be true of the app before it is given to anybody, and how a person checks what no test can."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Statement:
    """One of them. `by_hand` tells a person what to do and what to see; `tested` what of it tests prove already."""

    number: int
    text: str
    by_hand: str = ""
    tested: str = ""


STATEMENTS = (
    Statement(
        1,
        "Who only listens can tell exercise, side, position and end of every step.",
        by_hand=(
            "Render a routine with `python dev.py listen --routine ID --out DIR`, lie down with the screen off and "
            "do it by the sound file; after each step say aloud what it was, on which side, in which position and "
            "when it ended, and compare that with the transcript."
        ),
        tested="Every one of these is said or sounded in all nine routines, in time; not that a person follows it.",
    ),
    Statement(2, "From the start of the app it takes two activations to Get ready."),
    Statement(3, "Each timed phase can wait for the person, and can last ten times its default."),
    Statement(4, "Half an hour of pause changes nothing and is mentioned once at the most."),
    Statement(
        5,
        "Esc pauses from wherever the keyboard is within 100 ms; speech is over within 200 ms.",
        by_hand=(
            "On Windows and macOS, with the system's own voice: press Esc in the middle of a long sentence ten "
            "times. The voice must break off inside the word each time."
        ),
        tested="Pausing, and silence with the Linux engines in their own process; other systems' engines are not here.",
    ),
    Statement(6, "Tab to Skip and Space skips; a click on Skip and then Space pauses."),
    Statement(7, "Both sides of an exercise last the same, to a tenth of a second."),
    Statement(8, "Skip, Back and Restart lead to moving into position, never straight into the work."),
    Statement(9, "This hurts is silent within 200 ms and shows four ways on without a timer."),
    Statement(10, "What hurt is in the data file even if the process is killed right after."),
    Statement(
        11, "A process killed in a hold takes five seconds at the most; the next start offers to go on."
    ),
    Statement(12, "Ten minutes' gap on either clock or both pause the session and pass over nothing."),
    Statement(13, "A stall of three seconds sounds nothing twice, and drift stays within 100 ms."),
    Statement(
        14,
        "At 1120x760 digits are 40 and names 20 minutes of arc high, seen from two metres.",
        by_hand=(
            'On a 24" screen of 1920x1080 at 100 %: start a hold in a window of 1120x760 and measure with a ruler '
            "the height of a digit (at least 23 mm) and of a capital of the name (at least 11.5 mm)."
        ),
        tested="The heights in pixels at 0.277 mm each; not what a screen says about its own size.",
    ),
    Statement(15, "At 1920x1080 names are 20 minutes of arc high, seen from three metres, and never cut."),
    Statement(
        16, "Words stand out 4.5 to one and edges and icons 3 to one, in light, dark and more contrast."
    ),
    Statement(
        17, "The focus ring changes two pixels all around by 3 to one, on whatever takes the keyboard."
    ),
    Statement(18, "Targets are 24 by 24 at least, the player's 64 high and 12 apart."),
    Statement(
        19, "At twice the text size in 800x600 nothing is cut, nothing goes sideways, all can be reached."
    ),
    Statement(
        20,
        "Another system font size or colour scheme reaches all pages of the running app.",
        by_hand=(
            "With the app open, change the font size and the light or dark scheme in the desktop's settings "
            "(GNOME, KDE, Windows, macOS). Every page must follow without a restart."
        ),
        tested="All pages follow what Qt reports; not that each desktop reports it to Qt.",
    ),
    Statement(21, "No font size in pixels and no colour is written outside the tokens."),
    Statement(22, "Every screen is operated by keyboard, and Tab leaves every table and calendar."),
    Statement(23, "Letters that are keys can be switched off, and each has another key beside it."),
    Statement(
        24,
        "Nothing needs dragging, a double click or a right click, reordering steps included.",
        by_hand=(
            "There is no editor of steps yet. When there is: move a step up and down with Alt+Up and Alt+Down and "
            "with its buttons, with the pointer put away."
        ),
        tested="Everything there is.",
    ),
    Statement(
        25,
        "A day of the heat map is read out with its date, its minutes and its pain.",
        by_hand=(
            "With NVDA, Narrator, VoiceOver and Orca: walk over a week of the year and of the month with the arrow "
            'keys. Each day must be heard once and whole, like "Tuesday 3 March, 9 minutes, pain 4 before and 3 after".'
        ),
        tested="The sentence of each day, in Qt and on Linux through the system's own bus; not what a reader makes of it.",
    ),
    Statement(26, "Days of the year view are 24 pixels or larger in windows 800, 1120 and 1920 wide."),
    Statement(
        27,
        "Without colour, levels of a day, phases and the state of a plan can be told apart.",
        by_hand=(
            "There is no plan of twelve weeks yet. When there is: take a picture of it, turn it to grey in any picture "
            "program, and name every state."
        ),
        tested="The levels of the month and of the year, the phases of the stage, and the plan of the week.",
    ),
    Statement(28, "A day without a session has no fill, no cross and no colour but its hairline."),
    Statement(29, "None of the words that blame is in any text of the app or of its content."),
    Statement(30, "Days in a row are counted nowhere; 28 days count planned rest as kept."),
    Statement(
        31,
        "Pain: nothing chosen beforehand, passed over in one action, ends named, one key or two for 0 to 10.",
    ),
    Statement(32, "The pain chart runs from 0 to 10, leaves gaps open, and has a table of the same numbers."),
    Statement(33, "Without any sound device the player runs, says so in a banner, and nothing is logged."),
    Statement(
        34,
        "A screen reader hears one announcement a phase and none a second.",
        by_hand=(
            "With NVDA, Narrator, VoiceOver and Orca: play Desk break with the reader's voice chosen. One sentence "
            "a phase must be heard whole, and no digits."
        ),
        tested="What is announced through Qt and, on Linux, through the system's own bus; not what a reader makes of it.",
    ),
    Statement(
        35,
        "Cues are heard while another window has the keyboard.",
        by_hand=(
            "On each system: start a routine, put another program before it and then minimise Backcare. Chimes and "
            "voice must go on through one whole exercise."
        ),
        tested="That Backcare goes on asking for both; not that a system lets a window in the background sound.",
    ),
    Statement(36, "With less motion nothing is animated."),
    Statement(37, "Nothing flashes more than three times a second, and loops end after three rounds."),
    Statement(
        38, "Reminders are off, right by the wall clock, one a day, and ask once after two without an answer."
    ),
    Statement(39, "Without a tray the window never hides, and the settings say that Backcare has to run."),
    Statement(40, "Whatever is thrown away comes back with Ctrl+Z; Undo stays until one goes elsewhere."),
    Statement(41, "Empty, loading and error states each have a picture that is looked at by a test."),
    Statement(42, "The display is kept on while a session runs and at no other time."),
)
