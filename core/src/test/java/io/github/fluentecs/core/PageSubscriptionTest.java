package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** Demand, cancellation and the end of a subscription. */
class PageSubscriptionTest {
  private final List<CompletableFuture<Answer>> waiting = new CopyOnWriteArrayList<>();
  private final StubEcs stub =
      StubEcs.later(
          sent -> {
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            waiting.add(answer);
            return answer;
          });
  private final Flow.Publisher<Either<EcsFailure, String>> items =
      EcsAsync.using(stub.asyncClient()).items(new Listing());
  private final Recorder recorder = new Recorder();

  private void answer(int call, String nextToken, String... arns) {
    String token = nextToken == null ? "" : ",\"nextToken\":\"" + nextToken + "\"";
    String list = arns.length == 0 ? "" : "\"" + String.join("\",\"", arns) + "\"";
    waiting.get(call).complete(Answer.ok("{\"taskArns\":[" + list + "]" + token + "}"));
  }

  @Test
  void subscribe_noDemand_callsNothing() {
    items.subscribe(recorder);

    assertThat(waiting).isEmpty();
    assertThat(recorder.ends).isEmpty();
  }

  @Test
  void request_one_givesOneAndAsksForNoFurtherPage() {
    items.subscribe(recorder);
    recorder.source.request(1);
    answer(0, "next", "a", "b");

    assertThat(recorder.elements).containsExactly("a");
    assertThat(waiting).hasSize(1);

    recorder.source.request(1);
    assertThat(recorder.elements).containsExactly("a", "b");
    assertThat(waiting).hasSize(1);

    recorder.source.request(1);
    assertThat(waiting).hasSize(2);
  }

  @Test
  void request_lastItemGiven_completesWithoutFurtherDemand() {
    items.subscribe(recorder);
    recorder.source.request(1);
    answer(0, null, "a");

    assertThat(recorder.ends).containsExactly("complete");
  }

  @Test
  void request_emptyPages_goesOnToTheNext() {
    items.subscribe(recorder);
    recorder.source.request(1);
    answer(0, "1");
    answer(1, "2");
    answer(2, null, "a");

    assertThat(recorder.elements).containsExactly("a");
    assertThat(recorder.ends).containsExactly("complete");
  }

  @Test
  void request_manyWhileACallRuns_makesOneCall() {
    items.subscribe(recorder);
    recorder.source.request(5);
    recorder.source.request(Long.MAX_VALUE);
    recorder.source.request(Long.MAX_VALUE);

    assertThat(waiting).hasSize(1);
  }

  @Test
  void request_zero_isAnErrorThatNamesIt() {
    items.subscribe(recorder);
    recorder.source.request(0);
    recorder.source.request(1);

    assertThat(recorder.ends)
        .containsExactly(
            "java.lang.IllegalArgumentException: request(n): given 0; allowed 1 or more");
    assertThat(waiting).isEmpty();
  }

  @Test
  void cancel_callInFlight_cancelsItAndGivesNothingMore() {
    items.subscribe(recorder);
    recorder.source.request(2);
    recorder.source.cancel();
    answer(0, "next", "a", "b");

    assertThat(stub.aborted()).isEqualTo(1);
    assertThat(recorder.elements).isEmpty();
    assertThat(recorder.ends).isEmpty();
  }

  @Test
  void cancel_insideOnNext_givesNothingMore() {
    recorder.cancelAtFirst = true;
    items.subscribe(recorder);
    recorder.source.request(9);
    answer(0, "next", "a", "b");

    assertThat(recorder.elements).containsExactly("a");
    assertThat(waiting).hasSize(1);
  }

  @Test
  void onNext_throws_endsWithWhatWasThrown() {
    recorder.throwing = new IllegalStateException("subscriber");
    items.subscribe(recorder);
    recorder.source.request(9);
    answer(0, "next", "a", "b");

    assertThat(recorder.ends).containsExactly("java.lang.IllegalStateException: subscriber");
    assertThat(waiting).hasSize(1);
  }

  @Test
  void subscribe_twice_readsTwice() {
    Recorder second = new Recorder();
    items.subscribe(recorder);
    items.subscribe(second);
    recorder.source.request(1);
    second.source.request(1);
    answer(0, null, "a");
    answer(1, null, "b");

    assertThat(recorder.elements).containsExactly("a");
    assertThat(second.elements).containsExactly("b");
  }

  /** Writes down what comes; asks for nothing by itself. */
  private static final class Recorder implements Flow.Subscriber<Either<EcsFailure, String>> {
    private final List<String> elements = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private Flow.Subscription source;
    private boolean cancelAtFirst;
    private RuntimeException throwing;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      source = subscription;
    }

    @Override
    public void onNext(Either<EcsFailure, String> element) {
      if (throwing != null) {
        throw throwing;
      }
      elements.add(element.get());
      if (cancelAtFirst) {
        source.cancel();
      }
    }

    @Override
    public void onError(Throwable error) {
      ends.add(error.toString());
    }

    @Override
    public void onComplete() {
      ends.add("complete");
    }
  }
}
