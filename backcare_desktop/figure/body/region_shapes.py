"""The shapes of the regions of the body: lumps in chains, just under the skin, each on one side and mirrored."""

from backcare_desktop.figure.geometry.vectors import Vec

#: A ball as (bone, centre, radii), y outward on the side it is on; limb bones without their side.
Lump = tuple[str, Vec, Vec | float]
FRONT, BACK, OUTER = (1.0, 0.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 1.0, 0.0)

QUADRICEPS: tuple[Lump, ...] = (
    ("thigh", (0.031, 0.002, -0.045), (0.014, 0.032, 0.030)),
    ("thigh", (0.030, 0.002, -0.120), (0.014, 0.034, 0.034)),
    ("thigh", (0.020, 0.0, -0.190), (0.012, 0.024, 0.022)),
)
HAMSTRINGS: tuple[Lump, ...] = (
    ("thigh", (-0.036, 0.002, -0.060), (0.014, 0.032, 0.026)),
    ("thigh", (-0.033, 0.002, -0.120), (0.014, 0.034, 0.034)),
    ("thigh", (-0.020, 0.0, -0.198), (0.012, 0.024, 0.020)),
)
EXTENSORS: tuple[Lump, ...] = (
    ("pelvis", (-0.044, 0.024, 0.048), (0.011, 0.016, 0.014)),
    ("lumbar1", (-0.039, 0.025, 0.0), (0.011, 0.019, 0.016)),
    ("lumbar3", (-0.034, 0.026, 0.0), (0.011, 0.020, 0.016)),
    ("lumbar5", (-0.037, 0.026, 0.0), (0.011, 0.020, 0.016)),
    ("thoracic2", (-0.048, 0.026, 0.0), (0.011, 0.018, 0.018)),
    ("thoracic3", (-0.047, 0.025, 0.010), (0.011, 0.014, 0.016)),
)
RECTUS: tuple[Lump, ...] = (
    ("pelvis", (0.041, 0.019, 0.052), (0.012, 0.016, 0.012)),
    ("lumbar2", (0.041, 0.024, 0.0), (0.012, 0.024, 0.018)),
    ("lumbar5", (0.041, 0.025, 0.0), (0.012, 0.025, 0.018)),
    ("thoracic1", (0.045, 0.025, 0.010), (0.012, 0.022, 0.014)),
)
LOW_BELLY: tuple[Lump, ...] = (
    ("pelvis", (0.041, 0.022, 0.051), (0.012, 0.020, 0.010)),
    ("lumbar1", (0.040, 0.027, 0.002), (0.013, 0.027, 0.014)),
    ("lumbar2", (0.041, 0.023, -0.002), (0.012, 0.023, 0.014)),
)
GIRDLE: tuple[Lump, ...] = (
    ("lumbar2", (0.043, 0.012, 0.0), (0.012, 0.018, 0.020)),
    ("lumbar2", (0.034, 0.040, 0.0), (0.014, 0.016, 0.020)),
    ("lumbar2", (0.010, 0.059, 0.0), (0.018, 0.012, 0.020)),
)
FLANK: tuple[Lump, ...] = (
    ("pelvis", (0.012, 0.062, 0.056), (0.026, 0.012, 0.012)),
    ("lumbar3", (0.014, 0.056, 0.0), (0.026, 0.012, 0.020)),
    ("thoracic1", (0.014, 0.062, 0.0), (0.026, 0.012, 0.016)),
)
LUMBAR: tuple[Lump, ...] = (
    ("pelvis", (-0.042, 0.018, 0.052), (0.012, 0.024, 0.012)),
    ("lumbar3", (-0.034, 0.020, 0.0), (0.012, 0.026, 0.020)),
    ("lumbar5", (-0.036, 0.018, 0.0), (0.012, 0.022, 0.014)),
)
SHOULDER_BLADES: tuple[Lump, ...] = (
    ("thoracic2", (-0.044, 0.036, -0.004), (0.014, 0.034, 0.020)),
    ("thoracic3", (-0.044, 0.038, 0.004), (0.014, 0.036, 0.022)),
    ("chest", (-0.036, 0.034, 0.130), (0.014, 0.028, 0.012)),
)
PECTORALS: tuple[Lump, ...] = (
    ("thoracic2", (0.044, 0.036, 0.006), (0.014, 0.030, 0.022)),
    ("thoracic3", (0.036, 0.054, -0.006), (0.016, 0.026, 0.020)),
)
SPINE: tuple[Lump, ...] = tuple(
    (bone, (x, 0.0, z), (0.010, 0.011, 0.014))
    for bone, x, z in (
        ("pelvis", -0.046, 0.046),
        ("lumbar1", -0.041, 0.0),
        ("lumbar3", -0.036, 0.0),
        ("lumbar5", -0.039, 0.0),
        ("thoracic2", -0.051, 0.0),
        ("thoracic3", -0.050, 0.010),
        ("chest", -0.042, 0.140),
    )
)

