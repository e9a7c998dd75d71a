package io.github.fluentecs.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuilderTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "    public final Job.Builder tasks(String... elements) {|elements",
        "    public final Job.Builder hooks(Consumer<? super Request.Builder>... elements) {|elements",
        "    public final Job.Builder tasks(Iterable<String> elements) {|elements",
        "    public final Job.Builder tags(Map<String, ? extends String> entries) {|entries",
        "    public final Job.Builder tag(Map.Entry<String, ? extends String> entry) {|entry",
        "    public final Job.Builder name(Optional<String> name) {|name",
        "    public final Job.Builder name(java.util.Optional<String> name) {|name",
        "    public final Job.Builder count(OptionalInt count) {|count",
        "    public Job.Builder count(OptionalInt count) {|count"
      })
  void withChecks_holderOfValues_isRequiredByName(String method, String parameter) {
    String line = "    " + method.strip();
    assertEquals(
        line
            + "\n      java.util.Objects.requireNonNull("
            + parameter
            + ", \""
            + parameter
            + "\");\n      return this;\n    }\n",
        BuilderText.withChecks(line + "\n      return this;\n    }\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    public final Job.Builder name(String name) {",
        "    public final Job.Builder tag(String key, String value) {",
        "    public final Job.Builder name(@Nullable Optional<String> name) {",
        "    private static <T> List<T> copy(Iterable<? extends T> elements) {",
        "    public Map<String, String> tags() {"
      })
  void withChecks_anythingElse_isLeft(String method) {
    assertEquals(method + "\n    }\n", BuilderText.withChecks(method + "\n    }\n"));
  }
}
