"""The report in words: what its page and its text say, each sentence once."""

from collections.abc import Sequence

from backcare_desktop.core.exercise import Side
from backcare_desktop.core.history_words import duration, minutes_short
from backcare_desktop.core.report import DoneExercise, HurtPlace, Report
from backcare_desktop.core.report_pain_words import halves, pain_section
from backcare_desktop.core.report_text import Fact, Limits, ReportText, Section, Table, Writes
from backcare_desktop.core.words import Words

#: From here on a length is told in hours.
_HOURS_FROM_MIN = 180


def report_text(report: Report, limits: Limits, words: Words, writes: Writes) -> ReportText:
    """Return all words of a report."""
    period = report.period
    first, last = (writes.long_date(day, with_year=True) for day in (period.first, period.last))
    days = words.n("{n} day", "{n} days", period.days, n=writes.number(period.days))
    made_on = writes.long_date(report.made_on, with_year=True)
    version = report.version
    return ReportText(
        title=words.t("My back: exercise and pain"),
        period=words.t("{first} to {last} · {days}", first=first, last=last, days=days),
        statement=words.t(
            "My own record, which I wrote down with Backcare {version}. It is not a medical record and "
            "holds no diagnosis.",
            version=version,
        ),
        name=words.t("Name:"),
        practice=words.t("What I did"),
        facts=_facts(report, words, writes),
        practice_lines=_practice_lines(report, words, writes),
        pain=pain_section(report, words, writes),
        exercises=_exercises(report.exercises, limits, words, writes),
        hurts=_hurts(report.hurts, limits, words, writes),
        notes=_notes(report, limits, words, writes),
        for_clinician=words.t("Space for the physiotherapist or doctor"),
        footer=words.t("Backcare {version} · made on {date}", version=version, date=made_on),
    )


def _facts(report: Report, words: Words, writes: Writes) -> tuple[Fact, ...]:
    number = writes.number
    active = words.t(
        "{active} of {days}", active=number(report.active_days), days=number(report.counted.days)
    )
    return (
        Fact(words.t("Active days"), active),
        Fact(words.t("Sessions"), number(report.sessions)),
        Fact(words.t("Time in exercise"), _long_duration(report.minutes, words, writes)),
        Fact(words.t("Rest days"), number(report.rest_days)),
        Fact(words.t("Sore days"), number(report.sore_days)),
    )


def _long_duration(minutes: int, words: Words, writes: Writes) -> str:
    if minutes < _HOURS_FROM_MIN:
        return minutes_short(minutes, words)
    hours, rest = divmod(minutes, 60)
    return words.t("{hours} h {minutes} min", hours=writes.number(hours), minutes=rest)


def _practice_lines(report: Report, words: Words, writes: Writes) -> tuple[str, ...]:
    lines = []
    if report.counted.first > report.period.first:
        began = writes.long_date(report.counted.first, with_year=True)
        lines.append(words.t("My records begin on {date}; days are counted from then on.", date=began))
    if report.weekly:
        sessions, minutes = report.weekly
        lines.append(
            words.n(
                "In an average week: about {n} session, {minutes}.",
                "In an average week: about {n} sessions, {minutes}.",
                sessions,
                n=writes.number(sessions),
                minutes=minutes_short(minutes, words),
            )
        )
    if not report.sessions:
        lines.append(words.t("No sessions in this period."))
    return tuple(lines)


def _exercises(done: Sequence[DoneExercise], limits: Limits, words: Words, writes: Writes) -> Section:
    heading = words.t("Exercises done on most days")
    if not done:
        return Section(heading, None, (words.t("No exercises in this period."),))
    head = (
        words.t("Exercise"),
        words.t("Usual dose (sets × time)"),
        words.t("Days"),
        words.t("Last done"),
    )
    shown = done[: limits.exercises]
    rows = tuple(
        (one.name, _dose(one, words, writes), writes.number(one.days), writes.short_date(one.last))
        for one in shown
    )
    rest = len(done) - len(shown)
    more = (words.n("And {n} more exercise.", "And {n} more exercises.", rest),) if rest else ()
    return Section(heading, Table(head, rows), more)


def _dose(done: DoneExercise, words: Words, writes: Writes) -> str:
    sets, time = writes.number(done.sets), duration(done.set_s, words)
    if done.per_side:
        return words.t("{sets} × {time} on each side", sets=sets, time=time)
    return words.t("{sets} × {time}", sets=sets, time=time)


def _hurts(hurts: Sequence[HurtPlace], limits: Limits, words: Words, writes: Writes) -> Section:
    heading = words.t("What hurt during exercise")
    if not hurts:
        return Section(heading, None, (words.t("Nothing was marked as hurting in this period."),))
    head = (
        words.t("Exercise"),
        words.t("Side"),
        words.t("Times"),
        words.t("Last time"),
        words.t("Strength (0 to 10)"),
    )
    shown = hurts[: limits.hurts]
    rows = tuple(
        (
            place.exercise_name,
            _side(place, words),
            writes.number(place.times),
            writes.short_date(place.last),
            _strength(place, words, writes),
        )
        for place in shown
    )
    rest = sum(place.times for place in hurts[limits.hurts :])
    more = (words.n("And {n} more time elsewhere.", "And {n} more times elsewhere.", rest),) if rest else ()
    return Section(heading, Table(head, rows), more)


def _side(place: HurtPlace, words: Words) -> str:
    if place.side is None and place.per_side:
        return words.t("not told")
    return {
        Side.LEFT: words.p("side of the body, in a table", "left"),
        Side.RIGHT: words.p("side of the body, in a table", "right"),
        None: words.p("side of the body, in a table", "both"),
    }[place.side]


def _strength(place: HurtPlace, words: Words, writes: Writes) -> str:
    if place.usual is None or place.most is None:
        return words.t("not told")
    usual = halves(place.usual, words, writes)
    if place.usual == place.most:
        return usual
    return words.t("usually {usual}, at most {most}", usual=usual, most=writes.number(place.most))


def _notes(report: Report, limits: Limits, words: Words, writes: Writes) -> Section | None:
    if report.notes is None:
        return None
    heading = words.t("My notes")
    if not report.notes:
        return Section(heading, None, (words.t("No notes in this period."),))
    shown = report.notes[: limits.notes]
    rows = tuple(
        (writes.short_date(note.day), shortened(note.text, limits.note_characters)) for note in shown
    )
    table = Table((words.t("Day"), words.t("Note")), rows) if rows else None
    rest = len(report.notes) - len(shown)
    more = (
        (words.n("{n} more note is not shown here.", "{n} more notes are not shown here.", rest),)
        if rest
        else ()
    )
    return Section(heading, table, more)


def shortened(text: str, characters: int) -> str:
    """Return a text on one line, cut at a word with "…" where it is longer than `characters`."""
    line = " ".join(text.split())
    if len(line) <= characters:
        return line
    cut = line[:characters]
    at_word = cut.rsplit(" ", 1)[0]
    return f"{at_word if len(at_word) > characters // 2 else cut}…"
