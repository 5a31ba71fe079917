package org.gridcase.consultation.service;

import org.gridcase.deadline.Owed;

/** A step begins. @param group candidate group of the task */
public record Opening(String group, Owed owed) {}
