package io.github.fluentecs.temporal;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Idempotency;
import io.github.fluentecs.core.catalog.Requests;
import io.github.fluentecs.core.describe.SdkJson;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** A client of the SDK inside a workflow: each of its calls is an activity. */
final class WorkflowCalls implements InvocationHandler {
  private static final int TRIES = 10;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final DurableSettings settings;
  private final WorkflowTime time;
  private int commands;

  WorkflowCalls(DurableSettings settings, WorkflowTime time) {
    this.settings = settings;
    this.time = time;
  }

  EcsAsyncClient client() {
    return (EcsAsyncClient)
        Proxy.newProxyInstance(
            WorkflowCalls.class.getClassLoader(), new Class<?>[] {EcsAsyncClient.class}, this);
  }

  /** Returns how many commands have been sent and have no answer yet; polls are none. */
  int commands() {
    return commands;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    if (args != null
        && args.length == 1
        && args[0] instanceof EcsRequest request
        && method.getReturnType() == CompletableFuture.class) {
      return call(request);
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    return switch (method.getName()) {
      case "serviceName" -> EcsAsyncClient.SERVICE_NAME;
      case "equals" -> args != null && proxy == args[0];
      case "hashCode" -> System.identityHashCode(this);
      case "toString" -> "the calls of a workflow";
      default -> null; // close
    };
  }

  private CompletableFuture<EcsResponse> call(EcsRequest request) {
    RequestChanges changes = RequestChanges.of(request);
    CompletableFuture<EcsResponse> answer = new CompletableFuture<>();
    commands += changes.retries() ? 1 : 0;
    var unused =
        sent(request, changes.retries())
            .handle(
                (text, error) -> {
                  time.post(
                      () -> {
                        commands -= changes.retries() ? 1 : 0;
                        complete(answer, request, changes, text, error);
                      });
                  return null;
                });
    return answer;
  }

  /** Starts the activity, which a cancellation of the workflow does not reach. */
  private Promise<String> sent(EcsRequest request, boolean retries) {
    Action<?, ?> action = Requests.of(request).action();
    List<Promise<String>> started = new ArrayList<>();
    Workflow.newDetachedCancellationScope(
            () ->
                started.add(
                    Workflow.newUntypedActivityStub(options(action, request))
                        .executeAsync(
                            EcsActivities.TYPE,
                            String.class,
                            action.name(),
                            Compressed.of(SdkJson.of(request)),
                            retries)))
        .run();
    return started.get(0);
  }

  private ActivityOptions options(Action<?, ?> action, EcsRequest request) {
    return ActivityOptions.newBuilder()
        .setTaskQueue(settings.taskQueue())
        .setStartToCloseTimeout(settings.longestCall())
        .setHeartbeatTimeout(settings.heartbeat())
        .setRetryOptions(
            RetryOptions.newBuilder()
                .setMaximumAttempts(isRepeatable(action, request) ? TRIES : 1)
                .setMaximumInterval(LONGEST_PAUSE)
                .build())
        .setSummary(action.name())
        .build();
  }

  @SuppressWarnings("unchecked") // the action is that of the request's class
  private static <Q extends EcsRequest> boolean isRepeatable(Action<?, ?> action, Q request) {
    return ((Action<Q, ?>) action).idempotency(request) != Idempotency.NOT_IDEMPOTENT;
  }

  private static void complete(
      CompletableFuture<EcsResponse> future,
      EcsRequest request,
      RequestChanges changes,
      @Nullable String text,
      @Nullable RuntimeException error) {
    if (text == null) {
      future.completeExceptionally(CallFailure.read(error));
      return;
    }
    CallAnswer answer = CallAnswer.parse(Compressed.read(text));
    if (!answer.to().equals(CallAnswer.checksum(request))) {
      throw new IllegalStateException(
          "this answer is not that to "
              + Requests.of(request).operation()
              + "; the workflow began with other code, or another version of Fluent ECS");
    }
    changes.heard(request, answer.json());
    future.complete(answer.response(request));
  }
}
