package org.gridcase.publicity.domain.masking;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses, and names and numbers in WeChat and QQ. Mailboxes of authorities and public accounts pass. */
final class AccountScan implements Scan {

    private static final Pattern EMAIL = Patterns.compile(
            "[A-Z0-9._%+\\-]{1,64}\\s?(?:@|[\\[(#]at[\\])#])\\s?(?!(?:[A-Z0-9\\-]+\\.)*gov\\.cn)[A-Z0-9\\-]+(?:\\s?\\.\\s?[A-Z0-9\\-]+)+");
    private static final String SAYS = "(?:号码?|id)?[是为:\\s]{0,4}";
    private static final Pattern WECHAT = Patterns.compile("(?:微信|weixin|wechat|(?<![A-Z])(?:vx|wx)|加v|威信|薇信)" + SAYS
            + "([A-Z][A-Z0-9_\\-]{4,19}|[0-9](?:[\\s\\-]?[0-9]){4,19})");
    private static final Pattern QQ =
            Patterns.compile("(?:QQ|扣扣|企鹅)" + SAYS + "([1-9](?:[\\s\\-·.]?[0-9]){4,10})(?![0-9])");

    @Override
    public Stream<Found> scan(Folded folded) {
        String text = folded.plain();
        return Stream.of(
                        Patterns.finds(EMAIL, text, HitKind.EMAIL),
                        accounts(WECHAT, folded.plain()),
                        // Digit by digit in Chinese as well.
                        accounts(WECHAT, folded.digits()),
                        accounts(QQ, folded.digits()))
                .flatMap(finds -> finds);
    }

    private static Stream<Found> accounts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> new Found(match.start(1), match.end(1), HitKind.ACCOUNT));
    }
}
