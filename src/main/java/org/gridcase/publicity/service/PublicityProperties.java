package org.gridcase.publicity.service;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param publicTelephones telephones of offices, in any spelling: a notice may name them */
@ConfigurationProperties("gridcase.publicity")
record PublicityProperties(@DefaultValue({}) List<String> publicTelephones) {}
