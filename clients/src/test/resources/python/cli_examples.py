"""The examples that an installed AWS CLI documents: which members their outputs have."""

import os
import re

import awscli

FOLDER = os.path.join(os.path.dirname(awscli.__file__), "examples", "ecs")
MISPRINTS = {"taskkDefinition": "taskDefinition"}
TOKENS = re.compile(r'"(?P<key>[^"\n]*)"\s*:|"[^"\n]*"|[\[\]{}]')


def all_names():
    return sorted(name[:-4] for name in os.listdir(FOLDER) if name.endswith(".rst"))


class Example:
    def __init__(self, name, text):
        self.name = name
        self.command = " ".join(re.search(r"^    aws ecs((?:.*\\\n)*.*)", text, re.M)[1].replace("\\\n", " ").split())
        output = re.search(r"^Output::?[ ]*\n\n((?:[ \t].*\n|[ \t]*\n)+)", text + "\n", re.M)
        self.members = members_of_text(output[1]) if output else set()


def examples(name):
    path = os.path.join(FOLDER, name + ".rst")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        parts = re.split(r"^(?=\*\*)", file.read(), flags=re.M)
    return [Example(name, part) for part in parts if re.search(r"^    aws ecs", part, re.M)]


def members_of_text(text):
    """The paths of members, such as services[].events. Not every documented output is correct JSON, so only
    names and brackets count."""
    found = set()
    stack = []  # of (closing bracket, path)
    path = ""
    for token in TOKENS.finditer(text):
        mark = token[0]
        if token["key"] is not None:
            key = MISPRINTS.get(token["key"], token["key"])
            path = (stack[-1][1] + "." if stack and stack[-1][1] else "") + key
            found.add(path)
        elif mark in "{[":
            stack.append((mark, path + ("[]" if mark == "[" else "")))
            path = stack[-1][1]
        elif mark in "}]" and stack:
            stack.pop()
            path = stack[-1][1] if stack else ""
    return found


def members_of(answer, path=""):
    """The same of an answer."""
    found = set()
    if isinstance(answer, dict):
        for key, value in answer.items():
            inner = f"{path}.{key}" if path else key
            found.add(inner)
            found |= members_of(value, inner)
    elif isinstance(answer, list):
        for value in answer:
            found |= members_of(value, path + "[]")
    return found
