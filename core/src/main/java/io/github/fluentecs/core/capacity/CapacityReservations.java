package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The EC2 capacity reservations of managed instances, for the capacity option RESERVED. Immutable
 * and thread-safe. Older versions of the SDK cannot send it.
 *
 * @param preference when reservations are used
 * @param reservationGroupArn the resource group of the reservations; absent means all that match
 */
public record CapacityReservations(
    Optional<OpenEnum<ReservationPreference>> preference, Optional<String> reservationGroupArn) {
  private static final String PREFERENCE = "reservationPreference";
  private static final String GROUP = "reservationGroupArn";

  /**
   * Checks that no value is null.
   *
   * @param preference when reservations are used
   * @param reservationGroupArn the resource group of the reservations
   */
  public CapacityReservations {
    Objects.requireNonNull(preference, "preference");
    Objects.requireNonNull(reservationGroupArn, "reservationGroupArn");
  }

  /**
   * Says when reservations are used.
   *
   * @param preference when
   * @return reservations of any group
   */
  public static CapacityReservations of(ReservationPreference preference) {
    Objects.requireNonNull(preference, "preference");
    return new CapacityReservations(Optional.of(OpenEnum.of(preference)), Optional.empty());
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model, CapacityReservationRequest
   * @return the reservations
   */
  static CapacityReservations of(SdkPojo sdk) {
    return new CapacityReservations(
        OpenEnum.parseNullable(
            ReservationPreference.class, (String) SdkMembers.read(sdk, PREFERENCE)),
        Optional.ofNullable((String) SdkMembers.read(sdk, GROUP)));
  }

  /**
   * Returns a copy for the reservations of one resource group.
   *
   * @param arn the group's ARN
   * @return a copy
   */
  public CapacityReservations inGroup(String arn) {
    Objects.requireNonNull(arn, "arn");
    return new CapacityReservations(preference, Optional.of(arn));
  }

  Map<String, String> members() {
    Map<String, String> members = new LinkedHashMap<>();
    preference.ifPresent(value -> members.put(PREFERENCE, value.text()));
    reservationGroupArn.ifPresent(value -> members.put(GROUP, value));
    return members;
  }
}
