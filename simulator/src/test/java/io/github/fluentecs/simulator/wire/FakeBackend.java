package io.github.fluentecs.simulator.wire;

import io.github.fluentecs.simulator.engine.call.Backend;
import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.Reply;
import io.github.fluentecs.simulator.engine.call.ServiceError;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** Answers as it was told, in order, and remembers what it was asked. */
final class FakeBackend implements Backend {
  static final String REQUEST_ID = "11111111-2222-3333-4444-555555555555";

  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<Call> calls = new ArrayList<>();

  FakeBackend answers(EcsResponse response) {
    return replies(new Reply.Answered(REQUEST_ID, response, Duration.ZERO));
  }

  FakeBackend fails(String code, int status, String message) {
    return replies(
        new Reply.Failed(REQUEST_ID, new ServiceError(code, status, message), Duration.ZERO));
  }

  FakeBackend replies(Reply reply) {
    replies.add(reply);
    return this;
  }

  @Override
  public synchronized Reply handle(Call call) {
    calls.add(call);
    return replies.remove();
  }

  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }
}
