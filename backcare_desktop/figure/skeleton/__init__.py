"""Joint angles, and where every bone is for them: no painting, no Qt."""
