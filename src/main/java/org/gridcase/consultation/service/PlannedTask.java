package org.gridcase.consultation.service;

import java.time.LocalDate;

/**
 * Something that is to be done after a resolution.
 *
 * @param owner code of the post whose people do it
 * @param what what has to be done
 */
public record PlannedTask(String title, String what, String owner, LocalDate dueOn) {}
