package org.fairshelf.admin.access;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermission;
import org.broadleafcommerce.openadmin.server.security.domain.AdminPermissionImpl;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRole;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.type.PermissionType;

/** People in the platform's admin, for tests. */
public final class AdminUsers {

    private AdminUsers() {}

    /** The guard as it answers for {@code user}; {@code null} for nobody. */
    public static AdminAccess accessOf(AdminUser user) {
        SecurityVerifier security = mock(SecurityVerifier.class);
        when(security.getPersistentAdminUser()).thenReturn(user);
        return new AdminAccess(security);
    }

    /** Somebody whose only role has these permissions. */
    public static AdminUser withRole(String login, AdminPermission... permissions) {
        AdminRole role = mock(AdminRole.class);
        when(role.getAllPermissions()).thenReturn(new HashSet<>(Arrays.asList(permissions)));
        AdminUser user = person(login);
        when(user.getAllRoles()).thenReturn(Collections.singleton(role));
        return user;
    }

    /** Somebody without a role, who was given these permissions directly. */
    public static AdminUser withoutRole(String login, AdminPermission... permissions) {
        AdminUser user = person(login);
        when(user.getAllRoles()).thenReturn(Collections.emptySet());
        when(user.getAllPermissions()).thenReturn(new HashSet<>(Arrays.asList(permissions)));
        return user;
    }

    public static AdminPermission viewFairshelf() {
        return permission("PERMISSION_FAIRSHELF", PermissionType.READ);
    }

    public static AdminPermission maintainFairshelf() {
        return permission("PERMISSION_FAIRSHELF", PermissionType.ALL);
    }

    public static AdminPermission permission(String name, PermissionType type) {
        AdminPermission permission = new AdminPermissionImpl();
        permission.setName(name);
        permission.setType(type);
        return permission;
    }

    private static AdminUser person(String login) {
        AdminUser user = mock(AdminUser.class);
        when(user.getLogin()).thenReturn(login);
        when(user.getActiveStatusFlag()).thenReturn(true);
        return user;
    }
}
