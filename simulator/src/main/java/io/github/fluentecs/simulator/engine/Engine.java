package io.github.fluentecs.simulator.engine;

import io.github.fluentecs.simulator.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/**
 * The whole simulated world behind one lock: every Region's state, one timeline, one source of
 * chance.
 */
public final class Engine implements Backend {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final String ACCOUNT = "123456789012";

  private final ReentrantLock lock = new ReentrantLock();
  private final Timeline timeline = new Timeline(START);
  private final Handlers handlers = handlers();
  private final Map<String, Region> regions = new HashMap<>();
  private final VirtualTime time = new EngineTime(lock, timeline);
  private final Ids ids;

  /**
   * A new, empty world.
   *
   * @param seed decides every id and every choice by chance
   */
  public Engine(long seed) {
    this.ids = new Ids(seed);
  }

  private static Handlers handlers() {
    Handlers handlers = new Handlers();
    ClusterOperations.addTo(handlers);
    TaskDefinitionOperations.addTo(handlers);
    InstanceOperations.addTo(handlers);
    ServiceOperations.addTo(handlers);
    TaskSetOperations.addTo(handlers);
    RunTask.addTo(handlers);
    TaskOperations.addTo(handlers);
    ListTasks.addTo(handlers);
    ProtectionOperations.addTo(handlers);
    return handlers;
  }

  @Override
  public Reply handle(Call call) {
    lock.lock();
    try {
      String requestId = ids.uuid();
      Reply reply = reply(requestId, call);
      timeline.settle();
      return reply;
    } finally {
      lock.unlock();
    }
  }

  private Reply reply(String requestId, Call call) {
    Region region = regions.computeIfAbsent(call.region(), this::newRegion);
    try {
      EcsResponse body = handlers.handle(region, call);
      return new Reply.Answered(requestId, body, Duration.ZERO);
    } catch (Refusal refusal) {
      return new Reply.Failed(requestId, refusal.error(), Duration.ZERO);
    } catch (RuntimeException fault) {
      ServiceError error =
          new ServiceError("ServerException", 500, "Simulator fault: " + fault.getMessage());
      return new Reply.Failed(requestId, error, Duration.ZERO);
    }
  }

  private Region newRegion(String name) {
    return new Region(new Arns(ACCOUNT, name), ids, timeline);
  }

  /**
   * The clock of this world.
   *
   * @return always the same object
   */
  public VirtualTime time() {
    return time;
  }
}
