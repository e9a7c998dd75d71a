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
  private record Dispatch(Region region, Call call, String requestId, List<CallFault> struck) {
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
      Dispatch dispatch = new Dispatch(region, call, requestId, List.of());
      return failed(dispatch, throttled(), "the bucket of " + exhausted + " is empty");
    }
    Dispatch dispatch = new Dispatch(region, call, requestId, faults.strike(call));
    for (CallFault fault : dispatch.struck()) {
      if (fault.effect() instanceof Failure failure) {
        var error = new ServiceError(failure.code(), failure.httpStatus(), failure.message());
        return failed(dispatch, error, "by the fault " + fault);
      }
      if (fault.effect() instanceof Reset reset) {
        return reset(dispatch, reset, fault);
      }
    }
    return handled(dispatch);
  }

  private static ServiceError throttled() {
    return new ServiceError("ThrottlingException", 400, "Rate exceeded");
  }

  private Reply reset(Dispatch dispatch, Reset reset, CallFault fault) {
    if (reset.afterEffect()) {
      handled(dispatch);
    }
    log(dispatch, "connection reset by the fault " + fault);
    return new Reply.Reset(dispatch.latency());
  }

  private Reply handled(Dispatch dispatch) {
    try {
      visibility.check(dispatch.region().arns(), dispatch.call(), dispatch.now());
      EcsResponse body = dispatch.region().handlers().handle(dispatch.call());
      hide(dispatch, body);
      boolean isFresh = Visibility.creates(dispatch.call());
      EcsResponse seen = isFresh ? body : visibility.filter(dispatch.call(), body);
      EcsResponse shown = faults.alter(dispatch.call(), seen);
      logAnswer(dispatch, shown);
      return new Reply.Answered(dispatch.requestId(), shown, dispatch.latency());
    } catch (Refusal refusal) {
      return failed(dispatch, refusal.error(), "");
    } catch (RuntimeException fault) {
      String message = "Simulator fault: " + fault.getMessage();
      return failed(dispatch, new ServiceError("ServerException", 500, message), "");
    }
  }

  private void hide(Dispatch dispatch, EcsResponse body) {
    dispatch.struck().stream()
        .map(CallFault::effect)
        .filter(Invisibility.class::isInstance)
        .map(effect -> dispatch.now().plus(((Invisibility) effect).span()))
        .max(Instant::compareTo)
        .ifPresent(until -> visibility.hide(body, until));
  }

  private static Reply failed(Dispatch dispatch, ServiceError error, String why) {
    String text = error.httpStatus() + " " + error.code() + ": " + error.message();
    log(dispatch, why.isEmpty() ? text : text + "; " + why);
    return new Reply.Failed(dispatch.requestId(), error, dispatch.latency());
  }

  private static void logAnswer(Dispatch dispatch, EcsResponse body) {
    String failures = CallSummary.failures(body);
    if (HandlerRegistry.isRead(dispatch.call().operation())) {
      String subject = CallSummary.subject(dispatch.call().request());
      log(Kind.READ, dispatch, "200" + subject + failures);
    } else {
      log(dispatch, "200" + failures);
    }
  }

  private static void log(Dispatch dispatch, String text) {
    log(Kind.CALL, dispatch, text);
  }

  private static void log(Kind kind, Dispatch dispatch, String text) {
    dispatch.region().journal().log(kind, dispatch.call().operation(), text);
  }
}
