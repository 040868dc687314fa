"""The program that speaks, in a process of its own: a stuck speech engine stops nothing else."""
