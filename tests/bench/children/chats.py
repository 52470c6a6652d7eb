"""An answer of the operation chats.list."""

from __future__ import annotations

import json


def chats(count: int) -> bytes:
    """The body of an answer with so many chats, like those the vendor documents."""
    return json.dumps({"chats": [_chat(number) for number in range(count)]}).encode()


def _chat(number: int) -> dict[str, object]:
    return {
        "chat_id": f"CT_1250{number:012d}_64396981",
        "name": f"Project {number}",
        "chat_type": "group_chat",
        "participant_count": 3 + number % 40,
        "created_time": "2024-02-05T11:40:21+05:30",
        "last_modified_time": "2024-08-14T09:12:55+05:30",
        "pinned": number % 5 == 0,
        "removed": False,
        "creator": {"id": str(64396981 + number), "name": "Olivia Palmer"},
        "last_message_info": {
            "message_id": f"17236{number:08d}_58221437",
            "sender": "64396981",
            "time": "2024-08-14T09:12:55+05:30",
            "type": "text",
            "content": {"text": f"The minutes of meeting {number} are in the folder."},
        },
        "unread_message_count": number % 7,
    }
