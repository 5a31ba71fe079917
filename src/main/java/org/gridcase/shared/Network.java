package org.gridcase.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where something comes, as far as it can be counted: an IPv4 address, or the first half of an IPv6 address, because
 * whoever has one of these has all the others behind it.
 */
public final class Network {

    private static final int HALF = 8;

    private Network() {}

    /** @param address as a request names it; what is no address counts as itself */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With a colon in it, it is never looked up as a name.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), HALF))
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
