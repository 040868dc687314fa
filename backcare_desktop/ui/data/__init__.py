"""What people do with their data as a whole: back-up, restore, merging, taking along, deleting."""
