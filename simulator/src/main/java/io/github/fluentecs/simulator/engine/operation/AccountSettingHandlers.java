package io.github.fluentecs.simulator.engine.operation;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Page;
import io.github.fluentecs.simulator.engine.check.AccountSettingChecks;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.state.AccountSettings;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.DeleteAccountSettingResponse;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsResponse;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingDefaultResponse;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingResponse;
import software.amazon.awssdk.services.ecs.model.Setting;

/** Operations on account settings. */
public final class AccountSettingHandlers {
  private final Arns arns;
  private final AccountSettings settings;

  public AccountSettingHandlers(Arns arns, AccountSettings settings) {
    this.arns = arns;
    this.settings = settings;
  }

  public void addTo(HandlerRegistry handlers) {
    handlers
        .on(PutAccountSettingRequest.class, this::put)
        .on(PutAccountSettingDefaultRequest.class, this::putDefault)
        .on(DeleteAccountSettingRequest.class, this::delete)
        .on(ListAccountSettingsRequest.class, this::list);
  }

  private PutAccountSettingResponse put(PutAccountSettingRequest request) {
    String name = AccountSettingChecks.writable(request.nameAsString());
    String value = AccountSettingChecks.value(name, request.value());
    String principal = AccountSettingChecks.principal(request.principalArn(), arns.caller());
    return PutAccountSettingResponse.builder()
        .setting(settings.put(principal, name, value))
        .build();
  }

  private PutAccountSettingDefaultResponse putDefault(PutAccountSettingDefaultRequest request) {
    String name = AccountSettingChecks.writable(request.nameAsString());
    String value = AccountSettingChecks.value(name, request.value());
    return PutAccountSettingDefaultResponse.builder()
        .setting(settings.put(settings.root(), name, value))
        .build();
  }

  private DeleteAccountSettingResponse delete(DeleteAccountSettingRequest request) {
    String name = AccountSettingChecks.writable(request.nameAsString());
    String principal = AccountSettingChecks.principal(request.principalArn(), arns.caller());
    return DeleteAccountSettingResponse.builder().setting(settings.delete(principal, name)).build();
  }

  private ListAccountSettingsResponse list(ListAccountSettingsRequest request) {
    Page.Request paging = Page.Request.of(arns.region(), request, 10);
    Checks.that(request.value() == null || request.nameAsString() != null, "value needs name.");
    String principal = AccountSettingChecks.principal(request.principalArn(), arns.caller());
    boolean isEffective = Boolean.TRUE.equals(request.effectiveSettings());
    Stream<Setting> all =
        settings
            .list(principal, isEffective)
            .filter(setting -> isOrAny(request.nameAsString(), setting.nameAsString()))
            .filter(setting -> isOrAny(request.value(), setting.value()));
    Page<Setting> page = Page.of(all, Setting::nameAsString, paging);
    return ListAccountSettingsResponse.builder()
        .settings(page.items())
        .nextToken(page.nextToken())
        .build();
  }

  private static boolean isOrAny(@Nullable String filter, @Nullable String value) {
    return filter == null || filter.equals(value);
  }
}
