"""/data_saya: what is stored about a person, and her rights."""
