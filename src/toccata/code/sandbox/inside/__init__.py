"""What stands inside the sandbox: plain Python, no import of the rest of the program.

These few files are all of Toccata that a program under test can see. The parent starts Python
with this folder on its path under the name `inside`.
"""
