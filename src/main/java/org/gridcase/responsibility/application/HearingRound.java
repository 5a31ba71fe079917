package org.gridcase.responsibility.application;

import org.gridcase.deadline.Owed;

/**
 * The units are heard.
 *
 * @param units how many
 * @param owed until when they are waited for
 */
public record HearingRound(int units, Owed owed) {}
