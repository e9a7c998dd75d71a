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
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;

/** A definition with a member that the SDK does not know is not copied without it. */
class LossyReleaseTest {
  @RegisterExtension private final Prod prod = new Prod();

  /** ECS as it will be: definitions have a member more. */
  private final ExecutionInterceptor newer =
      new ExecutionInterceptor() {
        @Override
        public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
          return context.responseBody().map(LossyReleaseTest::withMember);
        }
      };

  /** A client whose answers to DescribeTaskDefinition are changed before anybody reads them. */
  private EcsClient client() {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            arguments != null && arguments[0] instanceof DescribeTaskDefinitionRequest describe
                ? prod.client().describeTaskDefinition(changed(describe))
                : method.invoke(prod.client(), arguments);
    return (EcsClient)
        Proxy.newProxyInstance(
            EcsClient.class.getClassLoader(), new Class<?>[] {EcsClient.class}, handler);
  }

  private DescribeTaskDefinitionRequest changed(DescribeTaskDefinitionRequest request) {
    AwsRequestOverrideConfiguration.Builder configuration =
        request
            .overrideConfiguration()
            .map(AwsRequestOverrideConfiguration::toBuilder)
            .orElseGet(AwsRequestOverrideConfiguration::builder);
    return request.toBuilder()
        .overrideConfiguration(
            configuration
                .addPlugin(
                    client ->
                        client.overrideConfiguration(
                            client
                                .overrideConfiguration()
                                .copy(c -> c.addExecutionInterceptor(newer))))
                .build())
        .build();
  }

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
        prod.run(release(WEB).image("app", "repo/web:2").build().atMost(LONG), client()).getLeft();

    assertThat(((WaitFailure.CallFailed) failure).failure())
        .isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(failure.message()).contains("LossyCopy", "hologram");
    assertThat(prod.revisions()).isEqualTo(1);
  }
}
