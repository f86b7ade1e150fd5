"""One script for every figure that the project claims."""
