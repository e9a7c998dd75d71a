package io.github.fluentecs.examples.mistakes;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.waiters.WaitFailure;
import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;

/** What a user sees of a mistake: the message of the failure, or the exception. */
final class Seen {
  private Seen() {}

  static String of(Class<? extends Mistakes> group, String method) throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try (Mistakes mistakes = group.getDeclaredConstructor().newInstance()) {
      Method mistake = group.getDeclaredMethod(method);
      mistake.setAccessible(true);
      return withoutChance(text(mistake.invoke(mistakes)));
    } catch (InvocationTargetException e) {
      return withoutChance(e.getCause().toString());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String text(Object result) {
    if (result instanceof Either<?, ?> either) {
      return either.fold(Seen::failure, String::valueOf);
    }
    return String.valueOf(result);
  }

  private static String failure(Object failure) {
    if (failure instanceof EcsFailure ofCall) {
      return ofCall.message();
    }
    return failure instanceof WaitFailure ofWait ? ofWait.message() : String.valueOf(failure);
  }

  /** Leaves out what differs from run to run: request ids, ports, the real clock's part of 3 s. */
  private static String withoutChance(String text) {
    return text.replaceAll("request id [0-9a-f-]+", "request id ...")
        .replaceAll("localhost:\\d{2,}", "localhost:PORT")
        .replaceAll("After 3\\.0\\d*s, \\d+ polls", "After 3s, ... polls");
  }
}
