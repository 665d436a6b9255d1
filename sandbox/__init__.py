"""A local Bot API server and a page with phones, to try everything without a token.

server.py puts it together; everything it knows is a state.World, in memory.

    api/      what a bot may call, methods.py being the table of contents
    text/     HTML and entities as Telegram treats them
    limits/   flood limits, and faults that tests inject
    acts/     what people do with their phones
    control/  the same over HTTP under /sandbox, and looking, waiting, causing trouble (routes.py)
    client/   a Python handle on all that, for journeys: the user says, the bot says
    page/     the phones in a browser, served at /

Flood limits are on where the programs start it (`make demo`, `python -m sandbox`) and off in `serve`,
which tests start: they say faster than people do, and ask for the limits where these are the matter.
Every call is recorded, with how it was answered: those with a wrong token or an unreadable body and
downloads, too; the token never is.

Telegram's Markdown, inline mode, payments and channels are not here; the bot speaks HTML.
"""
