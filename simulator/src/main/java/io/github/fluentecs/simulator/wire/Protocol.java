package io.github.fluentecs.simulator.wire;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.engine.call.Backend;
import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.Reply;
import io.github.fluentecs.simulator.engine.call.ServiceError;
import io.github.fluentecs.simulator.http.HttpReply;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * AWS JSON 1.1 as ECS speaks it: what every transport does between an HTTP request and the engine.
 *
 * <p>Safe for use by several threads. Whatever comes in, an answer goes out and nothing is thrown.
 */
public final class Protocol {
  /** The longest body that is read, in bytes; ECS itself takes less for every operation. */
  static final int MAX_BODY = 1 << 20;

  static final String CONTENT_TYPE = "application/x-amz-json-1.1";
  private static final String TARGET = "AmazonEC2ContainerServiceV20141113.";
  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");

  private final Backend backend;
  private final @Nullable String fixedRegion;
  private final JsonCodec codec = new JsonCodec();
  private final Operations operations = new Operations();
  private final AtomicLong refusals = new AtomicLong();

  /**
   * The protocol in front of an engine.
   *
   * @param backend answers the decoded calls
   * @param region the Region of every call; null for the one that a call is signed for
   */
  public Protocol(Backend backend, @Nullable String region) {
    this.backend = requireNonNull(backend, "backend");
    this.fixedRegion = region;
  }

  /** Answers a request; the effects of the call are applied when this returns. */
  HttpReply answer(WireRequest request) {
    try {
      return reply(backend.handle(call(request)));
    } catch (RefusedRequestException e) {
      return refuse(e.error());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.ERROR, "The simulator failed to answer a request", e);
      return refuse(new ServiceError("ServerException", 500, "The simulator failed: " + e));
    }
  }

  private Call call(WireRequest request) throws RefusedRequestException {
    checkFrame(request);
    String operation = operation(request);
    StructureMarshaller form = operations.request(operation).orElseThrow(() -> unknown(operation));
    String signed = CredentialScope.of(request.header("Authorization")).region();
    String region = fixedRegion == null ? signed : fixedRegion;
    try {
      return new Call(operation, codec.decode(form, request.body()), region, request.endpoint());
    } catch (SerializationException e) {
      throw new RefusedRequestException(
          "SerializationException", 400, String.valueOf(e.getMessage()));
    }
  }

  private static void checkFrame(WireRequest request) throws RefusedRequestException {
    if (request.isTooLong()) {
      throw new RefusedRequestException(
          "RequestEntityTooLargeException",
          413,
          "A request body has at most " + MAX_BODY + " bytes.");
    }
    if (!request.method().equals("POST")) {
      throw unknownBecause("ECS takes POST only, not " + request.method() + ".");
    }
    String type = request.header("Content-Type").orElse("none");
    if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(CONTENT_TYPE)) {
      throw unknownBecause("The content type must be " + CONTENT_TYPE + ", not " + type + ".");
    }
  }

  private static String operation(WireRequest request) throws RefusedRequestException {
    String target = request.header("X-Amz-Target").orElse("");
    if (!target.startsWith(TARGET)) {
      throw unknownBecause("X-Amz-Target must be " + TARGET + "<Operation>.");
    }
    return target.substring(TARGET.length());
  }

  private static RefusedRequestException unknown(String operation) {
    return unknownBecause("ECS has no operation " + operation + ".");
  }

  private static RefusedRequestException unknownBecause(String message) {
    return new RefusedRequestException("UnknownOperationException", 400, message);
  }

  private HttpReply reply(Reply reply) {
    if (reply instanceof Reply.Answered answered) {
      SdkBytes body = codec.encode(answered.body());
      return Envelope.success(answered.requestId(), body, answered.latency());
    }
    if (reply instanceof Reply.Failed failed) {
      return Envelope.error(failed.requestId(), failed.error(), failed.latency());
    }
    return new HttpReply.Reset(reply.latency());
  }

  /**
   * Requests refused here never reached the engine, so their ids are counted apart from its own.
   */
  HttpReply refuse(ServiceError error) {
    String requestId = new UUID(0, refusals.incrementAndGet()).toString();
    return Envelope.error(requestId, error, Duration.ZERO);
  }
}
