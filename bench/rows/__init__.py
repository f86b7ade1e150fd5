"""The rows of docs/musicality.md, one file for each thing that is measured."""
