package org.gridcase.topic;

import java.util.Arrays;
import java.util.Optional;

/** The four consultation groups (协商小组) of a community. */
public enum ConsultationGroup {
    /** 党群. */
    PARTY_AND_MASSES("party-and-masses"),
    /** 民生. */
    LIVELIHOOD("livelihood"),
    /** 综治. */
    GOVERNANCE("governance"),
    /** 城市管理. */
    URBAN_MANAGEMENT("urban-management");

    private final String code;

    ConsultationGroup(String code) {
        this.code = code;
    }

    /** The word used in data, in the API and in the rule table. */
    public String code() {
        return code;
    }

    /** Key of its words. */
    public String word() {
        return "consultationGroup." + code;
    }

    public static Optional<ConsultationGroup> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
