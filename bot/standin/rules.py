"""The part of the Bot API that the stand-in knows, as data: methods, objects, their fields and types.

One line a method or object: its fields as ``name:Type``, a ``!`` after the name where the field must
be there, ``|`` between alternatives, ``[]`` in front of a type for an array of it. Fields that
Attaché has no use for (business accounts, payments, paid broadcasts) are left out on purpose: the
stand-in refuses them. Names and types follow the Bot API 10.1; a test compares every line with the
machine-readable API where that file is present.
"""

from __future__ import annotations

METHODS = """
getMe
getUpdates offset:Integer limit:Integer timeout:Integer allowed_updates:[]String
setWebhook url!:String max_connections:Integer allowed_updates:[]String drop_pending_updates:Boolean secret_token:String
deleteWebhook drop_pending_updates:Boolean
getWebhookInfo

sendMessage chat_id!:Integer|String message_thread_id:Integer text!:String parse_mode:String entities:[]MessageEntity \
    link_preview_options:LinkPreviewOptions disable_notification:Boolean protect_content:Boolean \
    reply_parameters:ReplyParameters \
    reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
sendPhoto chat_id!:Integer|String message_thread_id:Integer photo!:InputFile|String caption:String parse_mode:String \
    caption_entities:[]MessageEntity show_caption_above_media:Boolean disable_notification:Boolean \
    protect_content:Boolean reply_parameters:ReplyParameters \
    reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
sendDocument chat_id!:Integer|String message_thread_id:Integer document!:InputFile|String caption:String \
    parse_mode:String caption_entities:[]MessageEntity disable_content_type_detection:Boolean \
    disable_notification:Boolean protect_content:Boolean reply_parameters:ReplyParameters \
    reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply
sendChatAction chat_id!:Integer|String message_thread_id:Integer action!:String

editMessageText chat_id:Integer|String message_id:Integer inline_message_id:String text:String parse_mode:String \
    entities:[]MessageEntity link_preview_options:LinkPreviewOptions reply_markup:InlineKeyboardMarkup
editMessageCaption chat_id:Integer|String message_id:Integer inline_message_id:String caption:String \
    parse_mode:String caption_entities:[]MessageEntity reply_markup:InlineKeyboardMarkup
editMessageMedia chat_id:Integer|String message_id:Integer inline_message_id:String media!:InputMedia \
    reply_markup:InlineKeyboardMarkup
editMessageReplyMarkup chat_id:Integer|String message_id:Integer inline_message_id:String \
    reply_markup:InlineKeyboardMarkup
deleteMessage chat_id!:Integer|String message_id!:Integer
deleteMessages chat_id!:Integer|String message_ids!:[]Integer

answerCallbackQuery callback_query_id!:String text:String show_alert:Boolean url:String cache_time:Integer
answerInlineQuery inline_query_id!:String results!:[]InlineQueryResult cache_time:Integer is_personal:Boolean \
    next_offset:String button:InlineQueryResultsButton

getFile file_id!:String
getChat chat_id!:Integer|String
getChatMember chat_id!:Integer|String user_id!:Integer
getChatMemberCount chat_id!:Integer|String
getChatAdministrators chat_id!:Integer|String
leaveChat chat_id!:Integer|String

setMyCommands commands!:[]BotCommand scope:BotCommandScope language_code:String
getMyCommands scope:BotCommandScope language_code:String
deleteMyCommands scope:BotCommandScope language_code:String
setMyName name:String language_code:String
getMyName language_code:String
setMyDescription description:String language_code:String
getMyDescription language_code:String
setMyShortDescription short_description:String language_code:String
getMyShortDescription language_code:String
setChatMenuButton chat_id:Integer menu_button:MenuButton
"""

