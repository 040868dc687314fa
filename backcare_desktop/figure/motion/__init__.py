"""How the figure moves through an exercise."""
