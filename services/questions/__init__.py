"""Questions: /tanya asks the officers of her kelurahan, and says by when they usually answer.

A question is a conversation of services/replies with a list of its own in the office
(`domain.replies.Topic`): it is answered, goes on for several rounds and comes back under her words as any
other does.
"""
