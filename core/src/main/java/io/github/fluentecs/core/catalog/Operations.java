package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.rule.internal.Rules;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** The operations of the SDK on the class path, found from its classes. */
final class Operations {
  private static final ClassValue<Action<?, ?>> ACTIONS =
      new ClassValue<>() {
        @Override
        protected Action<?, ?> computeValue(Class<?> type) {
          Class<? extends EcsRequest> request = type.asSubclass(EcsRequest.class);
          Action<?, ?> own = Actions.findOrNull(Rules.operationOf(request));
          return own == null ? DerivedAction.of(request) : own;
        }
      };

  private Operations() {}

  /** Returns the action of the request's command, or one that is derived from the SDK. */
  static Action<?, ?> actionOf(EcsRequest request) {
    return ACTIONS.get(request.getClass());
  }

  /** Returns the classes of all requests, in alphabetical order. */
  static List<Class<? extends EcsRequest>> requests() {
    return calls()
        .<Class<? extends EcsRequest>>map(Operations::requestOf)
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }

  /** Returns the class of an operation's requests. */
  static Class<? extends EcsRequest> requestOf(String operation) {
    return requests().stream()
        .filter(request -> Rules.operationOf(request).equals(operation))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("operation: EcsClient has no " + operation));
  }

  static Class<? extends EcsResponse> responseOf(Class<? extends EcsRequest> request) {
    return call(request).getReturnType().asSubclass(EcsResponse.class);
  }

  /** Returns the method of the blocking client that takes a request and gives its response. */
  static Method call(Class<? extends EcsRequest> request) {
    return calls()
        .filter(method -> requestOf(method) == request)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "request: EcsClient has no operation that takes " + request.getName()));
  }

  private static Stream<Method> calls() {
    return Stream.of(EcsClient.class.getMethods())
        .filter(method -> isCall(method, method.getParameterTypes()));
  }

  private static Class<? extends EcsRequest> requestOf(Method call) {
    return call.getParameterTypes()[0].asSubclass(EcsRequest.class);
  }

  private static boolean isCall(Method method, Class<?>... parameters) {
    return parameters.length == 1
        && EcsRequest.class.isAssignableFrom(parameters[0])
        && EcsResponse.class.isAssignableFrom(method.getReturnType());
  }

  /** Returns whether a request or response has a member. */
  static boolean hasMember(Class<?> shape, String member) {
    return Shapes.fields(shape).stream().anyMatch(field -> field.memberName().equals(member));
  }
}
