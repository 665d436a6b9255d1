"""The same monthly report as plain bots on other footings, each as its library's documentation teaches.

They keep no database: what they save, they save as their library does (a pickle now and then, or
memory). Texts and buttons are shared, so that every bot sends as much.
"""
