package io.github.fluentecs.waiters.diagnosis;

/** Evidence of nothing, made once. */
final class Nothing {
  static final Evidence EVIDENCE = Evidence.builder().build();

  private Nothing() {}
}
