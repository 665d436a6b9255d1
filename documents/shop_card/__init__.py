"""The card an owner shares."""
