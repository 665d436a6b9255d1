"""One public function, one use case: plain `def` over a sync Session, an actor and `now`."""
