package io.github.fluentecs.simulator.engine.state;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.NetworkInterface;

/**
 * The network interface of one task.
 *
 * @param id the attachment's id
 * @param interfaceId the id that EC2 gave the interface
 * @param subnet where it is
 * @param address its private IPv4 address
 * @param region the Region, for its private DNS name
 * @param status PRECREATED, ATTACHED, DELETED …
 */
public record NetworkAttachment(
    String id, String interfaceId, String subnet, String address, String region, String status) {

  public static final String PRECREATED = "PRECREATED";

  public NetworkAttachment withStatus(String newStatus) {
    return new NetworkAttachment(id, interfaceId, subnet, address, region, newStatus);
  }

  public Attachment toSdk() {
    List<KeyValuePair> details = new ArrayList<>();
    details.add(detail("subnetId", subnet));
    if (isMade()) {
      details.add(detail("networkInterfaceId", interfaceId));
      details.add(detail("macAddress", macAddress()));
      details.add(detail("privateDnsName", dnsName()));
      details.add(detail("privateIPv4Address", address));
    }
    return Attachment.builder()
        .id(id)
        .type("ElasticNetworkInterface")
        .status(status)
        .details(details)
        .build();
  }

  /** Whether EC2 has made the interface; before that, only its subnet is known. */
  private boolean isMade() {
    return !status.equals(PRECREATED);
  }

  public List<NetworkInterface> ofContainer() {
    if (!isMade()) {
      return List.of();
    }
    return List.of(NetworkInterface.builder().attachmentId(id).privateIpv4Address(address).build());
  }

  private String dnsName() {
    String domain = region.equals("us-east-1") ? "ec2" : region + ".compute";
    return "ip-" + address.replace('.', '-') + "." + domain + ".internal";
  }

  private String macAddress() {
    String digits = interfaceId.substring(interfaceId.length() - 10);
    return "0a" + digits.replaceAll("(..)", ":$1");
  }

  private static KeyValuePair detail(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }
}
