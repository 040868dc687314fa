"""The Qt shell: pages, widgets and the objects that connect them to the core and to the stores."""
