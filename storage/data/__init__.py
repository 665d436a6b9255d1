"""The areas of Indonesia as data (areas.zip, ODbL), and the script that rebuilds the file."""
