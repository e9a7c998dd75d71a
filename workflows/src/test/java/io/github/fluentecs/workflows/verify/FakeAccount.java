package io.github.fluentecs.workflows.verify;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account whose services answer at once; what it was not told of is absent. */
final class FakeAccount {
  static final String GROUP =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1";
  static final ImagePlatform ARM = new ImagePlatform("linux", "arm64");
  static final ImagePlatform AMD = new ImagePlatform("linux", "amd64");

  private final Map<String, Answer<?>> things = new HashMap<>();

  FakeAccount has(String thing, Answer<?> answer) {
    things.put(thing, answer);
    return this;
  }

  /** The account in which {@link WebService} has no defect. */
  static FakeAccount complete() {
    return new FakeAccount()
        .has("task", Answer.found(trust("ecs-tasks.amazonaws.com")))
        .has("execution", Answer.found(trust("ecs-tasks.amazonaws.com")))
        .has("web:1", Answer.found(Set.of(ARM, AMD)))
        .has(WebService.SECRET, Answer.found(Set.of("password")))
        .has("/prod/url", Answer.found("String"))
        .has("/ecs/web", Answer.found("arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web"))
        .has(GROUP, Answer.found(new TargetGroupFacts("ip", "HTTP", Optional.of("vpc-1"), true)));
  }

  static RoleTrust trust(String... services) {
    return new RoleTrust(Set.of(services), Set.of());
  }

  Verifier verifier() {
    return Verifier.create()
        .roles(this::answer)
        .images(this::answer)
        .secrets(secret -> answer(secret.arn()))
        .parameters(this::parameters)
        .logGroups((name, region) -> answer(name))
        .targetGroups(this::answer)
        .vpc("vpc-1");
  }

  private Map<String, Answer<String>> parameters(List<String> references) {
    Map<String, Answer<String>> answers = new LinkedHashMap<>();
    references.forEach(reference -> answers.put(reference, answer(reference)));
    return answers;
  }

  @SuppressWarnings("unchecked") // a test that gives an answer of another type fails
  private <T> Answer<T> answer(String thing) {
    return (Answer<T>) things.getOrDefault(thing, Answer.absent());
  }
}
