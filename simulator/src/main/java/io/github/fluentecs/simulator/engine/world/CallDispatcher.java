package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.CallSummary;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.RateLimiter;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.call.Reply;
import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.engine.fault.ActiveFaults;
import io.github.fluentecs.simulator.engine.fault.Visibility;
import io.github.fluentecs.simulator.event.Event.Kind;
import io.github.fluentecs.simulator.fault.CallFault;
import io.github.fluentecs.simulator.fault.CallFault.Failure;
import io.github.fluentecs.simulator.fault.CallFault.Invisibility;
import io.github.fluentecs.simulator.fault.CallFault.Latency;
import io.github.fluentecs.simulator.fault.CallFault.Reset;
import io.github.fluentecs.simulator.limit.RateCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.EcsResponse;

/** Takes calls: rate limits first, then faults, then what is not seen yet, then the handler. */
final class CallDispatcher {
  private final ActiveFaults faults;
  private final RateLimiter limiter = new RateLimiter();
  private final Visibility visibility = new Visibility();

  CallDispatcher(ActiveFaults faults) {
    this.faults = faults;
  }

  RateLimiter limiter() {
    return limiter;
  }

  /** A call with what it needs on its way. */
  private record Visit(Region region, Call call, String requestId, List<CallFault> struck) {
    Duration latency() {
      return struck.stream()
          .map(CallFault::effect)
          .filter(Latency.class::isInstance)
          .map(effect -> ((Latency) effect).delay())
          .reduce(Duration.ZERO, Duration::plus);
    }

    Instant now() {
      return region.timeline().now();
    }
  }

  Reply answer(Region region, Call call, String requestId) {
    RateCategory exhausted = limiter.refuse(call, region.timeline().now());
    if (exhausted != null) {
      Visit visit = new Visit(region, call, requestId, List.of());
      return failed(visit, throttled(), "the bucket of " + exhausted + " is empty");
    }
    Visit visit = new Visit(region, call, requestId, faults.strike(call));
    for (CallFault fault : visit.struck()) {
      if (fault.effect() instanceof Failure failure) {
        var error = new ServiceError(failure.code(), failure.httpStatus(), failure.message());
        return failed(visit, error, "by the fault " + fault);
      }
      if (fault.effect() instanceof Reset reset) {
        return reset(visit, reset, fault);
      }
    }
    return handled(visit);
  }

  private static ServiceError throttled() {
    return new ServiceError("ThrottlingException", 400, "Rate exceeded");
  }

  private Reply reset(Visit visit, Reset reset, CallFault fault) {
    if (reset.afterEffect()) {
      handled(visit);
    }
    log(visit, "connection reset by the fault " + fault);
    return new Reply.Reset(visit.latency());
  }

  private Reply handled(Visit visit) {
    try {
      visibility.check(visit.region().arns(), visit.call(), visit.now());
      EcsResponse body = visit.region().handlers().handle(visit.call());
      hide(visit, body);
      logAnswer(visit, body);
      boolean isFresh = Visibility.creates(visit.call());
      EcsResponse shown = isFresh ? body : visibility.filter(body);
      return new Reply.Answered(visit.requestId(), shown, visit.latency());
    } catch (Refusal refusal) {
      return failed(visit, refusal.error(), "");
    } catch (RuntimeException fault) {
      String message = "Simulator fault: " + fault.getMessage();
      return failed(visit, new ServiceError("ServerException", 500, message), "");
    }
  }

  private void hide(Visit visit, EcsResponse body) {
    visit.struck().stream()
        .map(CallFault::effect)
        .filter(Invisibility.class::isInstance)
        .map(effect -> visit.now().plus(((Invisibility) effect).span()))
        .max(Instant::compareTo)
        .ifPresent(until -> visibility.hide(body, until));
  }

  private static Reply failed(Visit visit, ServiceError error, String why) {
    String text = error.httpStatus() + " " + error.code() + ": " + error.message();
    log(visit, why.isEmpty() ? text : text + "; " + why);
    return new Reply.Failed(visit.requestId(), error, visit.latency());
  }

  private static void logAnswer(Visit visit, EcsResponse body) {
    if (!HandlerRegistry.isRead(visit.call().operation())) {
      log(visit, "200" + CallSummary.failures(body));
    }
  }

  private static void log(Visit visit, String text) {
    visit.region().journal().log(Kind.CALL, visit.call().operation(), text);
  }
}
