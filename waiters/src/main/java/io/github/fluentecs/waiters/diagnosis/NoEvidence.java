package io.github.fluentecs.waiters.diagnosis;

/** Evidence of nothing, made once. */
final class NoEvidence {
  static final Evidence EVIDENCE = Evidence.builder().build();

  private NoEvidence() {}
}
