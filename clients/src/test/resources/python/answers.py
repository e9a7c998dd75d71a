"""Holds every answer to botocore's model of ECS, and to what ECS always answers."""

import json

from always import ALWAYS

# JSON protocol 1.1: what stands for a shape of the model.
KINDS = {
    "string": (str,),
    "integer": (int,),
    "long": (int,),
    "boolean": (bool,),
    "float": (int, float),
    "double": (int, float),
    "timestamp": (int, float),
    "structure": (dict,),
    "map": (dict,),
    "list": (list,),
}


class Answers:
    """Collects, from the bodies as they were sent, what does not fit. One problem is kept once."""

    def __init__(self, client):
        self.model = client.meta.service_model
        self.problems = {}
        self.newer = set()
        self.count = 0
        self.operations = set()
        client.meta.events.register("response-received.ecs", self._received)

    def _received(self, response_dict=None, context=None, event_name="", **_):
        if not response_dict or response_dict["status_code"] != 200:
            return
        operation = event_name.rsplit(".", 1)[1]
        self.count += 1
        self.operations.add(operation)
        answer = json.loads(response_dict["body"])
        self._check(operation, operation, self.model.operation_model(operation).output_shape, answer)

    def _add(self, operation, problem):
        self.problems.setdefault(operation, {})[problem] = None

    def _check(self, operation, path, shape, value):
        kinds = KINDS[shape.type_name]
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            self._add(operation, f"{path}: {shape.type_name} expected but was {json.dumps(value)}")
        elif shape.type_name == "structure":
            self._structure(operation, path, shape, value)
        elif shape.type_name == "list":
            for item in value:
                self._check(operation, path + "[]", shape.member, item)
        elif shape.type_name == "map":
            for item in value.values():
                self._check(operation, path + "{}", shape.value, item)
        elif shape.type_name == "string" and shape.enum and value not in shape.enum:
            self.newer.add(f"{path}={value}")

    def _structure(self, operation, path, shape, value):
        for name, item in value.items():
            if name in shape.members:
                self._check(operation, f"{path}.{name}", shape.members[name], item)
            else:
                self.newer.add(f"{path}.{name}")
        missing = [
            member
            for member in ALWAYS.get(shape.name, [])
            if member.split("|")[0] in shape.members and not any(m in value for m in member.split("|"))
        ]
        if missing:
            self._add(operation, f"{path} lacks {', '.join(missing)}")
