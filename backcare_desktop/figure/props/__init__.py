"""What one exercises with: chair, wall, ball, step and the rest."""
