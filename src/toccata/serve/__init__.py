"""Every door of the program stands here."""
