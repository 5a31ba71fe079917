package org.gridcase.territory.domain;

/** Where an import stands, for the people who wait for it. */
public enum ImportPhase {
    READING,
    CHECKING,
    PLACES,
    PEOPLE,
    ACCOUNTS,
    FINISHED;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
