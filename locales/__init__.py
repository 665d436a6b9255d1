"""Every text a user sees, in gettext catalogues."""
