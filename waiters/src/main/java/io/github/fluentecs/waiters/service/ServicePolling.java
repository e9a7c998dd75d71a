package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.waiters.Lookup;

/** A lookup that begins with the services themselves, and polls as many at once. */
interface ServicePolling<R extends ServiceRef, S> extends Lookup<R, S> {
  @Override
  default ThrottleCategory category() {
    return ServiceLookup.INSTANCE.category();
  }

  @Override
  default int limit() {
    return ServiceLookup.INSTANCE.limit();
  }

  @Override
  default String group(R service) {
    return ServiceLookup.INSTANCE.group(service);
  }
}
