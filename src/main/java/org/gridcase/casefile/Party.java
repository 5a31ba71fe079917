package org.gridcase.casefile;

/** A party of a case. Only the name is required; a name may hold characters beyond the BMP (𠮷). */
public record Party(String name, String phone, String address) {}
