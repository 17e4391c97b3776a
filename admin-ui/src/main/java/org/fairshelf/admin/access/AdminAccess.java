package org.fairshelf.admin.access;

import org.broadleafcommerce.openadmin.server.security.domain.AdminPermission;
import org.broadleafcommerce.openadmin.server.security.domain.AdminRole;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.type.PermissionType;
import org.fairshelf.admin.screen.Refusal;

/**
 * Guards our pages. The platform guards entities, not addresses: any logged-in person could open a page of ours or send a form
 * to it, so every request handler asks here first. Permissions are read anew each time: taking one away counts at once.
 */
public final class AdminAccess {

    /** The name of our two permissions; like the platform's own pairs they differ in the type only. */
    static final String PERMISSION = "PERMISSION_FAIRSHELF";

    private final SecurityVerifier security;

    /** Asks the platform who is logged in. */
    public AdminAccess(SecurityVerifier security) {
        this.security = security;
    }

    /**
     * The person who asks, who may look at Fairshelf.
     *
     * @throws Refusal if nobody is logged in or the person may not
     */
    public Visitor viewer() {
        AdminUser user = security.getPersistentAdminUser();
        if (user == null || !Boolean.TRUE.equals(user.getActiveStatusFlag())) {
            throw new Refusal(Refusal.Reason.NO_PERMISSION);
        }
        boolean mayChange = has(user, PermissionType.ALL);
        if (!mayChange && !has(user, PermissionType.READ)) {
            throw new Refusal(Refusal.Reason.NO_PERMISSION);
        }
        return new Visitor(user.getLogin(), mayChange);
    }

    /**
     * The person who asks, who may change things.
     *
     * @throws Refusal if nobody is logged in or the person may not
     */
    public Visitor changer() {
        Visitor visitor = viewer();
        if (!visitor.mayChange()) {
            throw new Refusal(Refusal.Reason.NO_PERMISSION);
        }
        return visitor;
    }

    private static boolean has(AdminUser user, PermissionType type) {
        for (AdminRole role : user.getAllRoles()) {
            if (has(role.getAllPermissions(), type)) {
                return true;
            }
        }
        return has(user.getAllPermissions(), type);
    }

    private static boolean has(Iterable<AdminPermission> permissions, PermissionType type) {
        for (AdminPermission permission : permissions) {
            if (PERMISSION.equals(permission.getName()) && type.equals(permission.getType())) {
                return true;
            }
        }
        return false;
    }
}
