package io.github.fluentecs.temporal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What an exception of the SDK tells beside its message.
 *
 * @param tries how often the call was sent; 0 where that is unknown
 * @param causes kind and message of each, the nearest first
 * @param earlier what the tries before the last one ended with
 */
record ErrorTrail(int tries, List<String[]> causes, List<String> earlier) {
  /** Causes may form a circle. */
  private static final int DEEPEST = 20;

  private static final String COUNT = " (SDK Attempt Count: ";

  static ErrorTrail of(SdkException error) {
    Integer tries = error.numAttempts();
    return new ErrorTrail(
        tries == null ? 0 : tries,
        Stream.iterate(error.getCause(), cause -> cause != null, Throwable::getCause)
            .limit(DEEPEST)
            .map(CauseText::of)
            .toList(),
        Stream.of(error.getSuppressed()).map(each -> String.valueOf(each.getMessage())).toList());
  }

  /** Returns the message without the number of tries, which the SDK adds itself. */
  static String text(SdkException error) {
    String message = String.valueOf(error.getMessage());
    int count = message.lastIndexOf(COUNT);
    return count < 0 ? message : message.substring(0, count);
  }

  /** Returns the tries, the earlier ones, and each cause. */
  String[][] texts() {
    List<String[]> texts = new ArrayList<>();
    texts.add(new String[] {String.valueOf(tries)});
    texts.add(earlier.toArray(String[]::new));
    texts.addAll(causes);
    return texts.toArray(String[][]::new);
  }

  static ErrorTrail read(String[][] texts) {
    List<String[]> causes = List.of(texts).subList(2, texts.length);
    return new ErrorTrail(Integer.parseInt(texts[0][0]), causes, List.of(texts[1]));
  }

  SdkException addTo(SdkException.Builder builder) {
    builder.cause(cause());
    if (tries > 0) {
      builder.numAttempts(tries);
    }
    SdkException error = builder.build();
    earlier.forEach(each -> error.addSuppressed(SdkClientException.create(each)));
    return error;
  }

  private @Nullable Throwable cause() {
    List<String[]> deepestFirst = new ArrayList<>(causes);
    Collections.reverse(deepestFirst);
    Throwable cause = null;
    for (String[] each : deepestFirst) {
      cause = CauseText.read(each, cause);
    }
    return cause;
  }
}
