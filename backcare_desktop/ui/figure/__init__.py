"""The figure on the screen: turned, played in rounds, shown as stills, and what is drawn over it."""
