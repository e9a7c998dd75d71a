package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.DaemonRef;
import io.github.fluentecs.core.ref.internal.SdkRefs;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonResponse;

/** Describes a daemon. */
@Value.Immutable
public interface DescribeDaemon
    extends Operation<
        DescribeDaemon,
        DescribeDaemonRequest.Builder,
        DescribeDaemonRequest,
        DescribeDaemonResponse,
        Daemon> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code DescribeDaemon}. */
    public static final Action<DescribeDaemonRequest, DescribeDaemonResponse> ACTION =
        Action.of(
                DescribeDaemonRequest.class,
                DescribeDaemonResponse.class,
                ThrottleCategory.SERVICE_READ)
            .calls(EcsClient::describeDaemon, () -> EcsAsyncClient::describeDaemon)
            .readOnly()
            .checked(DaemonRules::ofDescribeDaemon, DaemonRules::describeDaemon)
            .onResource("daemonArn")
            .build();

    private Newer() {}
  }

  /**
   * Returns the daemon.
   *
   * @return the daemon
   */
  DaemonRef daemon();

  @Override
  List<Consumer<? super DescribeDaemonRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @param daemon the daemon
   * @return a builder
   */
  static Builder builder(DaemonRef daemon) {
    return new Builder().daemon(daemon);
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static DescribeDaemon of(DescribeDaemonRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy = builder(SdkRefs.byArn(sdk.daemonArn(), DaemonRef::ofArn, DaemonRef::of));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs describe-daemon --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static DescribeDaemon fromJson(String json) {
    return SdkLinks.linked(() -> of(RequestJson.read(json, DescribeDaemonRequest.builder())));
  }

  @Override
  default Action<DescribeDaemonRequest, DescribeDaemonResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default DaemonRef resource() {
    return daemon();
  }

  @Override
  default DescribeDaemonRequest.Builder draft() {
    return DescribeDaemonRequest.builder().daemonArn(daemon().text());
  }

  @Override
  default Daemon result(DescribeDaemonResponse response) {
    return Daemon.of(response.daemon());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link DescribeDaemon}. Not thread-safe. */
  final class Builder extends ImmutableDescribeDaemon.Builder {
    Builder() {}
  }
}
