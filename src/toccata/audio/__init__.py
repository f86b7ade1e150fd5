"""Sound: parts of timed messages become stereo music in a file."""
