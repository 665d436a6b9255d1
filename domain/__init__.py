"""Pure rules and dialogs: no SQL, no network, no clock."""
