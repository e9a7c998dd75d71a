package io.github.fluentecs.temporal;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.MethodDescriptor;
import io.temporal.api.workflowservice.v1.RespondWorkflowTaskCompletedRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connection of a worker to Temporal, which can be cut as the death of its process does. */
final class Connection implements ClientInterceptor {
  private final boolean isSticky;
  private final Set<ClientCall<?, ?>> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean isCut;

  /**
   * Where it is not sticky, Temporal may give each step of a workflow to any worker, which replays
   * it from its history. Temporal's test server knows no other way back from a dead worker.
   */
  Connection(boolean isSticky) {
    this.isSticky = isSticky;
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    ClientCall<Q, A> call = next.newCall(method, options);
    calls.add(call);
    if (isCut) {
      cut(call);
    }
    return new SimpleForwardingClientCall<>(call) {
      @Override
      public void sendMessage(Q message) {
        super.sendMessage(sent(message));
      }
    };
  }

  @SuppressWarnings("unchecked") // it keeps its type
  private <Q> Q sent(Q message) {
    return !isSticky && message instanceof RespondWorkflowTaskCompletedRequest completed
        ? (Q) completed.toBuilder().clearStickyAttributes().build()
        : message;
  }

  /** Ends the calls that wait for an answer, and all later ones. */
  void cut() {
    isCut = true;
    calls.forEach(Connection::cut);
  }

  private static void cut(ClientCall<?, ?> call) {
    call.cancel("the worker is dead", null);
  }
}
