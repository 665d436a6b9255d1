"""What is stored about one person, and how every trace of it is forgotten."""
