"""Text that wants to become code, and text that is awkward as a name."""

from __future__ import annotations

#: Occurs in every payload that is code. No rule of naming produces it, so as a name it
#: is injected.
MARKER = "PWNED"
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
#: Creates a file where it runs.
TOUCH = f"__import__('pathlib').Path('{MARKER}').touch()"
#: Sets a variable of the process where it runs.
SET = f"__import__('os').environ.__setitem__('{MARKER}', '1')"

PAYLOADS = {
    "triple quotes": f'"""\n{MARKER} = 1\nimport {MARKER}\n{TOUCH}\n"""',
    "escaped triple quotes": f'\\"""\n{TOUCH}\n\\\\"""\n{SET}\n"""',
    "backslash at the end": f"{MARKER}\\",
    "quote at the end": f'{MARKER}"',
    "backslash and quotes": f'{MARKER}\\"""\n{TOUCH}\n\\',
    "end of a call": f"');{TOUCH};('\");{SET};(\"",
    "newline and statement": f"x\n{MARKER} = 1\n{TOUCH}",
    "newline and indent": f"x\n    {MARKER} = 1\n        {TOUCH}\n",
    "carriage return": f"x\r{MARKER} = 1\r\n{TOUCH}\r",
    "other line ends": f"x\u2028{MARKER} = 1\u2029{TOUCH}\x0b\x0c\x85{MARKER} = 2",
    "bidirectional marks": f"\u202e{MARKER}\u2066 = 1 \u200f\u061c # \u2069",
    "lone surrogates": f"\ud800{MARKER}\udfff\udc80",
    "controls": f"\x00\x01\x1b[31m{MARKER}\x7f\ufeff\ufffe",
    "bad escapes": f"\\N{{bad}}\\x1\\u12\\U0011{MARKER}\\",
    "Jinja": f"{{{{ {MARKER} }}}}{{% set {MARKER} = 1 %}}{{# {MARKER} #}}",
    "Jinja that calls": "{{ cycler.__init__.__globals__.os.system('touch "
    f"{MARKER}') }}}}{{% include '/etc/passwd' %}}",
    "f-string": f"{{{MARKER}}}{{0.__class__}}%s%({MARKER})d$" + "{" + MARKER + "}",
    "f-string that calls": f"{{{TOUCH}!r:>{{9}}}}}}{{{{{SET}}}",
    "TOML": f'"\n[tool.{MARKER}]\nx = "',
    "Markdown": f"](javascript:{MARKER}) ``` <script>{MARKER}</script> | # \n# {MARKER}",
    "GitHub annotation": f"::error file={MARKER}::x%0A::set-output name={MARKER}::\n::add-mask::x",
    "comment": f"# type: ignore {MARKER}\n# -*- coding: rot13 -*- {MARKER}",
    "header lines": f"X-A: b\r\nX-{MARKER}: c\r\n\r\n{MARKER}",
    "path upwards": f"../../{MARKER}",
    "path of Windows": f"..\\..\\{MARKER}\\nul",
    "absolute path": f"/tmp/{MARKER}",
    "all at once": f'"""\n{MARKER} = 1\r\u2028{TOUCH}\\{{{{ {MARKER} }}}}\u202e\'',
    "keyword": "class",
    "dunder": "__init__",
    "mangled": "__secret",
    "None": "None",
    "digits": "123",
    "space": " ",
    "empty": "",
    "punctuation": "!?*.-",
    "long": f"{MARKER} " + "x" * 400,
    "long word": "y" * 400,
    "other scripts": f"名前 имя \U0001d54f ⅷ ﬁ İ ß {MARKER}",
    "emoji": f"👩‍💻 {MARKER} 🏴",
}

#: What stands where a payload would, to compare with.
HARMLESS = "Some plain text!"

#: Payloads that between them break out of every kind of place. The others add their
#: variety, and are for the whole product.
STRONGEST = (
    "escaped triple quotes",
    "end of a call",
    "Jinja that calls",
    "f-string that calls",
    "all at once",
    "lone surrogates",
    "path upwards",
    "dunder",
    "empty",
)
