"""Sessions on days of one's choice."""

from dataclasses import replace
from datetime import date, timedelta

from backcare_desktop.core.catalogue import Catalogue
from backcare_desktop.core.clock import Reading
from backcare_desktop.core.progress import Progress
from backcare_desktop.core.routine_copy import routine_to_json
from backcare_desktop.core.session import Session, session_of
from backcare_desktop.core.settings import Timing
from backcare_desktop.core.timeline import build_timeline
from tests.fakes import START


def session_on(catalogue: Catalogue, day: date, minutes: int, routine_id: str = "desk-break") -> Session:
    """Return a session of a routine, so many minutes long, in the morning of a day."""
    plan = catalogue.routine(routine_id)
    began = START + (day - START.date())
    end = Reading(minutes * 60.0, began + timedelta(minutes=minutes))
    timeline, progress = build_timeline(plan, Timing()), Progress(worked_s=minutes * 60.0)
    done = session_of(f"{day}", plan, routine_to_json(plan), timeline, progress, began, end)
    return replace(done, day=day)
