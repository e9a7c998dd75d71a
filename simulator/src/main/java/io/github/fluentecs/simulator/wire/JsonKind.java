package io.github.fluentecs.simulator.wire;

import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The kinds of JSON values, by the names that the service's complaints use. */
enum JsonKind {
  NULL_VALUE,
  STRING_VALUE,
  NUMBER_VALUE,
  BOOLEAN_VALUE,
  LIST_VALUE,
  STRUCTURE_VALUE;

  static JsonKind of(JsonNode node) {
    if (node.isString()) {
      return STRING_VALUE;
    }
    if (node.isNumber()) {
      return NUMBER_VALUE;
    }
    if (node.isBoolean()) {
      return BOOLEAN_VALUE;
    }
    if (node.isArray()) {
      return LIST_VALUE;
    }
    return node.isObject() ? STRUCTURE_VALUE : NULL_VALUE;
  }

  SerializationException insteadOf(String wanted) {
    return SerializationException.at(this + " can not be converted to " + wanted);
  }

  /** Reads an element of a list or map, where null has no meaning. */
  static Object present(Marshaller form, JsonNode node) throws SerializationException {
    if (node.isNull()) {
      throw NULL_VALUE.insteadOf("an element");
    }
    return form.read(node);
  }
}
