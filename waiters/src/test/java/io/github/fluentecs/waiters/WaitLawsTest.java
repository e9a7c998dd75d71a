package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Waits.allOf;
import static io.github.fluentecs.waiters.Waits.anyOf;
import static io.github.fluentecs.waiters.Waits.atLeast;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.waiters.Signals.End;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The formulas of composition, as properties over random histories of what is seen. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 200)
class WaitLawsTest {
  @Provide
  Arbitrary<Signals> signals() {
    return Arbitraries.frequency(
            Tuple.of(5, Signals.State.OFF),
            Tuple.of(5, Signals.State.ON),
            Tuple.of(1, Signals.State.BROKEN),
            Tuple.of(1, Signals.State.UNREADABLE))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .list()
        .ofSize(3)
        .map(Signals::new);
  }

  /** Waits over the three signals, with any of the steps around them. */
  @Provide
  Arbitrary<Wait<String>> waits() {
    Arbitrary<Wait<String>> leaf = Arbitraries.integers().between(0, 2).map(Signals::on);
    return Arbitraries.recursive(() -> leaf, WaitLawsTest::decorate, 0, 3);
  }

  private static Arbitrary<Wait<String>> decorate(Arbitrary<Wait<String>> inner) {
    Arbitrary<Duration> span = Arbitraries.integers().between(0, 12).map(Duration::ofSeconds);
    return Arbitraries.oneOf(
        inner,
        Combinators.combine(inner, span).as(Wait::atMost),
        Combinators.combine(inner, span).as(Wait::holdingFor),
        Combinators.combine(inner, inner).as((a, b) -> a.then(b)),
        Combinators.combine(inner, inner).as((a, b) -> a.orElse(b)),
        Combinators.combine(inner, inner).as((a, b) -> anyOf(a, b)),
        Combinators.combine(inner, inner)
            .as((a, b) -> allOf(a, b).map(values -> values.get(0) + values.get(1))));
  }

  @Property
  void allOf_ofOne_isTheOne(@ForAll("signals") Signals seen, @ForAll("waits") Wait<String> w) {
    assertThat(seen.end(allOf(w).map(values -> values.get(0)))).isEqualTo(seen.end(w));
  }

  @Property
  void anyOf_ofOne_isTheOne(@ForAll("signals") Signals seen, @ForAll("waits") Wait<String> w) {
    assertThat(seen.end(anyOf(w))).isEqualTo(seen.end(w));
  }

  @Property
  void anyOf_bothAtOnce_givesTheEarlierArgument(@ForAll("signals") Signals seen) {
    End both = seen.end(anyOf(Signals.on(0), Signals.on(1)));
    End first = seen.end(Signals.on(0));
    End second = seen.end(Signals.on(1));

    if (first.isMet() && (!second.isMet() || first.at() <= second.at())) {
      assertThat(both).isEqualTo(first);
    } else if (second.isMet()) {
      assertThat(both).isEqualTo(second);
    } else {
      assertThat(both.isMet()).isFalse();
    }
  }

  @Property
  void allOf_order_doesNotMatterForTheTime(
      @ForAll("signals") Signals seen,
      @ForAll("waits") Wait<String> a,
      @ForAll("waits") Wait<String> b) {
    End one = seen.end(allOf(a, b));
    End other = seen.end(allOf(b, a));

    assertThat(one.at()).isEqualTo(other.at());
    assertThat(one.isMet()).isEqualTo(other.isMet());
  }

  @Property
  void atLeast_allAndOne_areAllOfAndAnyOf(
      @ForAll("signals") Signals seen,
      @ForAll("waits") Wait<String> a,
      @ForAll("waits") Wait<String> b) {
    assertThat(seen.end(atLeast(2, List.of(a, b)))).isEqualTo(seen.end(allOf(a, b)));
    assertThat(seen.end(atLeast(1, List.of(a, b)).map(met -> met.get(0))))
        .isEqualTo(seen.end(anyOf(a, b)));
  }

