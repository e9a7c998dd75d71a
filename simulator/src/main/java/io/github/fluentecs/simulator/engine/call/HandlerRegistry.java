package io.github.fluentecs.simulator.engine.call;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** The operations there are, by their names on the wire. */
public final class HandlerRegistry {
  private final Map<String, Entry<?>> entries = new TreeMap<>();

  /** Adds the operation whose request type this is: {@code RunTaskRequest} adds {@code RunTask}. */
  public <Q extends EcsRequest> HandlerRegistry on(
      Class<Q> type, Handler<Q, ? extends EcsResponse> handler) {
    return onCall(type, (request, call) -> handler.handle(request));
  }

  /** Adds an operation whose answer depends on how the caller reached the service. */
  public <Q extends EcsRequest> HandlerRegistry onCall(
      Class<Q> type, BiFunction<Q, Call, ? extends EcsResponse> handler) {
    String typeName = type.getSimpleName();
    String operation = typeName.substring(0, typeName.length() - "Request".length());
    if (entries.put(operation, new Entry<>(type, handler)) != null) {
      throw new IllegalStateException(operation + " has two handlers");
    }
    return this;
  }

  public EcsResponse handle(Call call) {
    Entry<?> entry = entries.get(call.operation());
    if (entry == null) {
      throw Refusal.of(
          "UnsupportedFeatureException",
          call.operation()
              + " is not simulated; see \"What it supports\" in docs/simulator.md of Fluent ECS.");
    }
    EnumChecks.check(call.request());
    return entry.handle(call);
  }

  public Set<String> operations() {
    return entries.keySet();
  }

  /** Whether an operation changes nothing. */
  public static boolean isRead(String operation) {
    return operation.startsWith("Describe")
        || operation.startsWith("List")
        || operation.startsWith("Get");
  }

  private record Entry<Q extends EcsRequest>(
      Class<Q> type, BiFunction<Q, Call, ? extends EcsResponse> handler) {
    EcsResponse handle(Call call) {
      return handler.apply(type.cast(call.request()), call);
    }
  }
}
