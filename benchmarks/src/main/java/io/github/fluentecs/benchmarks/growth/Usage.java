package io.github.fluentecs.benchmarks.growth;

/**
 * What was asked, and what it took.
 *
 * @param calls how many calls there were
 * @param tasks how many tasks all calls together asked for
 * @param sdk what the calls took, with the simulator's answers
 * @param own what the library took besides
 */
record Usage(int calls, long tasks, Cost sdk, Cost own) {
  static final Usage NONE = new Usage(0, 0, Cost.NONE, Cost.NONE);

  Usage plus(Usage other) {
    return new Usage(
        calls + other.calls, tasks + other.tasks, sdk.plus(other.sdk), own.plus(other.own));
  }

  Usage minus(Usage other) {
    return new Usage(
        calls - other.calls, tasks - other.tasks, sdk.minus(other.sdk), own.minus(other.own));
  }
}
