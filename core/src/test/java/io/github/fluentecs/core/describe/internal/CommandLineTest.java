package io.github.fluentecs.core.describe.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.AnyRequest;
import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.describe.RequestText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** A line, split by a real shell and read as the CLI reads it, is the request again. */
class CommandLineTest {
  private static final String END = "\u0004";

  @Test
  void commandLine_anyRequestThroughAShell_isTheRequestAgain() throws IOException {
    List<EcsRequest> requests =
        LongStream.range(0, 15).boxed().flatMap(seed -> requests(seed).stream()).toList();
    List<List<String>> lines = shellWords(requests);

    assertThat(lines).hasSameSizeAs(requests);
    for (int i = 0; i < requests.size(); i++) {
      EcsRequest request = requests.get(i);
      List<String> words = lines.get(i);

      assertThat(words.subList(0, 2)).containsExactly("aws", "ecs");
      assertThat(Json.compact(read(words.subList(3, words.size()), request)))
          .isEqualTo(Json.compact(parsed(RequestText.of(request).withSecrets().json())));
    }
  }

  private static List<EcsRequest> requests(long seed) {
    return Actions.all().stream()
        .<EcsRequest>map(action -> new AnyRequest(seed).of(action.requestType()))
        .toList();
  }

  /** Lets {@code sh} split the lines of all requests. */
  private static List<List<String>> shellWords(List<EcsRequest> requests) throws IOException {
    StringBuilder script = new StringBuilder();
    for (EcsRequest request : requests) {
      String line = RequestText.of(request).withSecrets().commandLine();
      script.append("printf '%s\\0' ").append(line).append(' ').append(END).append('\n');
    }
    Process shell = new ProcessBuilder("sh", "-s").start();
    Thread writer = new Thread(() -> write(shell, script.toString()));
    writer.start();
    String words = new String(shell.getInputStream().readAllBytes(), UTF_8);
    return split(words);
  }

  private static void write(Process shell, String script) {
    try (var in = shell.getOutputStream()) {
      in.write(script.getBytes(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> split(String words) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    for (String word : List.of(words.split("\0", -1))) {
      if (word.equals(END)) {
        lines.add(List.copyOf(line));
        line.clear();
      } else {
        line.add(word);
      }
    }
    return lines;
  }

  /** Reads the options as the CLI does: by the type of the member. */
  private static Object read(List<String> words, EcsRequest request) {
    Map<String, SdkField<?>> members = new LinkedHashMap<>();
    request.sdkFields().forEach(f -> members.put(CommandLine.kebab(f.locationName()), f));
    Map<String, Object> read = new LinkedHashMap<>();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      if (option.equals("--cli-input-json")) {
        return parsed(rest.next());
      }
      if (option.startsWith("--") && !option.equals("--no-paginate")) {
        int from = words.indexOf(option) + 1;
        int to = from;
        while (to < words.size() && !words.get(to).startsWith("--")) {
          to++;
        }
        readOption(option.substring(2), words.subList(from, to), members, read);
      }
    }
    return read;
  }

  private static void readOption(
      String option,
      List<String> values,
      Map<String, SdkField<?>> members,
      Map<String, Object> read) {
    SdkField<?> field = members.get(option);
    if (values.isEmpty()) {
      String on = option.replaceFirst("^(no-|disable-(?=execute-command))", "");
      String name = option.startsWith("disable-") ? "enable-" + on : on;
      SdkField<?> flag = field == null ? members.get(name) : field;
      read.put(flag.locationName(), String.valueOf(field != null));
    } else if (field.marshallingType() == MarshallingType.STRING) {
      read.put(field.locationName(), values.get(0));
    } else if (field.marshallingType() == MarshallingType.LIST && !values.get(0).startsWith("[")) {
      read.put(field.locationName(), values);
    } else {
      read.put(field.locationName(), parsed(values.get(0)));
    }
  }

  private static Object parsed(String json) {
    return tree(JsonNode.parser().parse(json));
  }

  private static Object tree(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> members = new LinkedHashMap<>();
      node.asObject().forEach((name, value) -> members.put(name, tree(value)));
      return members;
    }
    if (node.isArray()) {
      return node.asArray().stream().map(CommandLineTest::tree).toList();
    }
    return node.isNull() ? "null" : node.text();
  }
}
