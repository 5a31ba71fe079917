package org.gridcase.shared;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Where people reach the service from outside: what is printed on paper must lead there for years. */
@Component
public class PublicAddress {

    private static final Logger LOG = LoggerFactory.getLogger(PublicAddress.class);
    private static final String PROPERTY = "gridcase.public-url";

    private final String base;

    PublicAddress(@Value("${" + PROPERTY + "}") URI address, Environment environment) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(PROPERTY + ": the whole address with https://, not " + address);
        }
        if (address.getHost().equals("localhost") && environment.acceptsProfiles(Profiles.of("production"))) {
            LOG.warn("{} is not set: QR codes on printed sheets lead to {}", PROPERTY, address);
        }
        this.base = address.toString().replaceFirst("/+$", "");
    }

    /** @param path from the root of the service, encoded: {@code /lists/990100/S-01} */
    public String of(String path) {
        return base + path;
    }
}
