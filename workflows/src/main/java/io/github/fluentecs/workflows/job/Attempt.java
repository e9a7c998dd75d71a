package io.github.fluentecs.workflows.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which start of a piece it is: a tag of its task holds it, so that another process goes on from
 * there.
 *
 * @param number counted from 1; each has a token of its own
 * @param level which of the job's capacities it asks for, counted from 0
 * @param retries how often each of the job's retries was made use of before
 */
record Attempt(int number, int level, List<Integer> retries) {
  private static final Pattern FORM = Pattern.compile("\\d{1,6}(\\.\\d{1,6})+");

  static Attempt first(int retries) {
    return new Attempt(1, 0, Collections.nCopies(retries, 0));
  }

  /** The next one, since this one was not placed. */
  Attempt onLevel(int next) {
    return new Attempt(number + 1, next, retries);
  }

  /** The next one, by one of the retries, on the first capacity again. */
  Attempt retriedBy(int retry) {
    List<Integer> counted = new ArrayList<>(retries);
    counted.set(retry, counted.get(retry) + 1);
    return new Attempt(number + 1, 0, List.copyOf(counted));
  }

  /** The tag: number, level, and each retry. */
  String text() {
    StringBuilder text = new StringBuilder().append(number).append('.').append(level);
    retries.forEach(count -> text.append('.').append(count));
    return text.toString();
  }

  /** Reads a tag; a job that has other retries by now forgets those that it had. */
  static Optional<Attempt> parse(String tag, int retries) {
    if (!FORM.matcher(tag).matches()) {
      return Optional.empty();
    }
    List<Integer> numbers = new ArrayList<>();
    for (String part : tag.split("\\.", -1)) {
      numbers.add(Integer.valueOf(part));
    }
    List<Integer> counts = numbers.subList(2, numbers.size());
    return Optional.of(
        new Attempt(
            numbers.get(0),
            numbers.get(1),
            counts.size() == retries ? List.copyOf(counts) : Collections.nCopies(retries, 0)));
  }
}
