"""An effect and a voice for Toccata."""
