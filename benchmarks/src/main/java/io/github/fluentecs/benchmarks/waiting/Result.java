package io.github.fluentecs.benchmarks.waiting;

import java.util.List;

/**
 * How waiting went.
 *
 * @param rounds how often it was begun
 * @param waits how many tasks were waited for
 * @param calls how many calls were made
 * @param throttled how many of them ECS refused
 * @param seconds how long it took, in simulated time
 * @param delays how long after its end each task was known to have ended, s
 * @param load what it took of the machine
 */
record Result(
    int rounds,
    int waits,
    int calls,
    int throttled,
    double seconds,
    List<Double> delays,
    Load load) {
  Result {
    delays = delays.stream().sorted().toList();
  }

  int lost() {
    return waits - delays.size();
  }

  /** The first call of a round is made when time begins: so many calls have one interval less. */
  double callsPerSecond() {
    return (calls - rounds) / seconds;
  }

  double meanDelay() {
    return delays.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  double delay(double part) {
    return delays.isEmpty()
        ? Double.NaN
        : delays.get((int) Math.min(delays.size() - 1, Math.ceil(part * delays.size()) - 1));
  }

  double maxDelay() {
    return delay(1);
  }

  Result with(Load other) {
    return new Result(rounds, waits, calls, throttled, seconds, delays, other);
  }

  /** Puts rounds together: the sums of calls and times, all delays. */
  static Result sum(List<Result> rounds) {
    return new Result(
        rounds.stream().mapToInt(Result::rounds).sum(),
        rounds.stream().mapToInt(Result::waits).sum(),
        rounds.stream().mapToInt(Result::calls).sum(),
        rounds.stream().mapToInt(Result::throttled).sum(),
        rounds.stream().mapToDouble(Result::seconds).sum(),
        rounds.stream().flatMap(round -> round.delays().stream()).toList(),
        new Load(
            rounds.stream().mapToInt(round -> round.load().threads()).max().orElse(0),
            rounds.stream().mapToDouble(round -> round.load().cpuSeconds()).sum()));
  }
}
