package io.github.fluentecs.simulator.engine.state;

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
 * @param status PRECREATED, ATTACHED, DELETED …
 */
public record NetworkAttachment(
    String id, String interfaceId, String subnet, String address, String status) {

  public NetworkAttachment withStatus(String newStatus) {
    return new NetworkAttachment(id, interfaceId, subnet, address, newStatus);
  }

  public Attachment toSdk() {
    return Attachment.builder()
        .id(id)
        .type("ElasticNetworkInterface")
        .status(status)
        .details(
            detail("subnetId", subnet),
            detail("networkInterfaceId", interfaceId),
            detail("macAddress", macAddress()),
            detail("privateIPv4Address", address))
        .build();
  }

  public List<NetworkInterface> ofContainer() {
    return List.of(NetworkInterface.builder().attachmentId(id).privateIpv4Address(address).build());
  }

  private String macAddress() {
    String digits = interfaceId.substring(interfaceId.length() - 10);
    return "0a" + digits.replaceAll("(..)", ":$1");
  }

  private static KeyValuePair detail(String name, String value) {
    return KeyValuePair.builder().name(name).value(value).build();
  }
}
