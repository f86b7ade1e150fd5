"""A song as a Python program: written, read, guarded and run where it can do no harm."""
