package io.github.fluentecs.examples;

import io.github.fluentecs.core.failure.EcsFailureException;
import io.vavr.control.Either;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A tour of the library: a cluster, an external service with a task set, protection, draining, a
 * partial RunTask, a request broken in five ways, and a wait. It cleans up after itself.
 */
public final class Quickstart {
  private Quickstart() {}

  /**
   * Runs the tour.
   *
   * @param args nothing for the embedded simulator, {@code --endpoint URL}, or {@code --aws
   *     --subnets A,B}
   */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Either<String, Options> options = Options.parse(List.of(args));
    int exit = options.fold(usage -> refuse(out, usage), chosen -> run(out, chosen));
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private static int refuse(PrintStream out, String usage) {
    out.println(usage);
    return 2;
  }

  private static int run(PrintStream out, Options options) {
    Narrator narrator = new Narrator(out);
    try (Stage stage = Stage.open(options)) {
      new Tour(stage, narrator).run();
      return 0;
    } catch (EcsFailureException e) {
      narrator.title("");
      narrator.title("The tour ended early. " + e.getMessage());
      return 1;
    }
  }
}
