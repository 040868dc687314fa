"""The player: everything a person sees and does while following a routine."""
