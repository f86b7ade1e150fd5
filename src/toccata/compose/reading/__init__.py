"""Reading a request: each file finds one kind of thing in the words of a prompt."""
