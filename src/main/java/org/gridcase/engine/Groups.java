package org.gridcase.engine;

/** Groups that carry rights of the whole service; all others are posts at places. */
final class Groups {

    /** Everybody in post. */
    static final String STAFF = "staff";

    /** Those who open Cockpit, and see there what is their district's. */
    static final String MANAGERS = "managers";

    /** The engine's own name for its administrators. */
    static final String ADMINISTRATORS = org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

    private Groups() {}
}
