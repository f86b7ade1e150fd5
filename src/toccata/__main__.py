"""`python -m toccata` is the command line."""

from .serve.cli import main

main()
