"""`python -m bot` is `kabarusaha`."""

from bot.entry import main

if __name__ == "__main__":
    main()
