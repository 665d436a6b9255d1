"""People in the database: who they are, their roles, and how to reach them."""
