package org.gridcase.publicity.service;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicTelephones telephones of offices, in any spelling: a notice may name them
 * @param objectionsFromOneAddress how many a day are taken from one address
 * @param openObjectionsToOneNotice how many that are not answered yet are taken by the page; the desk takes more
 * @param wrongCodes how many wrong codes are looked at, from one address and for one receipt, within {@code wrongCodesWithin}
 * @param contactsKept for how long it is kept how a resident who objected wants to be reached
 */
@ConfigurationProperties("gridcase.publicity")
record PublicityProperties(
        @DefaultValue({}) List<String> publicTelephones,
        @DefaultValue("20") int objectionsFromOneAddress,
        @DefaultValue("200") int openObjectionsToOneNotice,
        @DefaultValue("10") int wrongCodes,
        @DefaultValue("10m") Duration wrongCodesWithin,
        @DefaultValue("180d") Duration contactsKept) {}
