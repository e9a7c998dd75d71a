package io.github.fluentecs.simulator.wire;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** The operations that the SDK's client has, by reflection over its methods. */
final class EcsOperations {
  /** One method of the client that takes a request and gives a response. */
  record ClientCall(Method method) {
    String operation() {
      String request = method.getParameterTypes()[0].getSimpleName();
      return request.substring(0, request.length() - "Request".length());
    }

    Class<? extends EcsRequest> request() {
      return method.getParameterTypes()[0].asSubclass(EcsRequest.class);
    }

    Class<? extends EcsResponse> response() {
      return method.getReturnType().asSubclass(EcsResponse.class);
    }

    EcsResponse on(EcsClient client, EcsRequest request) {
      try {
        return (EcsResponse) method.invoke(client, request);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(operation() + " failed", e);
      }
    }

    @Override
    public String toString() {
      return operation();
    }
  }

  private EcsOperations() {}

  static List<ClientCall> all() {
    return Arrays.stream(EcsClient.class.getMethods())
        .filter(method -> EcsResponse.class.isAssignableFrom(method.getReturnType()))
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> EcsRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
        .map(ClientCall::new)
        .sorted(Comparator.comparing(ClientCall::operation))
        .toList();
  }
}
