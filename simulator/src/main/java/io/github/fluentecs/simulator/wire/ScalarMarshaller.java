package io.github.fluentecs.simulator.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * Values without parts. Enums of the model are strings here; an instant is seconds of the epoch
 * with milliseconds behind the point.
 *
 * @param title what a complaint calls this kind
 * @param kind the kind of JSON value that holds it
 * @param writer writes a value
 * @param parser makes a value of JSON's text, or throws an {@code IllegalArgumentException} or
 *     {@code ArithmeticException}
 */
record ScalarMarshaller(
    String title, JsonKind kind, BiConsumer<JsonWriter, Object> writer, Function<String, ?> parser)
    implements Marshaller {
  private static final double LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  static ScalarMarshaller of(MarshallingKnownType type) {
    return switch (type) {
      case STRING ->
          string("a String", (out, v) -> out.writeValue((String) v), ScalarMarshaller::wellFormed);
      case SDK_BYTES -> string("a Blob", ScalarMarshaller::writeBlob, ScalarMarshaller::blob);
      case SHORT -> number("a Short", ScalarMarshaller::number, ScalarMarshaller::toShort);
      case INTEGER -> number("an Integer", ScalarMarshaller::number, ScalarMarshaller::toInt);
      case LONG -> number("a Long", ScalarMarshaller::number, ScalarMarshaller::toLong);
      case FLOAT -> number("a Float", ScalarMarshaller::number, ScalarMarshaller::toFloat);
      case DOUBLE -> number("a Double", ScalarMarshaller::number, ScalarMarshaller::toDouble);
      case BIG_DECIMAL -> number("a BigDecimal", ScalarMarshaller::number, BigDecimal::new);
      case INSTANT ->
          number("a Timestamp", (out, v) -> out.writeValue((Instant) v), ScalarMarshaller::instant);
      case BOOLEAN ->
          new ScalarMarshaller(
              "a Boolean",
              JsonKind.BOOLEAN_VALUE,
              (out, v) -> out.writeValue((boolean) v),
              Boolean::valueOf);
      default -> throw new IllegalArgumentException("AWS JSON 1.1 has no " + type);
    };
  }

  private static ScalarMarshaller string(
      String title, BiConsumer<JsonWriter, Object> writer, Function<String, ?> parser) {
    return new ScalarMarshaller(title, JsonKind.STRING_VALUE, writer, parser);
  }

  private static ScalarMarshaller number(
      String title, BiConsumer<JsonWriter, Object> writer, Function<String, ?> parser) {
    return new ScalarMarshaller(title, JsonKind.NUMBER_VALUE, writer, parser);
  }

  @Override
  public void write(JsonWriter out, Object value) {
    writer.accept(out, value);
  }

  @Override
  public Object read(JsonNode node) throws SerializationException {
    JsonKind given = JsonKind.of(node);
    if (given != kind) {
      throw given.insteadOf(title);
    }
    try {
      return parser.apply(node.isBoolean() ? String.valueOf(node.asBoolean()) : node.text());
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw given.insteadOf(title);
    }
  }

  /** Refuses halves of surrogate pairs, which JSON can escape but UTF-8 can not carry back. */
  static String wellFormed(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("half of a surrogate pair");
    }
    return text;
  }

  private static void writeBlob(JsonWriter out, Object value) {
    out.writeValue(Base64.getEncoder().encodeToString(((SdkBytes) value).asByteArrayUnsafe()));
  }

  private static void number(JsonWriter out, Object value) {
    out.writeNumber(value.toString());
  }

  private static SdkBytes blob(String text) {
    return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text));
  }

  private static short toShort(String text) {
    return new BigDecimal(text).shortValueExact();
  }

  private static int toInt(String text) {
    return new BigDecimal(text).intValueExact();
  }

  private static long toLong(String text) {
    return new BigDecimal(text).longValueExact();
  }

  private static float toFloat(String text) {
    return (float) toDouble(text);
  }

  private static double toDouble(String text) {
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw new ArithmeticException("out of range");
    }
    return value;
  }

  private static Instant instant(String text) {
    double seconds = Double.parseDouble(text);
    if (Math.abs(seconds) > LAST_SECOND) {
      throw new ArithmeticException("out of range");
    }
    return Instant.ofEpochMilli(Math.round(seconds * 1000));
  }
}
