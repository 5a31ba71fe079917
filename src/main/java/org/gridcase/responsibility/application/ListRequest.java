package org.gridcase.responsibility.application;

import org.gridcase.shared.csv.SourceFile;

/**
 * What is to be imported.
 *
 * @param district its code as it was written
 * @param file null when none was chosen
 * @param reason why the lists should change; not needed where they are founded
 */
public record ListRequest(String district, SourceFile file, String reason) {}
