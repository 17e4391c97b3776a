package org.fairshelf.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.service.type.PermissionType;
import org.fairshelf.admin.screen.Refusal;
import org.junit.jupiter.api.Test;

class AdminAccessTest {

    @Test
    void somebody_who_may_look_may_not_change() {
        AdminAccess access = AdminUsers.accessOf(AdminUsers.withRole("mia", AdminUsers.viewFairshelf()));

        assertThat(access.viewer().login()).isEqualTo("mia");
        assertThat(access.viewer().mayChange()).isFalse();
        refuses(access::changer);
    }

    @Test
    void somebody_who_may_change_may_look() {
        AdminAccess access = AdminUsers.accessOf(AdminUsers.withRole("ada", AdminUsers.maintainFairshelf()));

        assertThat(access.viewer().mayChange()).isTrue();
        assertThat(access.changer().login()).isEqualTo("ada");
    }

    @Test
    void a_permission_given_directly_counts_like_one_of_a_role() {
        AdminAccess access = AdminUsers.accessOf(AdminUsers.withoutRole("ada", AdminUsers.maintainFairshelf()));

        assertThat(access.changer().login()).isEqualTo("ada");
    }

    @Test
    void all_permissions_of_the_platform_together_open_nothing_of_ours() {
        AdminAccess access = AdminUsers.accessOf(AdminUsers.withRole(
                "max",
                AdminUsers.permission("PERMISSION_CATEGORY", PermissionType.ALL),
                AdminUsers.permission("PERMISSION_OTHER_DEFAULT", PermissionType.OTHER)));

        refuses(access::viewer);
        refuses(access::changer);
    }

    @Test
    void an_account_that_was_blocked_after_its_login_is_refused() {
        AdminUser user = AdminUsers.withRole("ada", AdminUsers.maintainFairshelf());
        when(user.getActiveStatusFlag()).thenReturn(false);

        refuses(AdminUsers.accessOf(user)::viewer);
    }

    @Test
    void nobody_is_refused() {
        refuses(AdminUsers.accessOf(null)::viewer);
    }

    private static void refuses(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(Refusal.Reason.NO_PERMISSION));
    }
}
