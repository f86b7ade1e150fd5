"""What a user can do, each act in one place: the rooms meet here, and no door is known."""
