"""What tests share: real databases, a clock that is told the time."""
