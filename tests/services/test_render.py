"""An outbox row becomes the Bot API calls that carry it out."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from domain.delivery import Lane
from domain.messages import (
    Addressee,
    Button,
    ContactButton,
    DocumentToMake,
    FileOnTelegram,
    Inline,
    Key,
    Keys,
    LinkButton,
    Message,
    RemoveKeys,
    Text,
    _,
)
from locales.catalog import Catalogs
from locales.fitting import units
from sandbox.text.html import parse_html
from services.render import FRESH, Call, File, Material, Renderer
from storage.outbox import Body, Waiting
from tests.support.clocks import NOW
from tests.support.databases import Database

CHAT = 7001
SITI = Addressee("id", "bu", "Siti <3")
CATALOGS = Catalogs(
    {"id": {"<b>Saved</b>, {call}": ("<b>Tersimpan</b>, {call}",), "Back": ("Kembali",)}}
)
SAVED = _("<b>Saved</b>, {call}")
BACK = Button(_("Back"), "b:1")
NO_PREVIEW = {"is_disabled": True}


def row(body: Body | None, method: str = "send", **facts: Any) -> Waiting:
    return Waiting(1, Lane.REPLY, method, CHAT, body, SITI, **facts)


def calls(
    body: Body | None, method: str = "send", *, target: int | None = None, plain: bool = False
) -> list[Call]:
    renderer = Renderer(CATALOGS)
    waiting = row(body, method)
    material = renderer.at_hand(waiting, NOW)
    assert material is not None
    return renderer.calls(waiting, material, NOW, target=target, plain=plain)


def params(body: Body | None, method: str = "send", **how: Any) -> Mapping[str, Any]:
    (call,) = calls(body, method, **how)
    return call.params


def test_a_message_speaks_html_to_its_addressee_and_shows_no_previews() -> None:
    (call,) = calls(Message(SAVED))
    assert call == Call(
        "sendMessage",
        {
            "chat_id": CHAT,
            "text": "<b>Tersimpan</b>, Bu Siti &lt;3",
            "parse_mode": "HTML",
            "link_preview_options": NO_PREVIEW,
        },
    )


def test_without_formatting_the_words_stay() -> None:
    found = params(Message(SAVED, Inline(((BACK,),))), plain=True)
    assert found["text"] == "Tersimpan, Bu Siti <3"
    assert "parse_mode" not in found
    assert found["reply_markup"] == {
        "inline_keyboard": [[{"text": "Kembali", "callback_data": "b:1"}]]
    }


@pytest.mark.parametrize(
    ("keyboard", "markup"),
    [
        (
            Inline(((BACK, LinkButton("Peta", "https://example.org")), (Button("Kue <3", "k"),))),
            {
                "inline_keyboard": [
                    [
                        {"text": "Kembali", "callback_data": "b:1"},
                        {"text": "Peta", "url": "https://example.org"},
                    ],
                    [{"text": "Kue <3", "callback_data": "k"}],
                ]
            },
        ),
        (
            Keys(((ContactButton("Bagikan"), Key(_("Back"))),)),
            {
                "keyboard": [[{"text": "Bagikan", "request_contact": True}, {"text": "Kembali"}]],
                "resize_keyboard": True,
                "one_time_keyboard": True,
            },
        ),
        (RemoveKeys(), {"remove_keyboard": True}),
    ],
)
def test_a_keyboard_has_plain_labels(keyboard: Any, markup: dict[str, Any]) -> None:
    assert params(Message(SAVED, keyboard))["reply_markup"] == markup


def test_an_answer_stands_under_what_it_answers_even_when_that_is_gone() -> None:
    assert params(Message(SAVED, reply_to=55))["reply_parameters"] == {
        "message_id": 55,
        "allow_sending_without_reply": True,
    }


@pytest.mark.parametrize(
    ("kind", "method"),
    [("photo", "sendPhoto"), ("voice", "sendVoice"), ("document", "sendDocument")],
)
def test_a_file_that_telegram_has_goes_by_its_id_with_a_caption(kind: str, method: str) -> None:
    (call,) = calls(Message(SAVED, attachment=FileOnTelegram(kind, "file-1")))
    assert (call.method, call.params[kind]) == (method, "file-1")
    assert call.params["caption"].startswith("<b>Tersimpan</b>")


def test_a_long_caption_is_cut() -> None:
    long = Message(_("<b>{x}</b>", x="kue " * 400), attachment=FileOnTelegram("photo", "file-1"))
    seen, _entities = parse_html(params(long)["caption"])
    assert 1000 < len(seen) <= 1024
    assert seen.endswith("kue…")


def test_a_long_message_goes_out_in_pieces_with_the_buttons_on_the_last() -> None:
    first, last = calls(Message(_("{x}", x="kue " * 1500), Inline(((BACK,),)), reply_to=5))
    assert "reply_markup" not in first.params
    assert "reply_markup" in last.params
    assert first.params["reply_parameters"] == last.params["reply_parameters"]
    assert (first.params["text"] + " " + last.params["text"]).split() == ["kue"] * 1500


def test_a_long_plain_message_goes_out_in_pieces_too() -> None:
    first, last = calls(Message(_("{x}", x="<&> " * 1500)), plain=True)
    assert (first.params["text"] + " " + last.params["text"]).split() == ["<&>"] * 1500


def test_an_edit_changes_the_text() -> None:
    (call,) = calls(Message(SAVED), "edit", target=9)
    assert call.method == "editMessageText"
    assert (call.params["chat_id"], call.params["message_id"]) == (CHAT, 9)


def test_an_edit_of_a_message_with_a_picture_changes_the_caption() -> None:
    (call,) = calls(Message(SAVED, attachment=FileOnTelegram("photo", "f")), "edit", target=9)
    assert call.method == "editMessageCaption"
    assert "caption" in call.params


def test_buttons_are_taken_away_and_the_words_stay() -> None:
    (call,) = calls(None, "unbutton", target=9)
    assert call == Call("editMessageReplyMarkup", {"chat_id": CHAT, "message_id": 9})


def test_a_deletion_names_its_message() -> None:
    (call,) = calls(None, "deleteMessage", target=9)
    assert call == Call("deleteMessage", {"chat_id": CHAT, "message_id": 9})


def test_parameters_that_are_texts_become_words() -> None:
    body = {
        "commands": [{"command": "batal", "description": _("Back")}],
        "scope": {"type": "default"},
    }
    (call,) = calls(body, "setMyCommands")
    assert call.params == {
        "commands": [{"command": "batal", "description": "Kembali"}],
        "scope": {"type": "default"},
    }


def test_a_toast_is_plain_and_short() -> None:
    body = {"callback_query_id": "cb", "text": _("{x}", x="<" * 300)}
    (call,) = calls(body, "answerCallbackQuery")
    assert call.params == {"callback_query_id": "cb", "text": "<" * 200}


@given(st.text(max_size=6000), st.text(max_size=30), st.booleans())
def test_whatever_people_write_is_a_message_telegram_takes(
    words: str, name: str, plain: bool
) -> None:
    body = Message(_("<b>{call}</b>: {x}", x=words), Inline(((Button(words[:40] or "x", "d"),),)))
    waiting = replace(row(body), addressee=Addressee("id", "bu", name))
    material = Material(body)
    for call in Renderer(CATALOGS).calls(waiting, material, NOW, plain=plain):
        text = call.params["text"]
        seen = text if plain else parse_html(text)[0]
        assert units(seen) <= 4096
        assert str(call.params).encode()


def test_half_characters_never_reach_the_wire() -> None:
    found = params(Message(_("{x}", x="\ud800"), Inline(((Button("\udfff", "d"),),))))
    assert str(found).encode()


def test_a_document_is_drawn_from_its_parameters_in_the_readers_language(session: Session) -> None:
    drawn: list[tuple[Mapping[str, str | int], str]] = []

    def poster(reading: Session, parameters: Mapping[str, str | int], language: str) -> bytes:
        assert reading is session
        drawn.append((parameters, language))
        return b"%PDF"

    renderer = Renderer(CATALOGS, {"poster": poster})
    document = DocumentToMake("poster", {"area": "35.78"}, "poster.pdf")
    waiting = row(Message(SAVED, attachment=document))
    assert renderer.at_hand(waiting, NOW) is None
    material = renderer.fetch(session, waiting, NOW)
    (call,) = renderer.calls(waiting, material, NOW)
    assert call.method == "sendDocument"
    assert call.files == {"document": File("poster.pdf", b"%PDF")}
    assert drawn == [({"area": "35.78"}, "id")]


def test_a_document_nobody_makes_is_an_error(database: Database) -> None:
    waiting = row(Message(SAVED, attachment=DocumentToMake("unknown", {}, "x.pdf")))
    with database.session() as session, pytest.raises(KeyError, match="unknown"):
        Renderer(CATALOGS).fetch(session, waiting, NOW)


def test_an_announcement_is_loaded_once_and_speaks_to_each_recipient(session: Session) -> None:
    loaded: list[int] = []

    def stored(_session: Session, announcement_id: int) -> Message:
        loaded.append(announcement_id)
        return Message(Text("{text}\n\n{call}?", {"text": "Roadshow <UMKM>"}))

    renderer = Renderer(CATALOGS, stored_message=stored)
    said = []
    for name in ("Siti", "Rini"):
        waiting = Waiting(
            1, Lane.BULK, "send", CHAT, None, Addressee("id", "bu", name), announcement_id=4
        )
        material = renderer.at_hand(waiting, NOW) or renderer.fetch(session, waiting, NOW)
        (call,) = renderer.calls(waiting, material, NOW)
        said.append(call.params["text"])
    assert loaded == [4]
    assert said == ["Roadshow &lt;UMKM&gt;\n\nBu Siti?", "Roadshow &lt;UMKM&gt;\n\nBu Rini?"]


def test_a_corrected_announcement_reaches_whoever_is_still_to_come(session: Session) -> None:
    texts = iter(["Sabtu", "Minggu"])
    renderer = Renderer(CATALOGS, stored_message=lambda _s, _id: Message(Text(next(texts))))
    waiting = Waiting(1, Lane.BULK, "send", CHAT, announcement_id=4)
    renderer.fetch(session, waiting, NOW)
    assert renderer.at_hand(waiting, NOW + FRESH) is None
    corrected = renderer.fetch(session, waiting, NOW + FRESH).message
    assert corrected == Message(Text("Minggu"))
