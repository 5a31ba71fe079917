package org.gridcase.meeting.persistence;

import org.gridcase.meeting.domain.BallotMethod;

/** @param again number of the motion that is put to the vote again, or null */
public record MotionRecord(int number, String title, BallotMethod method, boolean secret, Integer again) {}
