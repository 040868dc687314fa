"""When to get medical help, in plain words (clinical.md section 5a: A1 to A7, and the stop list)."""

from backcare_desktop.core.words import Words


def help_now(words: Words) -> tuple[str, ...]:
    """Return what calls for emergency help, and no exercise."""
    return (
        words.t("Numbness, tingling or odd feelings between the legs or around the back passage."),
        words.t("New trouble with passing or holding urine, or with controlling or feeling your bowels."),
        words.t("New sexual numbness, or loss of erection."),
        words.t("Pain, pins and needles or weakness in both legs, or a leg that is getting weaker."),
        words.t("Pain that began after a crash, a fall from a height or another big accident."),
        words.t(
            "Pain after a small fall or strain, if you have thin bones, take steroid tablets long term, or are over 65."
        ),
        words.t("Back pain with chest pain, breathlessness or fainting, or a sudden tearing pain."),
        words.t("Back pain with fever and shivering, or with feeling very ill or confused."),
    )


def stop_when(words: Words) -> tuple[str, ...]:
    """Return what ends a session at once."""
    return (
        words.t("Chest pain, breathlessness at rest, or feeling faint."),
        words.t("New numbness or weakness."),
        words.t("Leg pain that spreads further down."),
        words.t("Pain above 5 of 10 that keeps rising."),
    )
