package io.github.fluentecs.temporal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** An exception as a kind and a message; kinds are those that tell failures apart. */
final class CauseText {
  private record Kind(Class<? extends Throwable> type, Function<String, Throwable> making) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(UnknownHostException.class, UnknownHostException::new),
          new Kind(ConnectException.class, ConnectException::new),
          new Kind(SSLException.class, SSLException::new),
          new Kind(SocketTimeoutException.class, SocketTimeoutException::new),
          new Kind(RejectedExecutionException.class, RejectedExecutionException::new),
          new Kind(IllegalStateException.class, IllegalStateException::new));

  private CauseText() {}

  static String[] of(Throwable error) {
    String message = String.valueOf(error.getMessage());
    return KINDS.stream()
        .filter(kind -> kind.type.isInstance(error))
        .findFirst()
        .map(kind -> new String[] {kind.type.getName(), message})
        .orElseGet(() -> new String[] {"", error.getClass().getName() + ": " + message});
  }

  static Throwable read(String[] text, @Nullable Throwable cause) {
    Throwable read =
        KINDS.stream()
            .filter(kind -> kind.type.getName().equals(text[0]))
            .findFirst()
            .map(kind -> kind.making.apply(text[1]))
            .orElseGet(() -> new IOException(text[1]));
    return cause == null ? read : read.initCause(cause);
  }
}