  @Property
  void atMost_twice_isTheEarlier(
      @ForAll("signals") Signals seen,
      @ForAll("waits") Wait<String> w,
      @ForAll @IntRange(max = 15) int a,
      @ForAll @IntRange(max = 15) int b) {
    Wait<String> twice = w.atMost(Duration.ofSeconds(a)).atMost(Duration.ofSeconds(b));

    assertThat(seen.end(twice)).isEqualTo(seen.end(w.atMost(Duration.ofSeconds(Math.min(a, b)))));
  }

  @Property
  void atMost_ofComposite_endsNoLaterThanTheDeadline(
      @ForAll("signals") Signals seen,
      @ForAll("waits") Wait<String> w,
      @ForAll @IntRange(max = 15) int seconds) {
    End end = seen.end(w.atMost(Duration.ofSeconds(seconds)));
    End free = seen.end(w);

    assertThat(end.at()).isLessThanOrEqualTo(seconds);
    if (free.at() < seconds) {
      assertThat(end).isEqualTo(free);
    }
  }

  @Property
  void then_afterFailure_neverBegins(
      @ForAll("signals") Signals seen, @ForAll("waits") Wait<String> w) {
    End first = seen.end(w);
    End both =
        seen.end(
            w.then(
                value -> {
                  assertThat(first.isMet()).isTrue();
                  return Waits.met(value);
                }));

    assertThat(both).isEqualTo(first);
  }

  @Property
  void then_isAssociative(
      @ForAll("signals") Signals seen,
      @ForAll("waits") Wait<String> a,
      @ForAll("waits") Wait<String> b,
      @ForAll("waits") Wait<String> c) {
    assertThat(seen.end(a.then(b).then(c))).isEqualTo(seen.end(a.then(b.then(c))));
  }

  @Property
  void map_identity_changesNothing(
      @ForAll("signals") Signals seen, @ForAll("waits") Wait<String> w) {
    assertThat(seen.end(w.map(value -> value))).isEqualTo(seen.end(w));
  }

  @Property
  void holdingFor_zero_changesNothing(
      @ForAll("signals") Signals seen, @ForAll("waits") Wait<String> w) {
    assertThat(seen.end(w.holdingFor(Duration.ZERO))).isEqualTo(seen.end(w));
  }

  @Property
  void holdingFor_signal_needsAnUnbrokenRun(
      @ForAll("signals") Signals seen, @ForAll @IntRange(max = 6) int seconds) {
    End end = seen.end(Signals.on(0).holdingFor(Duration.ofSeconds(seconds)));

    assertThat(end.at()).isEqualTo(seen.endOfFirstRun(0, seconds));
  }

  @Property
  void orElse_ofMet_isTheFirst(
      @ForAll("signals") Signals seen,
      @ForAll("waits") Wait<String> a,
      @ForAll("waits") Wait<String> b) {
    End first = seen.end(a);

    if (first.isMet()) {
      assertThat(seen.end(a.orElse(b))).isEqualTo(first);
    }
  }

  @Property
  void settled_neverFails(@ForAll("signals") Signals seen, @ForAll("waits") Wait<String> w) {
    End settled = seen.end(w.settled().map(Object::toString));
    End end = seen.end(w);

    assertThat(settled.at()).isEqualTo(end.at());
    assertThat(settled.isMet()).isEqualTo(!end.isPending());
  }

  @Property
  void onProgress_andNames_changeNothing(
      @ForAll("signals") Signals seen, @ForAll("waits") Wait<String> w) {
    assertThat(seen.end(w.onProgress(progress -> {}).named("n").graceFor(Duration.ZERO)))
        .isEqualTo(seen.end(w));
  }

  @Property
  void failFastWhen_otherWait_losesToTheWaitItself(
      @ForAll("signals") Signals seen,
      @ForAll("waits") Wait<String> w,
      @ForAll("waits") Wait<String> x) {
    End end = seen.end(w.failFastWhen(x));
    End wanted = seen.end(w);
    End unwanted = seen.end(x);

    if (unwanted.isMet() && unwanted.at() < wanted.at()) {
      assertThat(end.at()).isEqualTo(unwanted.at());
      assertThat(end.isMet()).isFalse();
    } else {
      assertThat(end.at()).isEqualTo(wanted.at());
      assertThat(end.isMet()).isEqualTo(wanted.isMet());
    }
  }
}
