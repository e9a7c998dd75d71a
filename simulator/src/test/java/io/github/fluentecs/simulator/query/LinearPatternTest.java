package io.github.fluentecs.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Java's own matcher says of a value, this one has to say as well. */
class LinearPatternTest {
  private static final String[] VALUES = {
    "",
    "a",
    "b",
    "ab",
    "ba",
    "aab",
    "abab",
    "a-b",
    "t2.small",
    "T2.SMALL",
    "t3.2xlarge",
    "a.b",
    "a\nb",
    "]",
    "a]",
    "-",
    "us-east-1a",
    "ä",
    "😀",
    "a😀b",
    "12",
    "1.98.0",
    "\\",
    "(a)",
    "aaaaaaaa"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a*",
        "a+b?",
        "(a|b)*",
        "(?:ab)+",
        "(?<x>a)b",
        "a{2}b",
        "a{2,}",
        "(ab){1,2}",
        "a{0,3}",
        "a??b",
        "(a*)*",
        "(a*)+b*",
        "()",
        "|a",
        "a||b",
        "t[23]\\..*",
        "[^a]*",
        "[]a]*",
        "[a-c&&[^b]]*",
        "[[:a]b]*",
        "\\w+-\\w+",
        "\\d+(\\.\\d+)*",
        "\\p{Alpha}+",
        "\\x61\\u0062",
        "\\Qa.b\\E",
        "\\Q(a)\\E",
        ".",
        "a.b",
        ".*",
        "^a$",
        "^$",
        "a^b",
        "(^a|b$)*",
        "(?i)T2\\.small",
        "\\\\",
        "us-(east|west)-\\d[a-f]",
        "\\S*",
        "[\\w.]+",
        "\\07*1*2*",
        "[a\\]]*",
        "a|ab|abab"
      })
  void matches_whateverJavaMatches(String pattern) throws UnsupportedPatternException {
    LinearPattern linear = LinearPattern.compile(pattern);
    Pattern java = Pattern.compile(pattern);

    for (String value : VALUES) {
      assertThat(linear.matches(value))
          .as("%s of %s", pattern, value)
          .isEqualTo(java.matcher(value).matches());
    }
  }

  @Test
  void matches_randomPatterns_asJavaDoes() throws UnsupportedPatternException {
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      String pattern = pattern(random, 3);
      LinearPattern linear = LinearPattern.compile(pattern);
      Pattern java = Pattern.compile(pattern);
      for (int j = 0; j < 10; j++) {
        String value = value(random);
        assertThat(linear.matches(value))
            .as("%s of %s", pattern, value)
            .isEqualTo(java.matcher(value).matches());
      }
    }
  }

  private static String pattern(Random random, int depth) {
    if (depth == 0) {
      return new String[] {"a", "b", ".", "[ab]", "[^a]"}[random.nextInt(5)];
    }
    String one = pattern(random, depth - 1);
    return switch (random.nextInt(6)) {
      case 0 -> "(" + one + ")*";
      case 1 -> "(" + one + ")?";
      case 2 -> "(" + one + "){1,2}";
      case 3 -> "(" + one + "|" + pattern(random, depth - 1) + ")";
      default -> one + pattern(random, depth - 1);
    };
  }

  private static String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      value.append((char) ('a' + random.nextInt(3)));
    }
    return value.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a(?=b)",
        "a(?!b)",
        "(?<=a)b",
        "(?<!a)b",
        "(a)\\1",
        "(?<x>a)\\k<x>",
        "(?>a)",
        "a*+",
        "a++",
        "\\bword",
        "(?x)a",
        "\\R",
        "a{1000}",
        "(a{100}){100}",
        "(a{1000}){1000}{1000}"
      })
  void compile_whatIsNotLinear_isRefused(String pattern) {
    Pattern.compile(pattern);

    assertThatThrownBy(() -> LinearPattern.compile(pattern))
        .isInstanceOf(UnsupportedPatternException.class);
    assertThatThrownBy(() -> ClusterQuery.parse("attribute:x =~ '" + pattern + "'"))
        .hasMessageStartingWith("at character 16: expected a regular expression without ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a*)*b", "(a|a)*b", "(a|aa)+b", "a*a*a*a*a*a*a*a*a*a*b", "(.*)*b"})
  @Timeout(5)
  void matches_whatMakesJavaGoBack_isToldAtOnce(String pattern) throws UnsupportedPatternException {
    LinearPattern linear = LinearPattern.compile(pattern);

    assertThat(linear.matches("a".repeat(10_000))).isFalse();
    assertThat(linear.matches("a".repeat(10_000) + "b")).isTrue();
  }
}
