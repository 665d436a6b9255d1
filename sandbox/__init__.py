"""A local Bot API server and a page with phones, to try everything without a token.

server.py puts it together; everything it knows is a state.World, in memory.

    api/      what a bot may call, methods.py being the table of contents
    text/     HTML and entities as Telegram treats them
    limits/   flood limits, and faults that tests inject
    acts/     what people do with their phones
    control/  the same over HTTP under /sandbox, and looking, waiting, causing trouble (routes.py)
    client/   a Python handle on all that, for journeys: the user says, the bot says
    page/     the phones in a browser, served at /

Telegram's Markdown, inline mode, payments and channels are not here; the bot speaks HTML.
"""
