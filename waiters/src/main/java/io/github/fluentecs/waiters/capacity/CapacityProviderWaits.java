package io.github.fluentecs.waiters.capacity;

import io.github.fluentecs.core.capacity.CapacityProvider;
import io.github.fluentecs.core.ref.CapacityProviderRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.waiters.Observation;
import io.github.fluentecs.waiters.Subject;
import io.github.fluentecs.waiters.Verdict;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.Objects;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;
import software.amazon.awssdk.services.ecs.model.CapacityProviderUpdateStatus;

/** Entry points to waits for capacity providers, meant for {@code import static}. */
public final class CapacityProviderWaits {
  private CapacityProviderWaits() {}

  /**
   * Names a capacity provider of a cluster: those for managed instances belong to a cluster, and
   * ECS describes them only by it. Every wait here accepts the result: {@code
   * capacityProviderActive(inCluster(prod, provider))}.
   *
   * @param cluster the cluster
   * @param provider the capacity provider
   * @return the same reference, within the cluster
   */
  public static CapacityProviderRef inCluster(ClusterRef cluster, CapacityProviderRef provider) {
    Objects.requireNonNull(provider, "provider");
    return new ClusterProvider(cluster, provider);
  }

  /**
   * Returns the subject of waits for a capacity provider.
   *
   * @param provider the capacity provider
   * @return the subject, for {@link Waits#until}
   */
  public static Subject<CapacityProvider> subject(CapacityProviderRef provider) {
    Objects.requireNonNull(provider, "provider");
    return Subject.of(CapacityProviderLookup.INSTANCE, provider);
  }

  /**
   * Waits until a capacity provider is ACTIVE, so that clusters take it. One whose creation failed,
   * or that is deleted, makes it impossible.
   *
   * @param provider the capacity provider
   * @return the capacity provider as of that poll
   */
  public static Wait<CapacityProvider> capacityProviderActive(CapacityProviderRef provider) {
    return Waits.untilPresent(subject(provider), CapacityProviderWaits::active);
  }

  private static Verdict<CapacityProvider> active(CapacityProvider provider) {
    if (hasEnded(provider) || isIn(CapacityProviderUpdateStatus.CREATE_FAILED, provider)) {
      return Verdict.impossible(new CapacityProviderFailed(provider));
    }
    return provider.hasStatus(CapacityProviderStatus.ACTIVE)
        ? Verdict.met(provider)
        : pending(provider);
  }

  private static boolean hasEnded(CapacityProvider provider) {
    return provider.hasStatus(CapacityProviderStatus.DEPROVISIONING)
        || provider.hasStatus(CapacityProviderStatus.INACTIVE);
  }

  private static boolean isIn(CapacityProviderUpdateStatus status, CapacityProvider provider) {
    return provider.updateStatus().filter(seen -> seen.equalTo(status)).isPresent();
  }

  private static Verdict<CapacityProvider> pending(CapacityProvider provider) {
    String status = provider.status().map(Object::toString).orElse("without status");
    return Verdict.pending(
        provider.updateStatus().map(update -> status + ", " + update).orElse(status));
  }

  /**
   * Waits until no change of an ACTIVE capacity provider is in progress, so that ECS accepts the
   * next one. One that failed makes it impossible, and so does a deleted capacity provider.
   *
   * @param provider the capacity provider
   * @return the capacity provider as of that poll
   */
  public static Wait<CapacityProvider> capacityProviderUpdated(CapacityProviderRef provider) {
    return Waits.untilPresent(subject(provider), CapacityProviderWaits::updated);
  }

  private static Verdict<CapacityProvider> updated(CapacityProvider provider) {
    if (isIn(CapacityProviderUpdateStatus.UPDATE_FAILED, provider)) {
      return Verdict.impossible(new CapacityProviderFailed(provider));
    }
    return isIn(CapacityProviderUpdateStatus.UPDATE_IN_PROGRESS, provider)
        ? pending(provider)
        : active(provider);
  }

  /**
   * Waits until a capacity provider is deleted: INACTIVE, or not known to ECS. A deletion that
   * failed makes it impossible at once; the capacity provider then stays as it was.
   *
   * @param provider the capacity provider
   * @return what was seen last: the INACTIVE capacity provider, or that it is gone
   */
  public static Wait<Observation<CapacityProvider>> capacityProviderDeleted(
      CapacityProviderRef provider) {
    return Waits.untilEnded(subject(provider), CapacityProviderWaits::deleted);
  }

  private static Verdict<CapacityProvider> deleted(CapacityProvider provider) {
    if (provider.hasStatus(CapacityProviderStatus.INACTIVE)) {
      return Verdict.met(provider);
    }
    return isIn(CapacityProviderUpdateStatus.DELETE_FAILED, provider)
        ? Verdict.impossible(new CapacityProviderFailed(provider))
        : pending(provider);
  }

  /**
   * Waits until a predicate is true of a capacity provider.
   *
   * @param provider the capacity provider
   * @param predicate a pure predicate
   * @return the capacity provider as of that poll
   */
  public static Wait<CapacityProvider> until(
      CapacityProviderRef provider, Predicate<? super CapacityProvider> predicate) {
    return Waits.untilTrue(subject(provider), predicate);
  }
}
