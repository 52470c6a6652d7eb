"""`python -m cliqgen` is the command `cliqgen`."""

from cliqgen.cli import main

if __name__ == "__main__":
    main()
