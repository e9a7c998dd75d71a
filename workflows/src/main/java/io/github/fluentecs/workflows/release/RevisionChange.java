package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.ServiceRevision;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.value.Change;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an update changes from one service revision to another: each member as a whole, or not. */
record RevisionChange(ServiceRevision from, ServiceRevision to) {
  /** Whether two revisions have the same configuration. */
  static boolean isNone(ServiceRevision one, ServiceRevision other) {
    return new RevisionChange(one, other).isNone();
  }

  private boolean isNone() {
    return isSame(ServiceRevision::taskDefinition)
        && isSame(ServiceRevision::launchType)
        && isSame(ServiceRevision::capacityProviderStrategy)
        && isSame(ServiceRevision::platformVersion)
        && isSame(ServiceRevision::awsvpc)
        && isSame(ServiceRevision::loadBalancers)
        && isSame(ServiceRevision::serviceRegistries)
        && isSame(ServiceRevision::serviceConnectConfiguration)
        && isSame(ServiceRevision::volumeConfigurations)
        && isSame(ServiceRevision::vpcLatticeConfigurations)
        && isSame(ServiceRevision::gatewayConnectors)
        && isSame(ServiceRevision::monitoring);
  }

  private boolean isSame(Function<ServiceRevision, ? extends @Nullable Object> member) {
    return Objects.equals(member.apply(from), member.apply(to));
  }

  /** The update, in which nothing stands that stays. */
  UpdateService update(ServiceRef service) {
    UpdateService.Builder update =
        UpdateService.builder(service).taskDefinition(to.taskDefinition());
    list(ServiceRevision::capacityProviderStrategy, update::capacityProviderStrategy);
    list(ServiceRevision::loadBalancers, update::loadBalancers);
    list(ServiceRevision::serviceRegistries, update::serviceRegistries);
    list(ServiceRevision::volumeConfigurations, update::volumeConfigurations);
    list(ServiceRevision::vpcLatticeConfigurations, update::vpcLatticeConfigurations);
    list(ServiceRevision::gatewayConnectors, update::gatewayConnectors);
    if (!isSame(ServiceRevision::platformVersion)) {
      update.platformVersion(to.platformVersion());
    }
    if (!isSame(ServiceRevision::awsvpc)) {
      update.awsvpc(to.awsvpc());
    }
    if (!isSame(ServiceRevision::serviceConnectConfiguration)) {
      update.serviceConnectConfiguration(to.serviceConnectConfiguration());
    }
    if (!isSame(ServiceRevision::monitoring)) {
      update.monitoring(to.monitoring());
    }
    return update.build();
  }

  private <T> void list(Function<ServiceRevision, List<T>> member, Consumer<Change<T>> changed) {
    List<T> wanted = member.apply(to);
    if (!isSame(member)) {
      changed.accept(wanted.isEmpty() ? Change.clear() : Change.replace(wanted));
    }
  }
}
