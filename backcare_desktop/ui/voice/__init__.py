"""The voice: who speaks, how it is asked, and what becomes of it when it cannot."""
