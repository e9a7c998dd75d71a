package io.github.fluentecs.examples.nulls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A null in any place of a public call, with valid values in all others, throws at once and names
 * the parameter as the signature does. {@code equals} and nullable parameters are exempt; so are
 * null items of the SDK's models, which come from answers.
 */
class NullsTest {
  @ParameterizedTest
  @EnumSource
  void anyCall_oneNull_throwsAndNamesTheParameter(Surface surface, TestReporter reporter) {
    Samples samples = new Samples();
    Map<NullCall.Outcome, List<String>> calls = new EnumMap<>(NullCall.Outcome.class);
    for (NullCall.Outcome outcome : NullCall.Outcome.values()) {
      calls.put(outcome, new ArrayList<>());
    }
    surface
        .calls()
        .forEach(
            (call, type) ->
                samples
                    .nullCalls(call, type)
                    .forEach(
                        one -> {
                          Throwable thrown = one.thrown();
                          calls.get(one.outcome(thrown)).add(one + " -> " + thrown);
                        }));

    calls.forEach(
        (outcome, all) ->
            reporter.publishEntry(surface + " " + outcome, String.valueOf(all.size())));
    List<String> named = calls.remove(NullCall.Outcome.NAMED);
    StringBuilder others = new StringBuilder();
    calls.forEach((outcome, all) -> all.forEach(one -> others.append(outcome + " " + one + "\n")));
    assertEquals("", others.toString());
    assertTrue(named.size() >= surface.leastCalls(), () -> "only " + named.size() + " calls");
  }
}
