"""The palette that Qt's own widgets (fields, check boxes, menus) are drawn with."""

from PySide6.QtGui import QPalette

from backcare_desktop.ui.theme.tokens import Colours


def qt_palette(colours: Colours) -> QPalette:
    """Return the palette of a scheme, with every role of every group set, so that nothing is inherited."""
    role = QPalette.ColorRole
    by_role = {
        role.Window: colours.bg,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.surface2,
        role.Text: colours.text,
        role.PlaceholderText: colours.text2,
        role.Button: colours.surface2,
        role.ButtonText: colours.text,
        role.BrightText: colours.error,
        role.Highlight: colours.primary,
        role.HighlightedText: colours.on_primary,
        role.Accent: colours.primary,
        role.Link: colours.primary,
        role.LinkVisited: colours.primary,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Light: colours.surface,
        role.Midlight: colours.surface2,
        role.Mid: colours.border,
        role.Dark: colours.border,
        role.Shadow: colours.border,
    }
    palette = QPalette()
    for each, colour in by_role.items():
        palette.setColor(QPalette.ColorGroup.All, each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, colours.disabled)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, colours.disabled)
    palette.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, colours.surface)
    return palette
