"""Lets `python -m communique` do what the command does."""

from communique.faces.cli import main

if __name__ == "__main__":
    main()
