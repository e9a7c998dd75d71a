package io.github.fluentecs.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Collects what a publisher gives; asks for the next only when one has come. */
final class Collected<E> implements Flow.Subscriber<E> {
  private final CompletableFuture<List<E>> whole = new CompletableFuture<>();
  private final List<E> elements = new ArrayList<>();
  private Flow.Subscription source;

  static <E> CompletableFuture<List<E>> from(Flow.Publisher<E> publisher) {
    Collected<E> collected = new Collected<>();
    publisher.subscribe(collected);
    return collected.whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    source.request(1);
  }

  @Override
  public void onNext(E element) {
    elements.add(element);
    source.request(1);
  }

  @Override
  public void onError(Throwable error) {
    whole.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    whole.complete(elements);
  }
}
