"""The dialog engine, and the two dialogs that everything else hangs on."""
