"""Speaking: from phrases to a voice, at the right moment."""
