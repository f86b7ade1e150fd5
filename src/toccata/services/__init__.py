"""What can be done with music: use cases that know no door."""
