package io.github.fluentecs.core.describe.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.DateUtils;

/**
 * Converts a request into maps, lists and values as sent over the wire, using the SDK's metadata.
 * Absent members are left out.
 */
public final class WireTree {
  public static final String MASK = "***";

  /** Members that hold secrets, at any depth; everything below them is masked. */
  private static final Set<String> SECRET =
      Set.of(
          "clientToken",
          "driverOpts",
          "environment",
          "hookDetails",
          "instanceIdentityDocument",
          "instanceIdentityDocumentSignature",
          "nextToken",
          "options");

  /** The member that names a masked value; it is not masked itself. */
  private static final String NAME = "name";

  private final boolean masked;

  private WireTree(boolean masked) {
    this.masked = masked;
  }

  /** Returns a request, or a part of an answer, with its secrets. */
  public static Map<String, @Nullable Object> of(SdkPojo pojo) {
    return new WireTree(false).members(pojo, false);
  }

  /** Returns the request with the values of secrets masked. */
  public static Map<String, @Nullable Object> masked(EcsRequest request) {
    return new WireTree(true).members(request, false);
  }

  /** Tells whether everything below a member is secret, names aside. */
  public static boolean isSecret(String member) {
    return SECRET.contains(member);
  }

  private Map<String, @Nullable Object> members(SdkPojo pojo, boolean secret) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = given(pojo, field);
      if (value != null) {
        String name = field.locationName();
        members.put(name, value(value, isSecret(name, secret)));
      }
    }
    return members;
  }

  /** Reads top-level members without defaults, which would generate a random token. */
  private static @Nullable Object given(SdkPojo pojo, SdkField<?> field) {
    Object value =
        pojo instanceof EcsRequest request
            ? request.getValueForField(field.memberName(), Object.class).orElse(null)
            : field.getValueOrDefault(pojo);
    boolean absent = value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    return absent ? null : value;
  }

  private boolean isSecret(String member, boolean within) {
    return masked && (within ? !member.equals(NAME) : SECRET.contains(member));
  }

  private @Nullable Object value(@Nullable Object value, boolean secret) {
    if (value instanceof SdkPojo pojo) {
      return members(pojo, secret);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(value(item, secret)));
      return items;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((key, item) -> members.put(String.valueOf(key), value(item, secret)));
      return members;
    }
    return value instanceof Document document ? document(document, secret) : plain(value, secret);
  }

  private @Nullable Object document(Document document, boolean secret) {
    if (document.isMap()) {
      return value(document.asMap(), secret);
    }
    if (document.isList()) {
      return value(document.asList(), secret);
    }
    return document.isNumber() && !secret
        ? new BigDecimal(document.asNumber().stringValue())
        : plain(document.unwrap(), secret);
  }

  private static @Nullable Object plain(@Nullable Object value, boolean secret) {
    if (secret) {
      return MASK;
    }
    return value instanceof Instant instant
        ? new BigDecimal(DateUtils.formatUnixTimestampInstant(instant))
        : value;
  }
}
