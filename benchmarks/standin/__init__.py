"""A Bot API server for measuring: fast, small, with simulated people, in a process of its own.

It is not the sandbox: it checks nothing that a correct bot gets right. It only has to be much faster
than any bot, to wait like a distant server, and to tell exactly when what happened.
"""
