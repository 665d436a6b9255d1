"""What the server remembers: people, chats, messages, files, updates, events, calls."""
