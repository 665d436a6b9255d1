"""Moments of the hot path are those of all other statements, letter for letter."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlmodel.sql.sqltypes import UTCDateTime

from storage.hot.moments import moment_of, text_of

_DIALECT = SQLiteDialect_pysqlite()
_TYPE = UTCDateTime().dialect_impl(_DIALECT)
MOMENTS = (
    datetime(2026, 11, 22, 6, 30, 0, 123456, tzinfo=UTC),
    datetime(2026, 11, 22, 6, 30, tzinfo=UTC),
    datetime(2026, 1, 1, 0, 30, tzinfo=ZoneInfo("Asia/Jakarta")),
    datetime(2026, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=-3))),
    datetime(1, 2, 3, tzinfo=UTC),
    None,
)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_moment_is_written_and_read_as_the_columns_type_does_it(moment: datetime | None) -> None:
    write, read = _TYPE.bind_processor(_DIALECT), _TYPE.result_processor(_DIALECT, None)
    assert write is not None
    assert read is not None
    text = text_of(moment)
    assert text == write(moment)
    assert moment_of(text) == read(text) == moment
    assert moment is None or moment_of(text).tzinfo is UTC  # type: ignore[union-attr]


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        text_of(datetime(2026, 11, 22))  # noqa: DTZ001  # the very thing
