"""What of a session is kept, and for how long one can go on with it."""

from datetime import timedelta

#: A session shorter than this with nothing said in it is not recorded, in seconds.
SHORTEST_SESSION_S = 15.0
#: After this long a session that was cut off is filed as it stands instead of offered again.
CONTINUE_WITHIN = timedelta(hours=12)
