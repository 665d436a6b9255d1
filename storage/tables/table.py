"""What every table inherits: classes whose rows pydantic never checks, since the domain has done so.

SQLModel would have pydantic build a validator and a serializer for each of them at every start, a tenth of
a second and a megabyte, and use none.
"""

from sqlmodel import SQLModel


class Table(SQLModel):
    """The base of the tables."""

    model_config = {"defer_build": True}
