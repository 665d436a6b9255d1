"""The command line, one file per command or group; bot/cli.py puts them together."""