OBJECTS = """
InlineKeyboardMarkup inline_keyboard!:[][]InlineKeyboardButton
InlineKeyboardButton text!:String style:String url:String callback_data:String switch_inline_query:String \
    switch_inline_query_current_chat:String switch_inline_query_chosen_chat:SwitchInlineQueryChosenChat \
    copy_text:CopyTextButton
SwitchInlineQueryChosenChat query:String allow_user_chats:Boolean allow_bot_chats:Boolean allow_group_chats:Boolean \
    allow_channel_chats:Boolean
CopyTextButton text!:String
ReplyKeyboardMarkup keyboard!:[][]KeyboardButton is_persistent:Boolean resize_keyboard:Boolean \
    one_time_keyboard:Boolean input_field_placeholder:String selective:Boolean
KeyboardButton text!:String style:String request_contact:Boolean request_location:Boolean
ReplyKeyboardRemove remove_keyboard!:Boolean selective:Boolean
ForceReply force_reply!:Boolean input_field_placeholder:String selective:Boolean
LinkPreviewOptions is_disabled:Boolean url:String prefer_small_media:Boolean prefer_large_media:Boolean \
    show_above_text:Boolean
ReplyParameters message_id!:Integer chat_id:Integer|String allow_sending_without_reply:Boolean quote:String \
    quote_parse_mode:String quote_entities:[]MessageEntity quote_position:Integer
MessageEntity type!:String offset!:Integer length!:Integer url:String language:String custom_emoji_id:String \
    unix_time:Integer date_time_format:String
BotCommand command!:String description!:String
BotCommandScopeDefault type!:String
BotCommandScopeAllPrivateChats type!:String
BotCommandScopeAllGroupChats type!:String
BotCommandScopeAllChatAdministrators type!:String
BotCommandScopeChat type!:String chat_id!:Integer|String
BotCommandScopeChatAdministrators type!:String chat_id!:Integer|String
BotCommandScopeChatMember type!:String chat_id!:Integer|String user_id!:Integer
MenuButtonCommands type!:String
MenuButtonDefault type!:String
InputMediaPhoto type!:String media!:String caption:String parse_mode:String caption_entities:[]MessageEntity \
    show_caption_above_media:Boolean
InputMediaDocument type!:String media!:String caption:String parse_mode:String caption_entities:[]MessageEntity \
    disable_content_type_detection:Boolean
InlineQueryResultArticle type!:String id!:String title!:String input_message_content!:InputMessageContent \
    reply_markup:InlineKeyboardMarkup url:String description:String
InputTextMessageContent message_text!:String parse_mode:String entities:[]MessageEntity \
    link_preview_options:LinkPreviewOptions
InlineQueryResultsButton text!:String start_parameter:String
"""

VARIANTS: dict[str, dict[str, str]] = {
    "BotCommandScope": {
        "default": "BotCommandScopeDefault",
        "all_private_chats": "BotCommandScopeAllPrivateChats",
        "all_group_chats": "BotCommandScopeAllGroupChats",
        "all_chat_administrators": "BotCommandScopeAllChatAdministrators",
        "chat": "BotCommandScopeChat",
        "chat_administrators": "BotCommandScopeChatAdministrators",
        "chat_member": "BotCommandScopeChatMember",
    },
    "MenuButton": {"commands": "MenuButtonCommands", "default": "MenuButtonDefault"},
    "InputMedia": {"photo": "InputMediaPhoto", "document": "InputMediaDocument"},
    "InlineQueryResult": {"article": "InlineQueryResultArticle"},
}
"""Objects whose ``type`` field says which object they are."""

ALIASES = {"InputMessageContent": "InputTextMessageContent"}
"""Where the API allows several objects that have no ``type`` and we know only one of them."""

REPLY_MARKUPS = {
    "inline_keyboard": "InlineKeyboardMarkup",
    "keyboard": "ReplyKeyboardMarkup",
    "remove_keyboard": "ReplyKeyboardRemove",
    "force_reply": "ForceReply",
}
"""The field that tells the four kinds of ``reply_markup`` apart."""