#: A piece: part of the body, its lumps in a chain, and the bone and direction it shows to.
Piece = tuple[str, tuple[Lump, ...], str, Vec]
ABDOMINALS: Piece = ("torso", RECTUS, "lumbar4", FRONT)
SIDES: Piece = ("torso", FLANK, "lumbar3", (0.25, 1.0, 0.0))
LOWER_BACK: Piece = ("torso", LUMBAR, "lumbar3", BACK)
UPPER_BACK: Piece = ("torso", SHOULDER_BLADES, "thoracic3", BACK)
CHEST: Piece = ("torso", PECTORALS, "thoracic3", (1.0, 0.25, 0.0))
FRONT_THIGH: Piece = ("thigh", QUADRICEPS, "thigh", FRONT)
BACK_THIGH: Piece = ("thigh", HAMSTRINGS, "thigh", BACK)
SEAT: Piece = (
    "pelvis",
    (
        ("pelvis", (-0.042, 0.038, 0.016), (0.016, 0.030, 0.018)),
        ("pelvis", (-0.042, 0.041, -0.012), (0.018, 0.036, 0.026)),
    ),
    "pelvis",
    (-1.0, 0.2, 0.0),
)
HIP_SIDE: Piece = (
    "pelvis",
    (
        ("pelvis", (-0.004, 0.070, 0.022), (0.026, 0.012, 0.014)),
        ("pelvis", (-0.008, 0.072, -0.012), (0.030, 0.014, 0.020)),
    ),
    "pelvis",
    OUTER,
)
GROIN: Piece = (
    "thigh",
    (
        ("pelvis", (0.038, 0.042, 0.020), (0.012, 0.018, 0.012)),
        ("thigh", (0.036, 0.002, -0.020), (0.012, 0.022, 0.018)),
        ("thigh", (0.034, 0.000, -0.060), (0.012, 0.020, 0.018)),
    ),
    "thigh",
    FRONT,
)
ROTATORS: Piece = (
    "pelvis",
    (
        ("pelvis", (-0.042, 0.026, 0.012), (0.016, 0.018, 0.016)),
        ("pelvis", (-0.034, 0.060, -0.006), (0.020, 0.022, 0.022)),
    ),
    "pelvis",
    (-1.0, 0.5, 0.0),
)
NECK: Piece = (
    "neck",
    (
        ("neck", (-0.012, 0.014, 0.004), (0.016, 0.012, 0.010)),
        ("head", (-0.008, 0.013, -0.006), (0.014, 0.011, 0.010)),
    ),
    "neck",
    (-0.5, 1.0, 0.0),
)
TRAPEZIUS: Piece = (
    "torso",
    (
        ("chest", (-0.022, 0.040, 0.152), (0.020, 0.014, 0.012)),
        ("chest", (-0.016, 0.080, 0.138), (0.020, 0.014, 0.012)),
    ),
    "chest",
    (-0.6, 0.2, 0.8),
)
DELTOID: Piece = (
    "upper_arm",
    (
        ("upper_arm", (0.0, 0.014, -0.008), (0.024, 0.016, 0.018)),
        ("upper_arm", (0.0, 0.016, -0.052), (0.018, 0.014, 0.020)),
    ),
    "upper_arm",
    OUTER,
)
SCIATIC: tuple[Piece, ...] = (
    (
        "thigh",
        tuple(
            ("thigh", (x, 0.0, z), (0.010, 0.010, 0.014))
            for x, z in ((-0.040, -0.04), (-0.036, -0.12), (-0.022, -0.21))
        ),
        "thigh",
        BACK,
    ),
    (
        "shank",
        tuple(
            ("shank", (x, 0.0, z), (0.008, 0.009, 0.014))
            for x, z in ((-0.020, -0.01), (-0.034, -0.085), (-0.016, -0.19))
        ),
        "shank",
        BACK,
    ),
)
MIDRIFF: Piece = (
    "torso",
    (
        ("thoracic1", (0.046, 0.012, 0.004), (0.012, 0.018, 0.012)),
        ("thoracic1", (0.034, 0.050, -0.012), (0.016, 0.018, 0.012)),
    ),
    "thoracic1",
    FRONT,
)
BASIN: Piece = (
    "pelvis",
    (
        ("pelvis", (0.038, 0.018, 0.022), (0.014, 0.024, 0.014)),
        ("pelvis", (0.024, 0.052, 0.024), (0.020, 0.022, 0.012)),
    ),
    "pelvis",
    (1.0, 0.3, 0.0),
)
