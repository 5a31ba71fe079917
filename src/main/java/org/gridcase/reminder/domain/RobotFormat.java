package org.gridcase.reminder.domain;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a group robot accepts. Both take a POST of JSON and answer {@code {"errcode":0,…}} when they took it; both allow 20
 * messages a minute.
 */
public enum RobotFormat {
    /** WeCom (企业微信): the key is in the address, and there is no signature. */
    WECOM {
        @Override
        String write(String title, List<RobotLine> lines) {
            return lines.stream()
                    .map(line -> line.urgent() ? "<font color=\"warning\">" + line.text() + "</font>" : line.text())
                    .collect(Collectors.joining("\n> ", "**" + title + "**\n> ", ""));
        }

        @Override
        Map<String, String> markdown(String title, String text) {
            return Map.of("content", text);
        }

        @Override
        public URI address(URI url, String secret, Instant now) {
            return url;
        }

        @Override
        public boolean signs() {
            return false;
        }
    },

    /** DingTalk (钉钉), with the optional signature (加签). */
    DINGTALK {
        @Override
        String write(String title, List<RobotLine> lines) {
            return lines.stream()
                    .map(line -> line.urgent() ? "**" + line.text() + "**" : line.text())
                    .collect(Collectors.joining("\n- ", "#### " + title + "\n\n- ", ""));
        }

        @Override
        Map<String, String> markdown(String title, String text) {
            Map<String, String> markdown = new LinkedHashMap<>();
            markdown.put("title", title);
            markdown.put("text", text);
            return markdown;
        }

        @Override
        public URI address(URI url, String secret, Instant now) {
            if (secret == null) {
                return url;
            }
            long timestamp = now.toEpochMilli();
            String signature = URLEncoder.encode(signature(timestamp, secret), StandardCharsets.UTF_8);
            String separator = url.getRawQuery() == null ? "?" : "&";
            return URI.create(url + separator + "timestamp=" + timestamp + "&sign=" + signature);
        }

        @Override
        public boolean signs() {
            return true;
        }
    };

    /** WeCom's limit for the text, in bytes of UTF-8. DingTalk takes more, but nobody reads more in a chat. */
    private static final int MOST_BYTES = 4096;

    private static final String MARKDOWN = "markdown";
    private static final String HMAC = "HmacSHA256";

    abstract String write(String title, List<RobotLine> lines);

    abstract Map<String, String> markdown(String title, String text);

    /** The robot's address for a message at this time; signed when there is a secret. */
    public abstract URI address(URI url, String secret, Instant now);

    /** Whether a secret means anything to it. */
    public abstract boolean signs();

    /** The message as the robot wants it, to be written as JSON. */
    public Map<String, Object> message(String title, List<RobotLine> lines) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("msgtype", MARKDOWN);
        message.put(MARKDOWN, markdown(title, write(title, lines)));
        return message;
    }

    /** Whether these lines go into one message. */
    public boolean fits(String title, List<RobotLine> lines) {
        return write(title, lines).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private static String signature(long timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] signed = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
