package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.WaitFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** A definition with a member that the SDK does not know is not copied without it. */
class LossyReleaseTest {
  @RegisterExtension private final Prod prod = new Prod();

  private final AtomicInteger registrations = new AtomicInteger();

  /** ECS as it will be: definitions have a member more. */
  private final ExecutionInterceptor newer =
      new ExecutionInterceptor() {
        @Override
        public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
          return context.request() instanceof DescribeTaskDefinitionRequest
              ? context.responseBody().map(body -> withMember(body))
              : context.responseBody();
        }

        @Override
        public void beforeExecution(
            Context.BeforeExecution context, ExecutionAttributes attributes) {
          if (context.request() instanceof RegisterTaskDefinitionRequest) {
            registrations.incrementAndGet();
          }
        }
      };

  private static InputStream withMember(InputStream body) {
    try {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      String more = text.replaceFirst("\"family\":", "\"hologram\":\"on\",\"family\":");
      return new ByteArrayInputStream(more.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void atMost_memberThatTheSdkDoesNotKnow_isRefusedBeforeAnythingIsMade() {
    WaitFailure failure =
        prod.run(release(WEB).image("app", "repo/web:2").build().atMost(LONG), newer).getLeft();

    assertThat(((WaitFailure.CallFailed) failure).failure())
        .isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(failure.message()).contains("LossyCopy", "hologram");
    assertThat(registrations).hasValue(0);
  }
}
