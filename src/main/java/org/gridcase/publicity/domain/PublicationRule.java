package org.gridcase.publicity.domain;

/**
 * What a promptness class asks, as steps of the table of deadlines.
 *
 * @param publishStep within which a draft is published
 * @param objectionStep for which residents may object
 * @param showStep for which it stays shown
 * @param basis where the rule comes from, in words
 */
public record PublicationRule(String publishStep, String objectionStep, String showStep, String basis) {}
