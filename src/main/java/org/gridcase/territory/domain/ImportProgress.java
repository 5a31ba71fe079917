package org.gridcase.territory.domain;

/** Is told how far an import has come. */
@FunctionalInterface
public interface ImportProgress {

    void reached(ImportPhase phase, int done, int total);
}
