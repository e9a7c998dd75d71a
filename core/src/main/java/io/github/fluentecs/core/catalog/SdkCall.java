package io.github.fluentecs.core.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** Calls methods of the SDK's clients that were found by name. */
final class SdkCall {
  private SdkCall() {}

  /** Returns the asynchronous twin of a method of the blocking client. */
  @SuppressWarnings("unchecked") // the twin takes the same request and gives the same response
  static <Q extends EcsRequest, A extends EcsResponse>
      BiFunction<EcsAsyncClient, Q, CompletableFuture<A>> asynchronous(Method blocking) {
    Method twin = twin(blocking);
    return (client, request) -> (CompletableFuture<A>) invoke(twin, client, request);
  }

  private static Method twin(Method blocking) {
    try {
      return EcsAsyncClient.class.getMethod(blocking.getName(), blocking.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("EcsAsyncClient lacks " + blocking.getName(), e);
    }
  }

  /** Calls a method of a client; what it throws is thrown as it is. */
  static Object invoke(Method method, Object client, EcsRequest request) {
    try {
      return method.invoke(client, request);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " is not accessible", e);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException exception) {
        throw exception;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new UndeclaredThrowableException(e);
    }
  }
}
