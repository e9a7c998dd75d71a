package io.github.fluentecs.simulator.wire;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** How values of one kind look in JSON. A form is immutable and may be shared by threads. */
interface Marshaller {
  /**
   * Writes a value.
   *
   * @param value a present value of this form's kind
   */
  void write(JsonWriter out, Object value);

  /**
   * Reads a value.
   *
   * @param node anything but JSON null
   */
  Object read(JsonNode node) throws SerializationException;

  /** Whether this value is the SDK's placeholder for one that is not set. */
  default boolean isUnset(Object value) {
    return false;
  }

  /** The form that the SDK's own metadata prescribes for a member or an element. */
  static Marshaller of(SdkField<?> field) {
    MarshallingKnownType type = field.marshallingType().getKnownType();
    return switch (type) {
      case SDK_POJO -> new StructureMarshaller(field.constructor());
      case LIST ->
          new ListMarshaller(of(field.getRequiredTrait(ListTrait.class).memberFieldInfo()));
      case MAP -> new MapMarshaller(of(field.getRequiredTrait(MapTrait.class).valueFieldInfo()));
      case DOCUMENT -> new DocumentMarshaller();
      default -> ScalarMarshaller.of(type);
    };
  }
}
