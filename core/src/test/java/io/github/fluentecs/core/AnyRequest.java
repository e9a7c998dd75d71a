package io.github.fluentecs.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Fills requests and answers of any operation by chance, by the SDK's own metadata. What must not
 * be shown has {@link #SECRET} in it.
 */
public final class AnyRequest {
  public static final String SECRET = "hush";

  private static final Set<String> SECRETS =
      Set.of(
          "clientToken",
          "driverOpts",
          "hookDetails",
          "instanceIdentityDocument",
          "instanceIdentityDocumentSignature",
          "nextToken",
          "options");

  /** Words that shells, the CLI and JSON read in ways of their own. */
  private static final List<String> WORDS =
      List.of(
          "web",
          "a b",
          "it's",
          "\"q\"",
          "$HOME `id`",
          "\\",
          "-x",
          "--no",
          "file://a",
          "é漢😀",
          "",
          "[1]",
          "{}",
          "line\nbreak",
          "tab\t\u0001",
          "*",
          "~",
          "#",
          "a,b=c",
          "http://a",
          "!",
          "'");

  private final Random random;

  public AnyRequest(long seed) {
    random = new Random(seed);
  }

  public <Q extends SdkPojo> Q of(Class<Q> type) {
    try {
      SdkBuilder<?, ?> builder = (SdkBuilder<?, ?>) type.getMethod("builder").invoke(null);
      fill((SdkPojo) builder, 0, "");
      return type.cast(builder.build());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill(SdkPojo builder, int depth, String within) {
    for (SdkField<?> field : builder.sdkFields()) {
      boolean needed = field.containsTrait(DefaultValueTrait.class);
      if (needed || random.nextInt(3 + depth) < 2) {
        field.set(builder, value(field, depth, within));
      }
    }
  }

  private Object value(SdkField<?> field, int depth, String within) {
    String name = field.memberName() == null ? within : field.memberName();
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.STRING) {
      return text(name, within);
    }
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo builder = field.constructor().get();
      fill(builder, depth + 1, name);
      return ((SdkBuilder<?, ?>) builder).build();
    }
    if (type == MarshallingType.LIST) {
      SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
      return several().mapToObj(i -> value(item, depth + 1, name)).toList();
    }
    if (type == MarshallingType.MAP) {
      return Map.of("name", text(name, within), "a'b", text(name, within));
    }
    return type == MarshallingType.DOCUMENT
        ? Document.mapBuilder()
            .putString("key", text(name, within))
            .putList("list", list -> list.addNumber(1.5).addBoolean(true).addNull())
            .build()
        : scalar(type);
  }

  private Object scalar(MarshallingType<?> type) {
    if (type == MarshallingType.INTEGER) {
      return random.nextInt();
    }
    if (type == MarshallingType.LONG) {
      return random.nextLong();
    }
    if (type == MarshallingType.DOUBLE) {
      return random.nextDouble() * 100;
    }
    if (type == MarshallingType.INSTANT) {
      return Instant.ofEpochMilli(random.nextInt(2_000_000_000) * 1000L + random.nextInt(1000));
    }
    if (type == MarshallingType.BOOLEAN) {
      return random.nextBoolean();
    }
    throw new IllegalStateException("unknown type: " + type);
  }

  private IntStream several() {
    return IntStream.range(0, random.nextInt(4));
  }

  private String text(String name, String within) {
    boolean secret =
        SECRETS.contains(name)
            || SECRETS.contains(within)
            || (within.equals("environment") && name.equals("value"));
    return (secret ? SECRET : "") + WORDS.get(random.nextInt(WORDS.size()));
  }
}
