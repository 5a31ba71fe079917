package org.gridcase.territory.application;

import org.gridcase.shared.csv.SourceFile;

/**
 * What is to be imported.
 *
 * @param places null when only people come
 * @param people null when only places come
 * @param complete whether the file of people is the complete list of its districts: posts missing in it end
 */
public record ImportFiles(SourceFile places, SourceFile people, boolean complete) {}
