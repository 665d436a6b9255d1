"""What a client may do with a connection, byte by byte."""

import pytest

from benchmarks.standin.http import Connection, Reply, Request
from benchmarks.standin.params import markup, number, params_of, words


class Wire:
    """Requests as they were taken; nothing is answered."""

    def __init__(self) -> None:
        self.taken: list[Request] = []
        self.connection = Connection(self._take)

    def _take(self, request: Request, _reply: Reply) -> None:
        self.taken.append(request)


JSON = b'{"chat_id":7,"text":"Halo"}'
POST = (
    b"POST /bot1:x/sendMessage HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    b"Content-Length: %d\r\n\r\n%b" % (len(JSON), JSON)
)


@pytest.mark.parametrize("cut", range(1, len(POST), 7))
def test_a_request_is_whole_however_its_bytes_arrive(cut: int) -> None:
    wire = Wire()
    wire.connection.data_received(POST[:cut])
    wire.connection.data_received(POST[cut:])
    assert [r.path for r in wire.taken] == [b"/bot1:x/sendMessage"]
    assert params_of(wire.taken[0]) == {"chat_id": 7, "text": "Halo"}


def test_two_requests_in_one_packet_are_two() -> None:
    wire = Wire()
    wire.connection.data_received(POST + POST)
    assert len(wire.taken) == 2


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        (b"application/json", b'{"chat_id":7,"text":"Halo, Bu","reply_markup":%b}'),
        (
            b"application/x-www-form-urlencoded",
            b"chat_id=7&text=Halo%%2C+Bu&reply_markup=%b",
        ),
        (
            b"multipart/form-data; boundary=b",
            (
                b'--b\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n7\r\n'
                b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\nHalo, Bu\r\n'
                b'--b\r\nContent-Disposition: form-data; name="reply_markup"\r\n\r\n%b\r\n'
                b'--b\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\n\r\nxx\r\n'
                b"--b--\r\n"
            ),
        ),
    ],
)
def test_parameters_read_the_same_in_every_encoding(content_type: bytes, body: bytes) -> None:
    keyboard = b'{"inline_keyboard":[[{"text":"Betul","callback_data":"yes"}]]}'
    params = params_of(Request(b"/bot1:x/sendMessage", content_type, body % keyboard))
    assert number(params, "chat_id") == 7
    assert words(params) == "Halo, Bu"
    assert markup(params) == {"inline_keyboard": [[{"text": "Betul", "callback_data": "yes"}]]}
