"""Songs as files, read and written."""
