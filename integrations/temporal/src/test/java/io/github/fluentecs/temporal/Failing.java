package io.github.fluentecs.temporal;

import static java.util.stream.Collectors.toCollection;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.FailureTable;
import io.github.fluentecs.core.failure.InvalidRequestException;
import io.github.fluentecs.core.rule.Level;
import io.github.fluentecs.core.rule.Violation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ConflictException;
import software.amazon.awssdk.services.ecs.model.EcsException;

/** A client that throws, one exception after the other. */
final class Failing implements InvocationHandler {
  private final AtomicInteger calls = new AtomicInteger();
  private final List<RuntimeException> exceptions = all();

  EcsClient client() {
    return (EcsClient)
        Proxy.newProxyInstance(
            Failing.class.getClassLoader(), new Class<?>[] {EcsClient.class}, this);
  }

  int size() {
    return exceptions.size();
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) {
    throw exceptions.get(calls.getAndIncrement() % exceptions.size());
  }

  private static List<RuntimeException> all() {
    List<RuntimeException> all =
        FailureTable.standard().rows().stream()
            .map(row -> answered(EcsException.builder(), row.code(), row.message(), 400))
            .collect(toCollection(ArrayList::new));
    all.add(answered(ClusterNotFoundException.builder(), "ClusterNotFoundException", "No.", 400));
    all.add(
        answered(
            ConflictException.builder().resourceIds("a", "b"), "ConflictException", "Busy.", 400));
    all.add(answered(EcsException.builder(), "Newer", "Something new.", 418));
    all.add(answered(EcsException.builder(), "Broken", "A fault.", 500));
    all.add(answered(AwsServiceException.builder(), "AccessDenied", "Not allowed.", 403));
    all.add(AwsServiceException.builder().message("nothing known").statusCode(503).build());
    all.add(unanswered("Unable to execute HTTP request: ecs.x", new UnknownHostException("ecs.x")));
    all.add(unanswered("Unable to execute HTTP request", new ConnectException("refused")));
    all.add(unanswered("Unable to execute HTTP request", new SocketTimeoutException("Read")));
    all.add(unanswered("Unable to execute HTTP request", new SSLHandshakeException("no trust")));
    all.add(unanswered("Unable to load credentials from any of the providers", null));
    all.add(unanswered("Unable to load region from any of the providers", null));
    all.add(ApiCallTimeoutException.create(1000));
    all.add(earlier(answered(EcsException.builder(), "ThrottlingException", "Rate", 400), "500"));
    all.add(earlier(answered(EcsException.builder(), "ThrottlingException", "Rate", 400), "400"));
    all.add(new IllegalStateException("Connection pool shut down"));
    all.add(
        new InvalidRequestException(
            EcsFailure.InvalidRequest.of(
                "X", null, List.of(new Violation("A-1", Level.HARD, "X", "p", "g", "a", "r")))));
    return all;
  }

  private static RuntimeException answered(
      AwsServiceException.Builder builder, String code, String message, int status) {
    return builder
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage(message)
                .serviceName("Ecs")
                .build())
        .statusCode(status)
        .requestId("request-1")
        .numAttempts(1)
        .build();
  }

  private static RuntimeException unanswered(String message, Throwable cause) {
    return SdkClientException.builder().message(message).cause(cause).numAttempts(1).build();
  }

  private static RuntimeException earlier(RuntimeException last, String status) {
    SdkException twice = ((SdkException) last).toBuilder().numAttempts(2).build();
    twice.addSuppressed(SdkClientException.create("(Status Code: " + status + ")"));
    return twice;
  }
}
