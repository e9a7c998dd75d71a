package io.github.fluentecs.examples;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.failure.ItemFailure;
import io.github.fluentecs.core.rule.Violation;
import java.io.PrintStream;

/** Prints the steps and their results. */
final class Narrator {
  private final PrintStream out;
  private int step;

  Narrator(PrintStream out) {
    this.out = out;
  }

  void title(String text) {
    out.println(text);
  }

  void step(String title) {
    step++;
    out.println();
    out.println(step + ". " + title);
  }

  void fact(String text) {
    out.println("   " + text);
  }

  void code(String text) {
    out.println("   > " + text);
  }

  void failure(EcsFailure failure) {
    fact(failure.operation() + " failed: " + failure.call().message());
  }

  void violation(Violation violation) {
    fact("- " + violation.path());
    fact("    given   " + violation.given());
    fact("    allowed " + violation.allowed());
    fact("    do      " + violation.remedy() + " [" + violation.rule() + "]");
  }

  void itemFailure(ItemFailure failure) {
    String subject = failure.arn().map(arn -> arn.substring(arn.lastIndexOf('/') + 1)).orElse("");
    fact("- " + failure.reason() + " " + subject + ": " + failure.remedy());
  }
}
