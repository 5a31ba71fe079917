package org.gridcase.reminder.domain;

/** One reminder in a robot's message. */
public record RobotLine(String text, boolean urgent) {}
