package org.gridcase.engine;

import java.util.Optional;

/**
 * Addresses in Cockpit, for a signed-in person who may open Cockpit. Everybody else gets none: a link that leads to a
 * refusal helps nobody. Whether the person may see the one instance is the caller's to know; a row on a page of the
 * person's own territory is one.
 */
public interface CockpitLinks {

    Optional<String> dashboard();

    /** The model, with what is running in it. */
    Optional<String> definition(String processDefinitionId);

    /** Where the tokens of one instance stand. */
    Optional<String> instance(String processInstanceId);

    /** The instance's open incidents (异常), with the way to try again for administrators. */
    Optional<String> incidents(String processInstanceId);

    /** The instance's jobs (作业): timers and what runs in the background. */
    Optional<String> jobs(String processInstanceId);
}
