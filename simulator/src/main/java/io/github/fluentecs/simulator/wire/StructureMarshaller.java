package io.github.fluentecs.simulator.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.utils.builder.Buildable;

/** A JSON object with named members: any model class of the SDK, by its own metadata. */
final class StructureMarshaller implements Marshaller {
  private record Member(String name, SdkField<?> field, Marshaller form) {
    static Member of(SdkField<?> field) {
      String name = field.locationName();
      return new Member(name, field, Marshaller.of(field));
    }
  }

  private final Supplier<? extends SdkPojo> builders;
  // Made on first use, for a structure may hold itself somewhere below.
  private volatile @Nullable List<Member> members;

  /**
   * Creates the form of one model class.
   *
   * @param builders makes empty builders of that class
   */
  StructureMarshaller(Supplier<? extends SdkPojo> builders) {
    this.builders = builders;
  }

  @Override
  public void write(JsonWriter out, Object value) {
    out.writeStartObject();
    for (Member member : members()) {
      Object part = member.field.getValueOrDefault(value);
      if (part != null && !member.form.isUnset(part)) {
        out.writeFieldName(member.name);
        member.form.write(out, part);
      }
    }
    out.writeEndObject();
  }

  @Override
  public Object read(JsonNode node) throws SerializationException {
    if (!node.isObject()) {
      throw JsonKind.of(node).insteadOf("a structure");
    }
    SdkPojo builder = builders.get();
    Map<String, JsonNode> parts = node.asObject();
    for (Member member : members()) {
      JsonNode part = parts.get(member.name);
      if (part != null && !part.isNull()) {
        member.field.set(builder, read(member, part));
      }
    }
    return ((Buildable) builder).build();
  }

  private List<Member> members() {
    List<Member> known = members;
    if (known == null) {
      known = builders.get().sdkFields().stream().map(Member::of).toList();
      members = known;
    }
    return known;
  }

  private static Object read(Member member, JsonNode part) throws SerializationException {
    try {
      return member.form.read(part);
    } catch (SerializationException e) {
      throw e.under(member.name);
    }
  }
}
