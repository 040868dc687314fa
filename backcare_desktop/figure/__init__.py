"""The jointed human figure: poses, kinematics, cameras and painting. Value and paint classes only, no widgets."""
