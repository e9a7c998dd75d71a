package io.github.fluentecs.simulator.wire;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** The operations that the SDK's client has, by reflection over its methods. */
final class EcsOperations {
  /**
   * One operation of the client.
   *
   * @param request its request class
   * @param response its response class
   */
  record Operation(Class<? extends EcsRequest> request, Class<? extends EcsResponse> response) {
    String name() {
      String name = request.getSimpleName();
      return name.substring(0, name.length() - "Request".length());
    }

    @Override
    public String toString() {
      return name();
    }
  }

  private EcsOperations() {}

  static List<Operation> all() {
    return Arrays.stream(EcsClient.class.getMethods())
        .filter(method -> EcsResponse.class.isAssignableFrom(method.getReturnType()))
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> EcsRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
        .map(
            method ->
                new Operation(
                    method.getParameterTypes()[0].asSubclass(EcsRequest.class),
                    method.getReturnType().asSubclass(EcsResponse.class)))
        .sorted(Comparator.comparing(Operation::name))
        .toList();
  }

  /** Calls the method of a client that takes such a request. */
  static Object invoke(Class<?> type, Object client, EcsRequest request) {
    String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
    String method = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
    try {
      return type.getMethod(method, request.getClass()).invoke(client, request);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no method " + method, e);
    }
  }
}
