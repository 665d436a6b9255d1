"""The control API under /sandbox: acting as any user, looking, waiting, injecting faults."""
