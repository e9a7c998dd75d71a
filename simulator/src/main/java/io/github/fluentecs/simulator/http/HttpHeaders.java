package io.github.fluentecs.simulator.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields by name, in whatever case; of a repeated field the first counts. */
public final class HttpHeaders {
  private final Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  HttpHeaders() {}

  void add(String name, String value) throws HttpRefusal {
    String first = fields.putIfAbsent(name, value);
    if (name.equalsIgnoreCase("Content-Length") && first != null && !first.equals(value)) {
      throw new HttpRefusal(400, "Two different lengths of one body");
    }
  }

  /**
   * The value of a field.
   *
   * @param name the field's name
   * @return its first value, if it was sent
   */
  public Optional<String> first(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  boolean has(String name, String value) {
    String given = fields.get(name);
    return given != null && given.equalsIgnoreCase(value);
  }
}
