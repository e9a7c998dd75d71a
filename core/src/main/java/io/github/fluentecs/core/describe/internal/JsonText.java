package io.github.fluentecs.core.describe.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Reads a text that is one JSON value. */
final class JsonText {
  /**
   * A second value behind the text, since the parser stops after the first and reads no further.
   */
  private static final String END = "end of the JSON text";

  private static final Pattern PLACE = Pattern.compile("line: (\\d+), column: (\\d+)");

  private JsonText() {}

  static JsonNode read(String json) {
    if (json.isBlank()) {
      throw new IllegalArgumentException("json: given nothing; allowed an object, {...}.");
    }
    List<JsonNode> values = parse(json);
    if (values.size() != 2 || !values.get(1).text().equals(END)) {
      throw new IllegalArgumentException("json: given more than one value; allowed one object.");
    }
    return values.get(0);
  }

  private static List<JsonNode> parse(String json) {
    String message;
    try {
      return JsonNode.parser().parse("[\n" + json + "\n,\"" + END + "\"]").asArray();
    } catch (RuntimeException e) { // the parser's exceptions belong to a library inside the SDK
      message = String.valueOf(e.getMessage());
    }
    // neither the message nor a cause has the parser's own words, which repeat what it read
    throw new IllegalArgumentException("json: not readable as JSON" + place(message, json) + ".");
  }

  /** Finds the place in a message, which is a line further than in the text. */
  private static String place(String message, String json) {
    String place = "";
    Matcher matcher = PLACE.matcher(message);
    while (matcher.find()) {
      int line = Integer.parseInt(matcher.group(1)) - 1;
      place =
          line > json.lines().count()
              ? " at its end"
              : " at line " + line + ", column " + matcher.group(2);
    }
    return place;
  }
}
