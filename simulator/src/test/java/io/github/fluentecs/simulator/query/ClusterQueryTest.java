package io.github.fluentecs.simulator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterQueryTest {
  private static final QuerySubject SUBJECT =
      new Subject(
          Map.of(
              "ecs.instance-type", "t2.small",
              "ecs.availability-zone", "us-east-1a",
              "rack", "12",
              "os", "Amazon Linux",
              "gpu", ""),
          List.of("service:production", "database"));

  /** An instance of version 1.14.5, registered on 2018-02-13 at noon, with three tasks. */
  private record Subject(Map<String, String> attributes, Collection<String> taskGroups)
      implements QuerySubject {
    @Override
    public boolean agentConnected() {
      return true;
    }

    @Override
    public String agentVersion() {
      return "1.14.5";
    }

    @Override
    public String attribute(String name) {
      return attributes.get(name);
    }

    @Override
    public String ec2InstanceId() {
      return "i-abcd1234";
    }

    @Override
    public Instant registeredAt() {
      return Instant.parse("2018-02-13T12:00:00.250Z");
    }

    @Override
    public int runningTasksCount() {
      return 3;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attribute:ecs.instance-type == t2.small",
        "attribute:ecs.instance-type equals 't2.small'",
        "attribute:ecs.instance-type==t2.small",
        "attribute:ecs.instance-type != t2.medium",
        "attribute:ecs.instance-type not_equals t2.medium",
        "attribute:ecs.instance-type =~ t2.*",
        "attribute:ecs.instance-type =~ t[23].*",
        "attribute:ecs.instance-type =~ t2.small|t2.medium",
        "attribute:ecs.instance-type matches \"(t2|t3)\\.small\"",
        "attribute:ecs.instance-type !~ g2.*",
        "attribute:ecs.instance-type not_matches small",
        "attribute:ecs.availability-zone in [us-east-1a, us-east-1b]",
        "attribute:ecs.availability-zone in[us-east-1a]",
        "attribute:ecs.availability-zone !in [us-east-1d,'us-east-1e']",
        "attribute:ecs.availability-zone not_in [us-east-1d]",
        "attribute:gpu exists",
        "attribute:gpu == ''",
        "attribute:stack !exists",
        "attribute:stack not_exists",
        "attribute:os == 'Amazon Linux'",
        "attribute:rack > 9",
        "attribute:rack >= 12.0",
        "attribute:rack < 100",
        "attribute:rack less_than_equal 12",
        "attribute:ecs.instance-type > t1.small",
        "agentConnected == true",
        "agentConnected in [true]",
        "agentVersion == 1.14.5",
        "agentVersion >= 1.14",
        "agentVersion > 1.9.0",
        "agentVersion < 1.14.5.1",
        "agentVersion not_equals 2",
        "ec2InstanceId in ['i-abcd1234', 'i-wxyx7890']",
        "ec2InstanceId =~ i-abcd.*",
        "registeredAt > 2018-02-13",
        "registeredAt == 2018-02-13T12:00:00",
        "registeredAt == 2018-02-13T12:00:00Z",
        "registeredAt == 2018-02-13T13:00:00+01:00",
        "registeredAt less_than 2018-02-14",
        "runningTasksCount == 3",
        "runningTasksCount greater_than 2",
        "runningTasksCount greater_than_equal 3",
        "task:group == service:production",
        "task:group != frontend",
        "task:group !in [frontend, backend]",
        "task:group =~ service:.*",
        "task:group exists",
        "not(task:group == frontend)",
        "!task:group == frontend",
        "not not task:group == database",
        "(agentConnected == false or runningTasksCount == 3) and attribute:gpu exists",
        "agentConnected == false && agentConnected == false || runningTasksCount == 3",
        "agentConnected==true&&runningTasksCount==3",
        "  ( attribute:gpu exists )  "
      })
  void matches_whatHolds_isTrue(String expression) {
    assertThat(ClusterQuery.parse(expression).matches(SUBJECT)).isTrue();
    assertThat(ClusterQuery.parse("not(" + expression + ")").matches(SUBJECT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attribute:stack == prod",
        "attribute:stack != prod",
        "attribute:stack !in [prod]",
        "attribute:stack !~ prod",
        "attribute:stack < 5",
        "attribute:ecs.instance-type =~ t2",
        "attribute:rack > 100",
        "task:group != database",
        "task:group !~ .*base",
        "runningTasksCount != 3",
        "agentConnected == false",
        "registeredAt < 2018-02-13T12:00:00",
        "agentVersion < 1.9"
      })
  void matches_whatDoesNotHold_isFalse(String expression) {
    assertThat(ClusterQuery.parse(expression).matches(SUBJECT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      quoteCharacter = '`',
      value = {
        "`` % 1 % expected agentConnected, agentVersion",
        "size == 1 % 1 % but found \"size\"",
        "attribute:x = 1 % 13 % expected an operator such as == or in but found \"=\"",
        "attribute: == 1 % 12 % expected the name of an attribute",
        "attribute:x == % 15 % expected a value but found the end",
        "attribute:x == a b % 18 % expected and, or, or the end but found \"b\"",
        "attribute:x in a % 16 % expected a list such as [a, b]",
        "attribute:x in [a b] % 19 % expected a comma or a closing bracket",
        "attribute:x in [] % 17 % expected a value",
        "attribute:x == 'a % 16 % the quote is not closed",
        "attribute:x =~ [a % 16 % expected a regular expression but found \"[a\"",
        "(attribute:x exists % 20 % a closing parenthesis but found the end",
        "attribute:x exists) % 19 % expected and, or, or the end",
        "agentVersion =~ 1.* % 14 % =~ is none of the operators here: == != >= <= > <",
        "agentVersion > new % 16 % expected a version such as 1.14.5 but found \"new\"",
        "agentConnected exists % 16 % exists is none of the operators here",
        "runningTasksCount < many % 21 % expected a whole number",
        "registeredAt < yesterday % 16 % expected a date",
        "registeredAt < 2018-02-13T25:00:00Z % 16 % expected a date",
        "agentConnected == true and % 27 % expected agentConnected"
      })
  void parse_mistake_tellsWhereAndWhat(String expression, int position, String problem) {
    assertThatThrownBy(() -> ClusterQuery.parse(expression))
        .isInstanceOfSatisfying(
            QuerySyntaxException.class, e -> assertThat(e.position()).isEqualTo(position))
        .hasMessageStartingWith("at character " + position + ": ")
        .hasMessageContaining(problem);
  }

  @Test
  void parse_longestAndDeepest_isReadAndOneMoreIsNot() {
    String deep = "(".repeat(900) + "attribute:x exists" + ")".repeat(900);
    String longest = deep + " ".repeat(ClusterQuery.MAX_LENGTH - deep.length());

    assertThat(ClusterQuery.parse(longest).matches(SUBJECT)).isFalse();
    assertThatThrownBy(() -> ClusterQuery.parse(longest + " "))
        .hasMessage("at character 2001: an expression has at most 2000 characters");
    assertThat(ClusterQuery.parse("attribute:x exists")).hasToString("attribute:x exists");
  }
}
