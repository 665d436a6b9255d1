"""The Bot API methods this server knows: the table of contents of sandbox/api."""

from collections.abc import Callable

from sandbox.api import (
    answering,
    chats,
    commands,
    editing,
    files,
    media,
    polling,
    profile,
    removing,
    sending,
    webhook,
)
from sandbox.params import Params
from sandbox.state.world import World

Method = Callable[[World, Params], object]

_METHODS: dict[str, Method] = {
    # the bot itself
    "getMe": profile.get_me,
    "logOut": profile.log_out,
    "close": profile.close,
    "setMyName": profile.set_name,
    "getMyName": profile.get_name,
    "setMyDescription": profile.set_description,
    "getMyDescription": profile.get_description,
    "setMyShortDescription": profile.set_short_description,
    "getMyShortDescription": profile.get_short_description,
    "setChatMenuButton": profile.set_menu_button,
    "getChatMenuButton": profile.get_menu_button,
    "setMyCommands": commands.set_commands,
    "getMyCommands": commands.get_commands,
    "deleteMyCommands": commands.delete_commands,
    # receiving
    "getUpdates": polling.get_updates,
    "setWebhook": webhook.set_webhook,
    "deleteWebhook": webhook.delete_webhook,
    "getWebhookInfo": webhook.get_webhook_info,
    # messages
    "sendMessage": sending.send_message,
    "sendChatAction": sending.send_chat_action,
    "sendPhoto": media.send_photo,
    "sendDocument": media.send_document,
    "sendVoice": media.send_voice,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageReplyMarkup": editing.edit_reply_markup,
    "editMessageMedia": editing.edit_media,
    "deleteMessage": removing.delete_message,
    "deleteMessages": removing.delete_messages,
    "answerCallbackQuery": answering.answer_callback_query,
    # files and chats
    "getFile": files.get_file,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
    "getChatMemberCount": chats.get_chat_member_count,
    "leaveChat": chats.leave_chat,
    "pinChatMessage": chats.pin_message,
    "unpinChatMessage": chats.unpin_message,
    "unpinAllChatMessages": chats.unpin_all_messages,
}

# Telegram takes method names in any case.
METHODS = {name.lower(): method for name, method in _METHODS.items()}
