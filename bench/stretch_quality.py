def print_quality(): pass
