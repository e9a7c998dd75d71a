package io.github.fluentecs.temporal;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.catalog.Requests;
import io.temporal.activity.Activity;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** Makes the calls on a worker. */
final class EcsCalls implements EcsActivities {
  private final EcsClient client;
  private final Heartbeats heartbeats = new Heartbeats();

  EcsCalls(EcsClient client) {
    this.client = client;
  }

  @Override
  public String call(String operation, String request, boolean retries) {
    Runnable stop = heartbeats.start(Activity.getExecutionContext());
    try {
      EcsRequest read = Requests.read(operation, Compressed.read(request));
      return Compressed.of(answer(Requests.of(read).action(), read, retries));
    } catch (RuntimeException e) {
      throw CallFailure.of(e);
    } finally {
      stop.run();
    }
  }

  @SuppressWarnings("unchecked") // the action is that of the request's class
  private <Q extends EcsRequest, A extends EcsResponse> String answer(
      Action<?, ?> action, Q request, boolean retries) {
    WireBody body = new WireBody();
    A response = ((Action<Q, A>) action).send(client, body.watching(request), retries);
    return CallAnswer.of(request, response, body.orJsonOf(response)).text();
  }
}
