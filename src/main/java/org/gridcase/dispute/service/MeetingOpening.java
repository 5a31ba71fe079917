package org.gridcase.dispute.service;

import java.util.Set;
import org.gridcase.dispute.domain.MeetingRole;

/** A joint meeting is to be held: by whom and until when, and who is asked to come. */
public record MeetingOpening(StageOpening opening, Set<MeetingRole> invited) {}
