package io.github.fluentecs.simulator.wire;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * The operations of the SDK on the class path, found by name: {@code RunTask} is whatever {@code
 * RunTaskRequest} is to the SDK.
 */
final class Operations {
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]{2,80}");
  private static final String MODEL = EcsRequest.class.getPackageName();

  // Holds known operations only, so a caller who guesses names does not fill it.
  private final Map<String, StructureMarshaller> known = new ConcurrentHashMap<>();

  /** The form of an operation's request, or nothing if the SDK has no such operation. */
  Optional<StructureMarshaller> request(String operation) {
    StructureMarshaller form = known.get(operation);
    if (form == null && NAME.matcher(operation).matches()) {
      form = load(operation).orElse(null);
      if (form != null) {
        known.putIfAbsent(operation, form);
      }
    }
    return Optional.ofNullable(form);
  }

  private static Optional<StructureMarshaller> load(String operation) {
    try {
      Class<?> type = Class.forName(MODEL + "." + operation + "Request");
      boolean request = EcsRequest.class.isAssignableFrom(type);
      return request ? Optional.of(Operations.of(type)) : Optional.empty();
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  /** The form of a model class, by its static method {@code builder()}. */
  static StructureMarshaller of(Class<?> type) throws NoSuchMethodException {
    Method builder = type.getMethod("builder");
    return new StructureMarshaller(() -> make(builder));
  }

  private static SdkPojo make(Method builder) {
    try {
      return (SdkPojo) builder.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the SDK's " + builder + " can not be called", e);
    }
  }
}
